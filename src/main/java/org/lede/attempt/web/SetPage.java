package org.lede.attempt.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.library.Article;
import org.lede.library.Mode;
import org.lede.library.PublishedSet;
import org.lede.library.Reveal;
import org.lede.question.Kind;

/**
 * A set: what it asks, how it is taken, and the learner's attempts at it.
 *
 * @param limit how long the learner may take in a test, null for no limit
 * @param attempts the newest first
 * @param answered how many of its questions the learner has answered, in whatever attempts
 * @param zone the learner's
 * @param editor whether the reader may correct its questions
 */
public record SetPage(
        PublishedSet set,
        Article article,
        @Nullable Duration limit,
        List<Attempt> attempts,
        int answered,
        ZoneId zone,
        boolean editor) {

    public boolean allowsPractice() {
        return set.terms().allows(Mode.PRACTICE);
    }

    public boolean allowsTest() {
        return set.terms().allows(Mode.TEST);
    }

    public boolean isSealed() {
        return set.terms().reveal() == Reveal.NEVER;
    }

    /** The time limit of a test in whole minutes, 0 for no limit. */
    public long limitMinutes() {
        return limit == null ? 0 : (limit.toSeconds() + 59) / 60;
    }

    /** How many questions of each kind. */
    public List<KindCount> kinds() {
        return set.countsByKind().entrySet().stream()
                .map(entry -> new KindCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The newest attempt that is open. */
    public Optional<Attempt> open() {
        return attempts.stream().filter(Attempt::isOpen).findFirst();
    }

    /** How many of the questions that are asked now the learner has tried. */
    public int tried() {
        return Math.min(answered, set.questionCount());
    }

    /** Whether short rounds have left some of its questions out, which can be practised now. */
    public boolean isBegun() {
        return allowsPractice() && open().isEmpty() && tried() > 0 && tried() < set.questionCount();
    }

    /** Whether practice of the whole set isn't what comes next: an open attempt, or the questions left. */
    public boolean isPracticeSecond() {
        return open().isPresent() || isBegun();
    }

    /** Whether something else comes before the test: an open attempt, or practice. */
    public boolean isTestSecond() {
        return open().isPresent() || allowsPractice();
    }

    public ZonedDateTime begun(Attempt attempt) {
        return attempt.startedAt().atZone(zone);
    }

    /** The closed full attempts. */
    public List<Row> rows() {
        return full().stream().map(attempt -> Row.of(attempt, zone)).toList();
    }

    private List<Attempt> full() {
        return attempts.stream()
                .filter(attempt -> !attempt.isOpen() && attempt.isFull())
                .toList();
    }

    /** The best score of the current revision; null if there is none. */
    public @Nullable BigDecimal best() {
        return bestRow().map(Row::score).orElse(null);
    }

    /** The points of the best attempt, which a later ruling that voids a question doesn't change; else those of the set. */
    public BigDecimal points() {
        return bestRow().map(Row::points).orElseGet(set::points);
    }

    private Optional<Row> bestRow() {
        return full().stream()
                .filter(attempt -> attempt.setN() == set.n())
                .map(attempt -> Row.of(attempt, zone))
                .max(Comparator.comparing(
                        row -> row.score().doubleValue() / row.points().doubleValue()));
    }

    public record KindCount(Kind kind, int count) {}

    /** A closed attempt in the list. */
    public record Row(String url, ZonedDateTime when, boolean test, BigDecimal score, BigDecimal points) {

        static Row of(Attempt attempt, ZoneId zone) {
            return new Row(
                    "/attempts/" + attempt.id() + "/result",
                    attempt.submittedAt().orElseThrow().atZone(zone),
                    attempt.mode() == Mode.TEST,
                    attempt.score().orElseThrow(),
                    attempt.points());
        }
    }
}
