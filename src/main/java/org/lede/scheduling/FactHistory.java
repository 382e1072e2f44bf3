package org.lede.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a learner's answers about one fact have come to, one review after the other.
 *
 * <p>Only the first review of a day schedules; those that follow on that day are part of the history, and count for the
 * state of the fact, but what was read a moment ago says nothing about memory. For the same reason a fact is not due
 * again on a day on which it was asked, however short the step that it waits in, and wherever the learner lives by now.
 *
 * @param reviews in the order of time
 * @param memory  what the scheduling ones of them made; null without reviews
 */
public record FactHistory(List<Review> reviews, @Nullable Memory memory) {

    /** Of a fact that was never asked. */
    public static final FactHistory NONE = new FactHistory(List.of(), null);

    public FactHistory {
        reviews = List.copyOf(reviews);
        if (reviews.isEmpty() != (memory == null)) {
            throw new IllegalArgumentException("a memory is made by reviews, and reviews make one");
        }
    }

    /**
     * The history after one more review.
     *
     * @param generators where the fuzz of a review comes from, by the number of scheduling reviews before it
     * @throws IllegalArgumentException if the review is older than the last one
     */
    public FactHistory then(Review review, Scheduler scheduler, IntFunction<? extends RandomGenerator> generators) {
        List<Review> longer = new ArrayList<>(reviews);
        longer.add(review);
        if (!reviews.isEmpty()
                && review.at().isBefore(reviews.get(reviews.size() - 1).at())) {
            throw new IllegalArgumentException("a review at " + review.at() + ", before the last one");
        }
        Memory next = schedules(review.day()) ? scheduled(review, scheduler, generators) : memory;
        return new FactHistory(longer, next.dueNotBefore(review.day().end()));
    }

    /** Whether a review on that day would be its first. */
    public boolean schedules(LearnerDay day) {
        return reviews.stream().noneMatch(review -> review.isOn(day));
    }

    public FactState state() {
        return FactState.of(memory, reviews);
    }

    private Memory scheduled(Review review, Scheduler scheduler, IntFunction<? extends RandomGenerator> generators) {
        RandomGenerator random = generators.apply(memory == null ? 0 : memory.reps());
        return scheduler.next(memory, review, random);
    }
}
