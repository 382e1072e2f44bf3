package org.lede.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lede.scheduling.Memory.State;

/** What a review makes of a memory by a model of it, and when the fact is due again. It is immutable, and may be shared. */
public final class Scheduler {

    /** How far ahead a gain is looked at; in the simulation a week and a quarter come to about the same. */
    static final int DAYS_OF_GAIN = 30;

    private final Parameters parameters;
    private final MemoryModel model;

    public Scheduler(Parameters parameters) {
        this.parameters = parameters;
        this.model = parameters.weights().memories();
    }

    public Parameters parameters() {
        return parameters;
    }

    /** The same with another desired retention. */
    public Scheduler retaining(double retention) {
        return retention == parameters.desiredRetention() ? this : new Scheduler(parameters.retaining(retention));
    }

    /** The same by other parameters. */
    public Scheduler by(Parameters other) {
        return other.equals(parameters) ? this : new Scheduler(other);
    }

    /**
     * The memory after a review.
     *
     * @param before the memory before it; null for a fact never reviewed
     * @param random where fuzz comes from, seeded by {@link Fuzz#seed}; it is asked once for each wait of days
     * @throws IllegalArgumentException if the review is older than the memory; then only a {@link #replay} can put it
     *     in its place
     */
    public Memory next(@Nullable Memory before, Review review, RandomGenerator random) {
        return next(before, review, before == null ? 0 : before.daysUntil(review.at()), random);
    }

    /** The same, so many of the learner's days after the review before. */
    Memory next(@Nullable Memory before, Review review, long calendarDays, RandomGenerator random) {
        if (before == null) {
            return first(review, random);
        }
        double days = model.days(calendarDays, before.exactDaysUntil(review.at()));
        return after(before, review, days, random);
    }

    /**
     * The memory that a fact's reviews make, the same as by {@link #next} one after the other; none without reviews.
     *
     * @param reviews    in the order of time
     * @param generators where the fuzz of each review comes from, by the number of reviews before it
     * @throws IllegalArgumentException if the reviews are not in the order of time
     */
    public Optional<Memory> replay(List<Review> reviews, IntFunction<? extends RandomGenerator> generators) {
        Memory memory = null;
        for (int reps = 0; reps < reviews.size(); reps++) {
            memory = next(memory, reviews.get(reps), generators.apply(reps));
        }
        return Optional.ofNullable(memory);
    }

    /**
     * The probability, above 0 and at most 1, that the fact is recalled at that time. None on the day of the last
     * review, that is, within 24 hours: the model was not made for so short a time, and would say 1.
     */
    public OptionalDouble retrievability(Memory memory, Instant at) {
        long days = memory.daysUntil(at);
        return days < 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(model.recall(memory.traces(), model.days(days, memory.exactDaysUntil(at))));
    }

    /** After how many days the probability of recall has fallen to 0.9, whatever is desired. */
    double lasting(Memory memory) {
        return model.lasting(memory.traces());
    }

    /**
     * How much likelier the fact is recalled a month later if it is asked now than if it isn't, to put facts in order. It is
     * computed to the moment: counted in whole days, all that was asked yesterday evening would be remembered alike this
     * morning, whether it was known or missed.
     */
    double gain(Memory memory, Instant at) {
        double days = memory.exactDaysUntil(at);
        return model.gain(memory.traces(), days, model.days(Math.max(Math.round(days), 1), days), DAYS_OF_GAIN);
    }

    private Memory first(Review review, RandomGenerator random) {
        Grade grade = review.grade();
        MemoryModel.State traces = model.first(grade);
        Optional<Steps.Step> step = parameters.learningSteps().next(0, grade);
        return new Memory(
                traces.stability(),
                traces.fastStability(),
                traces.difficulty(),
                step.isPresent() ? State.LEARNING : State.REVIEW,
                step.map(Steps.Step::index).orElse(0),
                due(review, step, () -> days(traces, 0, draw(random))),
                review.at(),
                1,
                0);
    }

    /** @param days since the review before, as the model counts them */
    private Memory after(Memory before, Review review, double days, RandomGenerator random) {
        if (review.at().isBefore(before.lastReview())) {
            throw new IllegalArgumentException("a review at " + review.at() + " after one at " + before.lastReview());
        }
        Grade grade = review.grade();
        MemoryModel.State traces = model.next(before.traces(), days, grade);
        boolean missedInReview = before.state() == State.REVIEW && !grade.recalled();
        Optional<Steps.Step> step = stepAfter(before, grade);
        return new Memory(
                traces.stability(),
                traces.fastStability(),
                traces.difficulty(),
                step.isPresent() ? steppingStateAfter(before) : State.REVIEW,
                step.map(Steps.Step::index).orElse(0),
                due(review, step, () -> daysAfter(before, grade, days, draw(random))),
                review.at(),
                before.reps() + 1,
                before.lapses() + (missedInReview ? 1 : 0));
    }

    private Optional<Steps.Step> stepAfter(Memory before, Grade grade) {
        return switch (before.state()) {
            case LEARNING -> parameters.learningSteps().next(before.step(), grade);
            case RELEARNING -> parameters.relearningSteps().next(before.step(), grade);
            case REVIEW ->
                grade.recalled()
                        ? Optional.empty()
                        : parameters.relearningSteps().first();
        };
    }

    private static State steppingStateAfter(Memory before) {
        return before.state() == State.LEARNING ? State.LEARNING : State.RELEARNING;
    }

    /** Days are of 24 hours; what hour of the learner's day that is doesn't matter, since sessions look a day ahead. */
    private static Instant due(Review review, Optional<Steps.Step> step, LongSupplier days) {
        return review.at().plus(step.map(Steps.Step::delay).orElseGet(() -> Duration.ofDays(days.getAsLong())));
    }

    private long daysAfter(Memory before, Grade grade, double days, double chance) {
        boolean recalledInReview = before.state() == State.REVIEW && grade.recalled();
        return recalledInReview ? orderedDays(before, grade, days, chance) : daysFor(before, grade, days, chance);
    }

    /** In review a better grade waits longer: Good at least a day longer than Hard, Easy than Good. */
    private long orderedDays(Memory before, Grade grade, double days, double chance) {
        long good = daysFor(before, Grade.GOOD, days, chance);
        long hard = Math.min(daysFor(before, Grade.HARD, days, chance), good);
        if (grade == Grade.HARD) {
            return hard;
        }
        good = capped(Math.max(good, hard + 1));
        return grade == Grade.GOOD ? good : capped(Math.max(daysFor(before, Grade.EASY, days, chance), good + 1));
    }

    private long daysFor(Memory before, Grade grade, double days, double chance) {
        return days(model.next(before.traces(), days, grade), (long) days, chance);
    }

    /** At least one. {@code Math.round} rounds half up. */
    private long days(MemoryModel.State traces, long elapsed, double chance) {
        long days = capped(Math.max(Math.round(model.wait(traces, parameters.desiredRetention())), 1));
        return parameters.fuzz() ? Fuzz.apply(days, elapsed, parameters.maximumInterval(), chance) : days;
    }

    private long capped(long days) {
        return Math.min(days, parameters.maximumInterval());
    }

    private double draw(RandomGenerator random) {
        return parameters.fuzz() ? random.nextDouble() : 0;
    }
}
