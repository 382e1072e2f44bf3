package org.lede.reader;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.LearnerResults;
import org.lede.library.Article;
import org.lede.library.Fact;
import org.lede.library.PublishedSet;
import org.lede.library.PublishedSets;
import org.lede.scheduling.Calibration;

/** A learner's record over all articles: scores by set, right and missed by article and fact. */
@ApplicationScoped
public class LearnerRecord {

    private final LearnerResults results;
    private final PublishedSets sets;

    LearnerRecord(LearnerResults results, PublishedSets sets) {
        this.results = results;
        this.sets = sets;
    }

    /** Everything of it; five statements, however much there is. */
    public Sheet of(UUID learnerId) {
        List<LearnerResults.OfFact> facts = results.byFact(learnerId);
        return new Sheet(
                results.bySet(learnerId).stream()
                        .map(score -> new SetLine(
                                sets.get(score.setId(), score.latest().setN()), score))
                        .toList(),
                articles(facts),
                facts,
                results.calibration(learnerId).orElse(null));
    }

    private static List<ArticleLine> articles(List<LearnerResults.OfFact> facts) {
        Map<UUID, List<LearnerResults.OfFact>> byArticle =
                facts.stream().collect(Collectors.groupingBy(LearnerResults.OfFact::articleId));
        if (byArticle.isEmpty()) {
            return List.of();
        }
        Map<UUID, Long> counts = Fact.countsByArticle(List.copyOf(byArticle.keySet()));
        return Article.<Article>list("id in ?1 order by slug", byArticle.keySet()).stream()
                .map(article ->
                        ArticleLine.of(article, counts.getOrDefault(article.id(), 0L), byArticle.get(article.id())))
                .toList();
    }

    /** @param calibration null until enough was said of how sure the learner was */
    public record Sheet(
            List<SetLine> sets,
            List<ArticleLine> articles,
            List<LearnerResults.OfFact> facts,
            @Nullable Calibration calibration) {}

    public record SetLine(PublishedSet set, LearnerResults.OfSet scores) {}

    /**
     * An article the learner was asked about.
     *
     * @param facts how many facts it has now
     * @param right how many were right when last asked
     * @param missed how many were not
     */
    public record ArticleLine(Article article, long facts, long right, long missed) {

        static ArticleLine of(Article article, long count, List<LearnerResults.OfFact> asked) {
            long right = asked.stream().filter(LearnerResults.OfFact::lastRight).count();
            return new ArticleLine(article, count, right, asked.size() - right);
        }

        /** Facts not asked yet; a fact that was asked and has since been retired is not among the article's. */
        public long notAsked() {
            return Math.max(0, facts - right - missed);
        }
    }
}
