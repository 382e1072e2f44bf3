package org.lede.reader.web;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.attempt.LearnerResults;
import org.lede.library.Mode;
import org.lede.library.PublishedSet;
import org.lede.reader.LearnerProgress.Progress;
import org.lede.reader.LearnerRecord;
import org.lede.review.AnsweredDays;
import org.lede.review.TodaysReview;
import org.lede.scheduling.Calibration;

/**
 * The learner's own page as it is shown.
 *
 * @param scores of full attempts, the latest first
 * @param next the attempt before which the next page of attempts begins, empty on the last
 */
public record RecordPage(Progress progress, List<ScoreRow> scores, List<AttemptRow> attempts, String next) {

    private static final int DAYS_OF_WEEK = 7;

    /** So many scores are shown at most. */
    public int mostScores() {
        return LearnerResults.MOST;
    }

    public long right() {
        return progress.record().articles().stream()
                .mapToLong(LearnerRecord.ArticleLine::right)
                .sum();
    }

    public long asked() {
        return progress.record().facts().size();
    }

    public List<SetRow> sets() {
        return progress.record().sets().stream().map(SetRow::of).toList();
    }

    /** The most facts of any day to come, to draw the others by; 0 where nothing comes. */
    public int mostDue() {
        return progress.week().days().stream()
                .mapToInt(TodaysReview.Day::facts)
                .max()
                .orElse(0);
    }

    /** The last days in rows of seven, so that each column is one day of the week. */
    public List<List<AnsweredDays.Day>> weeks() {
        List<List<AnsweredDays.Day>> weeks = new ArrayList<>();
        for (int from = 0; from < progress.days().size(); from += DAYS_OF_WEEK) {
            weeks.add(progress.days().subList(from, from + DAYS_OF_WEEK));
        }
        return weeks;
    }

    public long daysAnswered() {
        return progress.days().stream().filter(AnsweredDays.Day::answered).count();
    }

    /** One row for each confidence, from low to high; empty until enough was said. */
    public List<BandRow> bands() {
        Calibration calibration = progress.record().calibration();
        return calibration == null
                ? List.of()
                : calibration.bands().stream().map(BandRow::of).toList();
    }

    /** A full attempt's score. */
    public record ScoreRow(String url, ZonedDateTime when, PublishedSet set, long percent) {

        static ScoreRow of(LearnerResults.Scored score, PublishedSet set, ZoneId zone) {
            return new ScoreRow(
                    "/attempts/" + score.attemptId() + "/result",
                    score.submittedAt().atZone(zone),
                    set,
                    score.percent());
        }
    }

    /**
     * The answers of one stated confidence.
     *
     * @param level from 1 to 3
     * @param share of right answers in percent, −1 where there were no answers
     * @param from and {@code to} between which share in percent it pays to say so
     */
    public record BandRow(int level, int answers, long share, long from, long to) {

        static BandRow of(Calibration.Band band) {
            return new BandRow(
                    band.confidence().level(),
                    band.answers(),
                    band.share().isPresent() ? percent(band.share().getAsDouble()) : -1,
                    percent(band.confidence().from()),
                    percent(band.confidence().to()));
        }

        private static long percent(double share) {
            return Math.round(100 * share);
        }

        public long width() {
            return to - from;
        }
    }

    public record SetRow(PublishedSet set, BigDecimal best, BigDecimal bestOf, BigDecimal latest, BigDecimal latestOf) {

        static SetRow of(LearnerRecord.SetLine line) {
            Attempt best = line.scores().best();
            Attempt latest = line.scores().latest();
            return new SetRow(
                    line.set(),
                    best.score().orElseThrow(),
                    best.points(),
                    latest.score().orElseThrow(),
                    latest.points());
        }
    }

    /**
     * @param score null while the attempt is open
     * @param corrected whether a ruling changed it after the attempt was closed
     */
    public record AttemptRow(
            String url,
            ZonedDateTime when,
            PublishedSet set,
            boolean test,
            boolean full,
            @Nullable BigDecimal score,
            BigDecimal points,
            boolean corrected) {

        static AttemptRow of(Attempt attempt, PublishedSet set, boolean corrected, ZoneId zone) {
            return new AttemptRow(
                    "/attempts/" + attempt.id() + (attempt.isOpen() ? "" : "/result"),
                    attempt.submittedAt().orElse(attempt.startedAt()).atZone(zone),
                    set,
                    attempt.mode() == Mode.TEST,
                    attempt.isFull(),
                    attempt.score().orElse(null),
                    attempt.points(),
                    corrected);
        }
    }
}
