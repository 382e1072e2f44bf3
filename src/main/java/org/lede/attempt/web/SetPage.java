package org.lede.attempt.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.attempt.PastAttempt;
import org.lede.library.Article;
import org.lede.library.Mode;
import org.lede.library.PublishedSet;
import org.lede.library.Reveal;
import org.lede.question.Kind;

/**
 * A set: what it asks, how it is taken, and how it went before.
 *
 * @param limit how long the learner may take in a test, null for as long as they like
 * @param past the learner's attempts, the newest first
 * @param editor whether the reader may correct its questions
 */
public record SetPage(
        PublishedSet set, Article article, @Nullable Duration limit, List<PastAttempt> past, boolean editor) {

    public boolean allowsPractice() {
        return set.terms().allows(Mode.PRACTICE);
    }

    public boolean allowsTest() {
        return set.terms().allows(Mode.TEST);
    }

    public boolean isSealed() {
        return set.terms().reveal() == Reveal.NEVER;
    }

    /** The time limit of a test in whole minutes, 0 for none. */
    public long limitMinutes() {
        return limit == null ? 0 : (limit.toSeconds() + 59) / 60;
    }

    /** How many questions of each kind. */
    public List<KindCount> kinds() {
        List<KindCount> counts = new ArrayList<>();
        set.countsByKind().forEach((kind, count) -> counts.add(new KindCount(kind, count)));
        return counts;
    }

    /** The newest attempt that is open. */
    public Optional<PastAttempt> open() {
        return past.stream().filter(one -> one.attempt().isOpen()).findFirst();
    }

    /** Whether the test isn't the first thing to do: another attempt is open, or practice stands before it. */
    public boolean isTestSecond() {
        return open().isPresent() || allowsPractice();
    }

    public ZonedDateTime begun(PastAttempt past) {
        return past.attempt().startedAt().atZone(past.zone());
    }

    /** The closed full attempts. */
    public List<Row> rows() {
        return past.stream()
                .filter(one -> !one.attempt().isOpen() && one.attempt().isFull())
                .map(Row::of)
                .toList();
    }

    /** The best score of the current revision; null for none. */
    public @Nullable BigDecimal best() {
        return bestRow().map(Row::score).orElse(null);
    }

    /** What the best attempt could earn, which a later ruling that voids a question doesn't change. */
    public BigDecimal points() {
        return bestRow().map(Row::points).orElseGet(set::points);
    }

    private Optional<Row> bestRow() {
        return past.stream()
                .filter(one -> !one.attempt().isOpen()
                        && one.attempt().isFull()
                        && one.attempt().setN() == set.n())
                .map(Row::of)
                .max(Comparator.comparing(Row::fraction));
    }

    public record KindCount(Kind kind, int count) {}

    /** A closed attempt in the list. */
    public record Row(String url, ZonedDateTime when, boolean test, BigDecimal score, BigDecimal points) {

        static Row of(PastAttempt past) {
            Attempt attempt = past.attempt();
            return new Row(
                    "/attempts/" + attempt.id() + "/result",
                    attempt.submittedAt().orElseThrow().atZone(past.zone()),
                    attempt.mode() == Mode.TEST,
                    attempt.score().orElseThrow(),
                    attempt.points());
        }

        double fraction() {
            return score.doubleValue() / points.doubleValue();
        }
    }
}
