package org.lede.reader.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
    public Response get(String slug, @QueryParam("fact") @Nullable String ref) {
        List<Object> key = List.of("article", slug);
        return requester
                .learner()
                .map(learner -> {
                    ReaderPage page = published.view(key, learner, reader -> page(slug, reader));
                    return Response.ok(Templates.reader(forLearner(page, learner, ref)))
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
                QuestionSet.listed(List.of(article.id())).stream()
                        .map(set -> new SetLine(sets.current(set), null, null))
                        .toList());
    }

    private ReaderPage forLearner(ReaderPage page, UUID learner, @Nullable String ref) {
        Map<UUID, LearnerResults.OfSet> mine = results.bySet(learner).stream()
                .collect(Collectors.toMap(LearnerResults.OfSet::setId, Function.identity()));
        ReaderPage scored = page.with(page.sets().stream()
                .map(line -> line.with(mine.get(line.set().id())))
                .toList());
        return ref == null ? scored : marked(scored, learner, ref);
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
     * @param isClosed whether a fact was asked for whose proof the learner may not see
     */
    public record ReaderPage(
            Article article,
            Display display,
            int minutes,
            MarkedText text,
            @Nullable String statement,
            boolean isClosed,
            List<SetLine> sets) {

        ReaderPage closed() {
            return new ReaderPage(article, display, minutes, text, statement, true, sets);
        }

        ReaderPage marked(MarkedText marked, String proved) {
            return new ReaderPage(article, display, minutes, marked, proved, false, sets);
        }

        ReaderPage with(List<SetLine> lines) {
            return new ReaderPage(article, display, minutes, text, statement, isClosed, lines);
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
     */
    public record SetLine(
            PublishedSet set,
            @Nullable BigDecimal best,
            @Nullable BigDecimal points) {

        SetLine with(LearnerResults.@Nullable OfSet scores) {
            return scores == null
                    ? this
                    : new SetLine(
                            set,
                            scores.best().score().orElseThrow(),
                            scores.best().points());
        }
    }

    @CheckedTemplate(basePath = "reader")
    static class Templates {

        static native TemplateInstance reader(ReaderPage page);
    }
}
