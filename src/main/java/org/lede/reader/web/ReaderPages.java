package org.lede.reader.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.lede.shared.Refused;
import org.lede.web.availability.LastSeen;
import org.lede.web.security.Requester;

/** The reader: an article's text, its sets, and the proof of a fact the learner has answered about. */
@Path("/articles/{slug}")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
class ReaderPages {

    private final ArticleTexts texts;
    private final DisplayLimit limits;
    private final CorrectedSets sets;
    private final Revealed revealed;
    private final LearnerResults results;
    private final Requester requester;
    private final LastSeen lastSeen;

    ReaderPages(
            ArticleTexts texts,
            DisplayLimit limits,
            CorrectedSets sets,
            Revealed revealed,
            LearnerResults results,
            Requester requester,
            LastSeen lastSeen) {
        this.texts = texts;
        this.limits = limits;
        this.sets = sets;
        this.revealed = revealed;
        this.results = results;
        this.requester = requester;
        this.lastSeen = lastSeen;
    }

    @GET
    @Transactional
    public TemplateInstance get(String slug, @QueryParam("fact") @Nullable String ref) {
        Optional<UUID> learner = requester.learner();
        return Templates.reader(
                learner.isPresent()
                        ? page(slug, ref, learner)
                        : lastSeen.of(List.of("article", slug, ref != null), () -> page(slug, ref, learner)));
    }

    private ReaderPage page(String slug, @Nullable String ref, Optional<UUID> learner) {
        Article article = Article.withSlug(slug).orElseThrow(() -> Refused.notFound("article"));
        FactVersion fact = ref == null
                ? null
                : learner.flatMap(id -> openFact(id, article, ref)).orElse(null);
        ArticleText text = texts.get(article.id(), fact == null ? article.currentN() : fact.articleN());
        Map<UUID, LearnerResults.OfSet> mine = learner.map(results::bySet).orElse(List.of()).stream()
                .collect(Collectors.toMap(LearnerResults.OfSet::setId, Function.identity()));
        List<SetLine> lines = QuestionSet.ofArticle(article.id()).stream()
                .map(set -> SetLine.of(sets.current(set), mine.get(set.id())))
                .toList();
        return new ReaderPage(
                article,
                limits.of(article),
                ReadingTime.minutes(text),
                MarkedText.of(text, fact == null ? List.of() : fact.evidence()),
                fact == null ? null : fact.statement(),
                ref != null && fact == null,
                lines);
    }

    private Optional<FactVersion> openFact(UUID learner, Article article, String ref) {
        return Fact.withRef(article.id(), ref)
                .filter(fact -> requester.hasRole(Role.EDITOR.wire())
                        || revealed.facts(learner, List.of(article.id())).contains(fact.id()))
                .flatMap(fact -> FactVersion.withEvidence(List.of(fact.id())).stream()
                        .filter(version -> version.n() == fact.currentN())
                        .findFirst());
    }

    /**
     * An article to be read.
     *
     * @param statement of the fact whose proof is marked, null for none
     * @param closed whether a fact was asked for whose proof isn't open
     */
    public record ReaderPage(
            Article article,
            Display display,
            int minutes,
            MarkedText text,
            @Nullable String statement,
            boolean closed,
            List<SetLine> sets) {

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

        static SetLine of(PublishedSet set, LearnerResults.@Nullable OfSet scores) {
            return scores == null
                    ? new SetLine(set, null, null)
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
