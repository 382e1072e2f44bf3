package org.lede.reader;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lede.attempt.Revealed;
import org.lede.library.Article;
import org.lede.library.ArticleTexts;
import org.lede.library.FactVersion;
import org.lede.people.Learner;
import org.lede.reader.SentenceMap.OpenFact;
import org.lede.review.AnsweredDays;
import org.lede.review.FactStates;
import org.lede.review.TodaysReview;
import org.lede.scheduling.FactState;

/** How far a learner has come, beside their record: what they remember, when they were here, and what comes next. */
@ApplicationScoped
public class LearnerProgress {

    private final LearnerRecord records;
    private final TodaysReview todays;
    private final AnsweredDays days;
    private final FactStates states;
    private final Revealed revealed;
    private final ArticleTexts texts;

    LearnerProgress(
            LearnerRecord records,
            TodaysReview todays,
            AnsweredDays days,
            FactStates states,
            Revealed revealed,
            ArticleTexts texts) {
        this.records = records;
        this.todays = todays;
        this.days = days;
        this.states = states;
        this.revealed = revealed;
        this.texts = texts;
    }

    /** Everything of it; four statements more than the record and the week take, however much there is. */
    public Progress of(Learner learner) {
        TodaysReview.Week week = todays.week(learner); // first, because it derives what the rest looks at
        LearnerRecord.Sheet sheet = records.of(learner.id());
        List<Article> articles = sheet.articles().stream()
                .map(LearnerRecord.ArticleLine::article)
                .toList();
        List<FactStates.OfFact> facts = facts(learner.id(), articles);
        return new Progress(
                sheet,
                week,
                days.last(learner),
                facts.stream().collect(Collectors.toMap(FactStates.OfFact::id, FactStates.OfFact::state)),
                counts(facts),
                articles(learner.id(), sheet.articles(), facts));
    }

    private List<FactStates.OfFact> facts(UUID learnerId, List<Article> articles) {
        return articles.isEmpty()
                ? List.of()
                : states.of(learnerId, articles.stream().map(Article::id).toList());
    }

    private List<ArticleProgress> articles(
            UUID learnerId, List<LearnerRecord.ArticleLine> lines, List<FactStates.OfFact> facts) {
        Map<UUID, List<FactStates.OfFact>> byArticle =
                facts.stream().collect(Collectors.groupingBy(FactStates.OfFact::articleId));
        Map<UUID, FactVersion> proofs = proofs(learnerId, byArticle.keySet(), facts);
        return lines.stream()
                .map(line -> {
                    List<FactStates.OfFact> its =
                            byArticle.getOrDefault(line.article().id(), List.of());
                    return new ArticleProgress(line, counts(its), sentences(line.article(), its, proofs));
                })
                .toList();
    }

    /** What proves each fact that is open to the learner. */
    private Map<UUID, FactVersion> proofs(UUID learnerId, Set<UUID> articleIds, List<FactStates.OfFact> facts) {
        if (articleIds.isEmpty()) {
            return Map.of();
        }
        Set<UUID> open = revealed.facts(learnerId, articleIds);
        List<UUID> shown = facts.stream()
                .filter(fact -> !fact.retired() && open.contains(fact.id()))
                .map(FactStates.OfFact::id)
                .toList();
        return FactVersion.currentWithEvidence(shown).stream()
                .collect(Collectors.toMap(FactVersion::factId, Function.identity()));
    }

    /** Where a fact is still proved by an earlier revision of the text, nobody knows in which sentence of this one. */
    private SentenceMap sentences(Article article, List<FactStates.OfFact> facts, Map<UUID, FactVersion> proofs) {
        return SentenceMap.of(
                texts.get(article.id(), article.currentN()),
                facts.stream()
                        .filter(fact -> proofs.containsKey(fact.id())
                                && proofs.get(fact.id()).articleN() == article.currentN())
                        .map(fact -> new OpenFact(
                                fact.ref(), fact.state(), proofs.get(fact.id()).evidence()))
                        .toList());
    }

    private static FactCounts counts(Collection<FactStates.OfFact> facts) {
        return FactCounts.of(facts.stream()
                .filter(fact -> !fact.retired())
                .map(FactStates.OfFact::state)
                .toList());
    }

    /**
     * @param week   what is asked today and on the days after it
     * @param days   the last ones, the last of them today
     * @param states of each fact of the articles that were begun, by its id
     * @param counts of the facts that are asked for
     */
    public record Progress(
            LearnerRecord.Sheet record,
            TodaysReview.Week week,
            List<AnsweredDays.Day> days,
            Map<UUID, FactState> states,
            FactCounts counts,
            List<ArticleProgress> articles) {}

    /** An article that the learner was asked about, as well as they know it. */
    public record ArticleProgress(LearnerRecord.ArticleLine line, FactCounts counts, SentenceMap sentences) {}
}
