package org.lede.reader.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.LearnerResults;
import org.lede.attempt.Revealed;
import org.lede.evidence.ArticleText;
import org.lede.evidence.MarkedText;
import org.lede.library.Article;
import org.lede.library.ArticleTexts;
import org.lede.library.CorrectedSets;
import org.lede.library.Display;
import org.lede.library.DisplayLimit;
import org.lede.library.Fact;
import org.lede.library.FactVersion;
import org.lede.library.Mode;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionSet;
import org.lede.people.Role;
import org.lede.web.availability.Published;
import org.lede.web.security.Requester;

/** The reader: an article's text, its sets, and the proof of a fact the learner has answered about. */
@Path("/articles/{slug}")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
class ReaderPages {

    /** Silent reading of non-fiction in English: 238 words a minute (Brysbaert 2019, a review of 190 studies). */
    private static final int WORDS_A_MINUTE = 238;

    private static final Pattern FROM_ATTEMPT = Pattern.compile("/attempts/[0-9a-f-]{36}(/result|\\?n=\\d{1,4})?$");

    private final ArticleTexts texts;
    private final DisplayLimit limits;
    private final CorrectedSets sets;
    private final Revealed revealed;
    private final LearnerResults results;
    private final Requester requester;
    private final Published published;

    ReaderPages(
            ArticleTexts texts,
            DisplayLimit limits,
            CorrectedSets sets,
            Revealed revealed,
            LearnerResults results,
            Requester requester,
            Published published) {
        this.texts = texts;
        this.limits = limits;
        this.sets = sets;
        this.revealed = revealed;
        this.results = results;
        this.requester = requester;
        this.published = published;
    }

    @GET
    @Transactional
    public Response get(
            String slug, @QueryParam("fact") @Nullable String ref, @HeaderParam("Referer") @Nullable String referer) {
        List<Object> key = List.of("article", slug);
        return requester
                .learner()
                .map(learner -> {
                    ReaderPage page = published.view(key, learner, reader -> page(slug, reader));
                    return Response.ok(Templates.reader(
                                    forLearner(page, learner, ref).with(back(referer))))
                            .build();
                })
                .orElseGet(() -> published.visitorsPage(
                        key, () -> page(slug, null), page -> Templates.reader(ref == null ? page : page.closed())));
    }

    private ReaderPage page(String slug, @Nullable UUID reader) {
        Article article = Article.read(slug, reader);
        ArticleText text = texts.get(article.id(), article.currentN());
        return new ReaderPage(
                article,
                limits.of(article),
                readingMinutes(text),
                MarkedText.of(text, List.of()),
                null,
                false,
                "",
                new TreeSet<>(),
                QuestionSet.listed(List.of(article.id())).stream()
                        .map(set -> new SetLine(sets.current(set), null, null, 0))
                        .toList());
    }

    private ReaderPage forLearner(ReaderPage page, UUID learner, @Nullable String ref) {
        Map<UUID, LearnerResults.OfSet> mine = results.bySet(learner).stream()
                .collect(Collectors.toMap(LearnerResults.OfSet::setId, Function.identity()));
        LearnerResults.InArticle here =
                results.inArticle(learner, page.article().id());
        ReaderPage scored = page.with(
                page.sets().stream()
                        .map(line -> line.with(mine.get(line.set().id()), here.tried()))
                        .toList(),
                missed(page, here.missed()));
        return ref == null ? scored : marked(scored, learner, ref);
    }

    /** The sentences that prove what the learner got wrong when last asked; none while one fact's proof is looked at. */
    private SortedSet<Integer> missed(ReaderPage page, Set<UUID> missed) {
        SortedSet<Integer> sentences = new TreeSet<>();
        if (!missed.isEmpty() && page.isFull()) {
            ArticleText text = texts.get(page.article().id(), page.article().currentN());
            page.sets().stream()
                    .map(SetLine::set)
                    .filter(set -> set.article().n() == page.article().currentN())
                    .flatMap(set -> set.questions().stream())
                    .flatMap(question -> question.facts().stream())
                    .filter(fact -> missed.contains(fact.id()))
                    .forEach(fact -> sentences.addAll(text.sentencesProving(fact.evidence())));
        }
        return sentences;
    }

    /** The question of an attempt or the result from which the learner has just come here; else empty. */
    private static String back(@Nullable String referer) {
        Matcher from = FROM_ATTEMPT.matcher(referer == null ? "" : referer);
        return from.find() ? from.group() : "";
    }

    private ReaderPage marked(ReaderPage page, UUID learner, String ref) {
        Article article = page.article();
        return Fact.withRef(article.id(), ref)
                .filter(fact -> requester.hasRole(Role.EDITOR.wire())
                        || revealed.facts(learner, List.of(article.id())).contains(fact.id()))
                .flatMap(fact -> FactVersion.currentWithEvidence(List.of(fact.id())).stream()
                        .findFirst())
                .map(fact -> page.marked(
                        MarkedText.of(texts.get(article.id(), fact.articleN()), fact.evidence()), fact.statement()))
                .orElseGet(page::closed);
    }

    /** How long a text takes to read, in whole minutes, at least one. */
    static int readingMinutes(ArticleText text) {
        int words = text.text().split("\\s+").length;
        return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }

    /**
     * An article to be read.
     *
     * @param statement of the fact whose proof is marked, null for none
     * @param back to where the learner came from; empty if that isn't an attempt
     * @param missed the sentences that prove what the learner got wrong when last asked
     * @param isClosed whether a fact was asked for whose proof the learner may not see
     */
    public record ReaderPage(
            Article article,
            Display display,
            int minutes,
            MarkedText text,
            @Nullable String statement,
            boolean isClosed,
            String back,
            SortedSet<Integer> missed,
            List<SetLine> sets) {

        ReaderPage closed() {
            return new ReaderPage(article, display, minutes, text, statement, true, back, missed, sets);
        }

        ReaderPage marked(MarkedText marked, String proved) {
            return new ReaderPage(article, display, minutes, marked, proved, false, back, new TreeSet<>(), sets);
        }

        ReaderPage with(List<SetLine> lines, SortedSet<Integer> missed) {
            return new ReaderPage(article, display, minutes, text, statement, isClosed, back, missed, lines);
        }

        ReaderPage with(String back) {
            return new ReaderPage(article, display, minutes, text, statement, isClosed, back, missed, sets);
        }

        public boolean isMissed(int sentence) {
            return missed.contains(sentence);
        }

        public int missedCount() {
            return missed.size();
        }

        /** Whether a round can be begun from here. */
        public boolean isAsked() {
            return sets.stream()
                    .anyMatch(line -> line.set().terms().allows(Mode.PRACTICE)
                            && !line.set().toAsk().isEmpty());
        }

        public boolean isFull() {
            return display == Display.FULL;
        }

        public boolean isExcerpts() {
            return display == Display.EXCERPTS;
        }

        /** The number of the sentence in which the first mark stands, 0 for none: the page is scrolled there. */
        public int firstMarked() {
            return text.paragraphs().stream()
                    .flatMap(paragraph -> paragraph.sentences().stream())
                    .filter(MarkedText.MarkedSentence::proving)
                    .map(MarkedText.MarkedSentence::number)
                    .findFirst()
                    .orElse(0);
        }
    }

    /**
     * A set of the article.
     *
     * @param best the learner's best score, null for none
     * @param points what there was to earn when it was reached
     * @param tried how many of its questions the learner has answered
     */
    public record SetLine(
            PublishedSet set,
            @Nullable BigDecimal best,
            @Nullable BigDecimal points,
            int tried) {

        SetLine with(LearnerResults.@Nullable OfSet scores, Set<UUID> answered) {
            int tried = (int) set.toAsk().stream()
                    .filter(question -> answered.contains(question.versionId()))
                    .count();
            return scores == null
                    ? new SetLine(set, null, null, tried)
                    : new SetLine(
                            set,
                            scores.best().score().orElseThrow(),
                            scores.best().points(),
                            tried);
        }
    }

    @CheckedTemplate(basePath = "reader")
    static class Templates {

        static native TemplateInstance reader(ReaderPage page);
    }
}
