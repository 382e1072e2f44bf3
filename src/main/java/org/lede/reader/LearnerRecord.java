package org.lede.reader;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Calibrations;
import org.lede.attempt.FactProgress;
import org.lede.attempt.SetScores;
import org.lede.library.Article;
import org.lede.library.Fact;
import org.lede.library.PublishedSet;
import org.lede.library.PublishedSets;
import org.lede.scheduling.Calibration;

/** A learner's record over all articles: scores by set, right and missed by article and fact. */
@ApplicationScoped
public class LearnerRecord {

    private final SetScores scores;
    private final FactProgress progress;
    private final Calibrations calibrations;
    private final PublishedSets sets;

    LearnerRecord(SetScores scores, FactProgress progress, Calibrations calibrations, PublishedSets sets) {
        this.scores = scores;
        this.progress = progress;
        this.calibrations = calibrations;
        this.sets = sets;
    }

    /** Everything of it; six statements, however much there is. */
    public Sheet of(UUID learnerId) {
        List<FactProgress.OfFact> facts = progress.of(learnerId);
        return new Sheet(
                scores.of(learnerId).stream()
                        .map(score -> new SetLine(
                                sets.get(score.setId(), score.latest().setN()), score))
                        .toList(),
                articles(facts),
                facts,
                calibrations.of(learnerId).orElse(null));
    }

    private static List<ArticleLine> articles(List<FactProgress.OfFact> facts) {
        Map<UUID, List<FactProgress.OfFact>> byArticle =
                facts.stream().collect(Collectors.groupingBy(FactProgress.OfFact::articleId));
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
            List<FactProgress.OfFact> facts,
            @Nullable Calibration calibration) {}

    public record SetLine(PublishedSet set, SetScores.OfSet scores) {}

    /**
     * An article the learner was asked about.
     *
     * @param facts how many facts it has now
     * @param right how many were right when last asked
     * @param missed how many were not
     */
    public record ArticleLine(Article article, long facts, long right, long missed) {

        static ArticleLine of(Article article, long count, List<FactProgress.OfFact> asked) {
            long right = asked.stream().filter(FactProgress.OfFact::lastRight).count();
            return new ArticleLine(article, count, right, asked.size() - right);
        }

        /** Facts not asked yet; a fact that was asked and has since been retired is not among the article's. */
        public long notAsked() {
            return Math.max(0, facts - right - missed);
        }
    }
}
