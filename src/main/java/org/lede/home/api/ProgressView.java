package org.lede.home.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.home.LearnerRecord;
import org.lede.quiz.Attempt;
import org.lede.quiz.FactProgress;
import org.lede.scheduling.Calibration;
import org.lede.shared.Decimals;

/**
 * How a learner is doing: scores by set, and right and wrong by fact.
 *
 * @param calibration left out until enough was said of how sure the learner was
 */
public record ProgressView(
        List<SetView> sets,
        List<ArticleView> articles,
        List<FactView> facts,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CalibrationView calibration) {

    static ProgressView of(LearnerRecord.Sheet sheet) {
        return new ProgressView(
                sheet.sets().stream().map(SetView::of).toList(),
                sheet.articles().stream().map(ArticleView::of).toList(),
                sheet.facts().stream().map(FactView::of).toList(),
                sheet.calibration() == null ? null : CalibrationView.of(sheet.calibration()));
    }

    /**
     * How well the learner knows what they know.
     *
     * @param answers how many it rests on, 20 or more
     * @param mark the sum of their certainty-based marks
     */
    public record CalibrationView(int answers, int mark, List<BandView> bands) {

        static CalibrationView of(Calibration calibration) {
            return new CalibrationView(
                    calibration.answers(),
                    calibration.mark(),
                    calibration.bands().stream().map(BandView::of).toList());
        }
    }

    /** The answers of one stated confidence, 1 to 3. */
    public record BandView(int confidence, int answers, int right) {

        static BandView of(Calibration.Band band) {
            return new BandView(band.confidence().level(), band.answers(), band.right());
        }
    }

    /**
     * A set that was finished at least once.
     *
     * @param best among full attempts of the newest revision taken
     * @param attempts how many full attempts were finished
     */
    public record SetView(String set, String title, ScoreView best, ScoreView latest, int attempts) {

        static SetView of(LearnerRecord.SetLine line) {
            return new SetView(
                    line.set().slug(),
                    line.set().terms().title(),
                    ScoreView.of(line.scores().best()),
                    ScoreView.of(line.scores().latest()),
                    line.scores().attempts());
        }
    }

    public record ScoreView(UUID attempt, BigDecimal score, BigDecimal points, Instant submittedAt) {

        static ScoreView of(Attempt attempt) {
            return new ScoreView(
                    attempt.id(),
                    Decimals.plain(attempt.score().orElseThrow()),
                    Decimals.plain(attempt.points()),
                    attempt.submittedAt().orElseThrow());
        }
    }

    /**
     * An article the learner was asked about.
     *
     * @param facts how many current facts it has
     * @param right how many were right when last asked
     * @param missed how many were not
     * @param notAsked how many have not been asked yet
     */
    public record ArticleView(String article, long facts, long right, long missed, long notAsked) {

        static ArticleView of(LearnerRecord.ArticleLine line) {
            return new ArticleView(line.article().slug(), line.facts(), line.right(), line.missed(), line.notAsked());
        }
    }

    public record FactView(UUID id, String ref, String article, int right, int wrong, boolean lastCorrect) {

        static FactView of(FactProgress.OfFact fact) {
            return new FactView(
                    fact.factId(), fact.ref(), fact.article(), fact.right(), fact.missed(), fact.lastRight());
        }
    }
}
