package org.lede.reader.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.attempt.LearnerResults;
import org.lede.reader.FactCounts;
import org.lede.reader.LearnerProgress.ArticleProgress;
import org.lede.reader.LearnerProgress.Progress;
import org.lede.reader.LearnerRecord;
import org.lede.reader.SentenceMap;
import org.lede.review.AnsweredDays;
import org.lede.scheduling.Calibration;
import org.lede.scheduling.FactState;
import org.lede.shared.Decimals;

/**
 * How a learner is doing: scores by set, what they know by article and by fact, and when they were here.
 *
 * @param states how many facts are in which state, by its word
 * @param days the last ones, the last of them today
 * @param calibration left out until enough was said of how sure the learner was
 */
public record ProgressView(
        List<SetView> sets,
        Map<String, Integer> states,
        List<ArticleView> articles,
        List<FactView> facts,
        List<DayView> days,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CalibrationView calibration) {

    static ProgressView of(Progress progress) {
        LearnerRecord.Sheet record = progress.record();
        return new ProgressView(
                record.sets().stream().map(SetView::of).toList(),
                states(progress.counts()),
                progress.articles().stream().map(ArticleView::of).toList(),
                record.facts().stream()
                        .map(fact -> FactView.of(fact, progress.states().get(fact.factId())))
                        .toList(),
                progress.days().stream().map(DayView::of).toList(),
                record.calibration() == null ? null : CalibrationView.of(record.calibration()));
    }

    private static Map<String, Integer> states(FactCounts counts) {
        Map<String, Integer> states = new LinkedHashMap<>();
        counts.states().forEach(of -> states.put(of.state().wire(), of.facts()));
        return states;
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
     * @param revision of its text, in which the sentences are counted
     */
    public record ArticleView(
            String article,
            long facts,
            long right,
            long missed,
            long notAsked,
            Map<String, Integer> states,
            int revision,
            List<SentenceView> sentences) {

        static ArticleView of(ArticleProgress progress) {
            LearnerRecord.ArticleLine line = progress.line();
            return new ArticleView(
                    line.article().slug(),
                    line.facts(),
                    line.right(),
                    line.missed(),
                    line.notAsked(),
                    ProgressView.states(progress.counts()),
                    line.article().currentN(),
                    progress.sentences().paragraphs().stream()
                            .flatMap(paragraph -> paragraph.sentences().stream()
                                    .map(sentence -> SentenceView.of(paragraph.number(), sentence)))
                            .toList());
        }
    }

    /**
     * A sentence.
     *
     * @param state of the fact in it that the learner knows least; null where the evidence of none is open to them
     * @param facts the refs of those that are, the weakest first
     */
    public record SentenceView(
            int sentence, int paragraph, @Nullable String state, List<String> facts) {

        static SentenceView of(int paragraph, SentenceMap.MappedSentence sentence) {
            return new SentenceView(
                    sentence.number(),
                    paragraph,
                    sentence.weakest() == null
                            ? null
                            : sentence.weakest().state().wire(),
                    sentence.facts().stream().map(SentenceMap.OpenFact::ref).toList());
        }
    }

    public record FactView(
            UUID id, String ref, String article, int right, int wrong, boolean lastCorrect, String state) {

        static FactView of(LearnerResults.OfFact fact, FactState state) {
            return new FactView(
                    fact.factId(),
                    fact.ref(),
                    fact.article(),
                    fact.right(),
                    fact.missed(),
                    fact.lastRight(),
                    state.wire());
        }
    }

    /** @param answered whether the learner answered anything on that day that they were told the key of */
    public record DayView(LocalDate date, boolean answered) {

        static DayView of(AnsweredDays.Day day) {
            return new DayView(day.date(), day.answered());
        }
    }
}
