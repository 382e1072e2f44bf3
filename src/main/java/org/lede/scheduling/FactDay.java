package org.lede.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of one fact on one of the learner's days, of which the worst counts: a right answer after a wrong one repeats
 * what was just read, and a wrong one after a right one shows that the first was luck.
 *
 * @param reviews in the order of time, at least one
 */
public record FactDay(List<Review> reviews) {

    public FactDay {
        reviews = List.copyOf(reviews);
    }

    FactDay with(Review review) {
        List<Review> more = new ArrayList<>(reviews);
        more.add(review);
        return new FactDay(more);
    }

    /** The review that schedules; empty on a day without any evidence. Only a miss outweighs the learner's own word. */
    Optional<Review> decisive() {
        Optional<Review> word = reviews.stream()
                .filter(review -> review.evidence() == Evidence.WORD)
                .findFirst()
                .filter(known -> reviews.stream().noneMatch(Review::isMiss));
        return word.or(() -> reviews.stream()
                .filter(review -> review.evidence().schedules())
                .min(Comparator.comparing(Review::grade)));
    }

    /** The clocks by which the day is counted: those of its last review. */
    LearnerDay day() {
        return last().day();
    }

    Review last() {
        return reviews.get(reviews.size() - 1);
    }

    /** The reviews that show a recall; none on a day with a miss, nor on that on which the fact was started. */
    List<Review> recalls() {
        return decisive().filter(review -> review.grade().recalled()).isEmpty()
                ? List.of()
                : reviews.stream().filter(review -> review.evidence().tests()).toList();
    }

    boolean isMissed() {
        return decisive().filter(review -> !review.grade().recalled()).isPresent();
    }

    /** Whether that review, if there is one, belongs to this day. */
    static boolean goesOn(@Nullable FactDay day, Review review) {
        return day != null && day.last().isOfTheDayOf(review);
    }
}
