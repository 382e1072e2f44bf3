package org.lede.reader.web;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.attempt.LearnerResults;
import org.lede.library.Mode;
import org.lede.library.PublishedSet;
import org.lede.reader.LearnerProgress;
import org.lede.reader.LearnerProgress.Progress;
import org.lede.review.TodaysReview;
import org.lede.scheduling.Calibration;

/**
 * The learner's own page as it is shown.
 *
 * @param begins the hour at which the next of the learner's days begins, where the calendar has turned before it; else null
 * @param scores of full attempts, the latest first
 * @param next the attempt before which the next page of attempts begins, empty on the last
 */
public record RecordPage(
        Progress progress,
        @Nullable Integer begins,
        DayOfWeek firstOfWeek,
        List<ScoreRow> scores,
        List<AttemptRow> attempts,
        String next) {

    private static final int DAYS_OF_WEEK = 7;

    /** So many facts are enough to see that some are slipping. */
    private static final int SLIPPING = 5;

    /** What a full bar of the days ahead stands for at least. */
    private static final int FEWEST = 5;

    /** So many scores are shown at most. */
    public int mostScores() {
        return LearnerResults.MOST;
    }

    /** How many facts the learner keeps: those left alone for days. */
    public int kept() {
        return progress.counts().kept();
    }

    public List<LearnerProgress.Slipping> slipping() {
        return progress.slipping().stream().limit(SLIPPING).toList();
    }

    public long asked() {
        return progress.facts().size();
    }

    public List<SetRow> sets() {
        return progress.sets().stream().map(SetRow::of).toList();
    }

    /** How many facts come back within a week, today's included. */
    public int due() {
        return progress.week().days().stream().mapToInt(TodaysReview.Day::facts).sum();
    }

    /** The most facts of any day to come, to draw the others by. */
    public int mostDue() {
        return progress.week().days().stream().mapToInt(TodaysReview.Day::facts).reduce(FEWEST, Math::max);
    }

    /** The last days in whole weeks, with null for the days before and after them. */
    public List<List<LearnerProgress.@Nullable Day>> weeks() {
        List<LearnerProgress.@Nullable Day> days = new ArrayList<>(progress.days());
        int before = Math.floorMod(
                progress.days().get(0).date().getDayOfWeek().getValue() - firstOfWeek.getValue(), DAYS_OF_WEEK);
        days.addAll(0, Collections.nCopies(before, null));
        days.addAll(Collections.nCopies(Math.floorMod(-days.size(), DAYS_OF_WEEK), null));
        return IntStream.range(0, days.size() / DAYS_OF_WEEK)
                .mapToObj(week -> days.subList(week * DAYS_OF_WEEK, (week + 1) * DAYS_OF_WEEK))
                .toList();
    }

    /** A day of each weekday, to name the columns by. */
    public List<LocalDate> weekdays() {
        LocalDate first = progress.days().get(0).date().with(TemporalAdjusters.previousOrSame(firstOfWeek));
        return first.datesUntil(first.plusDays(DAYS_OF_WEEK)).toList();
    }

    public long daysAnswered() {
        return progress.days().stream().filter(LearnerProgress.Day::answered).count();
    }

    /** One row for each confidence, from low to high; empty until enough was said. */
    public List<BandRow> bands() {
        Calibration calibration = progress.calibration();
        return calibration == null
                ? List.of()
                : calibration.bands().stream().map(BandRow::of).toList();
    }

    /** The band of those who were sure, if there are answers in it; null otherwise. */
    public @Nullable BandRow sure() {
        return bands().stream()
                .filter(band -> band.level() == 3 && band.share() >= 0)
                .findFirst()
                .orElse(null);
    }

    /** The points of the plot, in SVG's words. */
    public String line() {
        return bands().stream()
                .filter(band -> band.share() >= 0)
                .map(band -> band.x() + "," + band.height(band.share()))
                .collect(Collectors.joining(" "));
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

        /** Where its column is in the plot. */
        public int x() {
            return 92 + 92 * (level - 1);
        }

        /** How high that share stands in the plot. */
        public long height(long percent) {
            return 214 - 190 * percent / 100;
        }

        /** Where its figure stands: above the point, or below it at the very top. */
        public long figureAt() {
            return height(share) - 16;
        }
    }

    public record SetRow(PublishedSet set, BigDecimal best, BigDecimal bestOf, BigDecimal latest, BigDecimal latestOf) {

        static SetRow of(LearnerProgress.SetLine line) {
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

        /** Whether nothing was right in practice, where what comes next matters and the zero doesn't. */
        public boolean isAllToLearn() {
            return !test && score != null && score.signum() == 0;
        }

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
