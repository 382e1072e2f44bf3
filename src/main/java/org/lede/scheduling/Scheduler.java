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

/** FSRS-6: what a review makes of a memory, and when the fact is due again. It is immutable, and may be shared. */
public final class Scheduler {

    /** How far ahead a gain is looked at; in the simulation a week and a quarter come to about the same. */
    static final int DAYS_OF_GAIN = 30;

    private final Parameters parameters;
    private final Formulas formulas;

    public Scheduler(Parameters parameters) {
        this.parameters = parameters;
        this.formulas = new Formulas(parameters.weights());
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
        return before == null ? first(review, random) : after(before, review, random);
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
        return days < 1 ? OptionalDouble.empty() : OptionalDouble.of(formulas.retrievability(days, memory.stability()));
    }

    /**
     * How much likelier the fact is recalled a month later if it is asked now than if it isn't, to put facts in order. It is
     * computed to the moment: counted in whole days, all that was asked yesterday evening would be remembered alike this
     * morning, whether it was known or missed.
     */
    double gain(Memory memory, Instant at) {
        double days = memory.exactDaysUntil(at);
        MemoryModel.State state = new MemoryModel.State(memory.stability(), memory.stability(), memory.difficulty());
        return formulas.gain(state, days, Math.max(Math.round(days), 1), DAYS_OF_GAIN);
    }

    private Memory first(Review review, RandomGenerator random) {
        Grade grade = review.grade();
        double stability = formulas.initialStability(grade);
        Optional<Steps.Step> step = parameters.learningSteps().next(0, grade);
        return new Memory(
                stability,
                formulas.initialDifficulty(grade),
                step.isPresent() ? State.LEARNING : State.REVIEW,
                step.map(Steps.Step::index).orElse(0),
                due(review, step, () -> days(stability, 0, draw(random))),
                review.at(),
                1,
                0);
    }

    private Memory after(Memory before, Review review, RandomGenerator random) {
        if (review.at().isBefore(before.lastReview())) {
            throw new IllegalArgumentException("a review at " + review.at() + " after one at " + before.lastReview());
        }
        Grade grade = review.grade();
        boolean missedInReview = before.state() == State.REVIEW && !grade.recalled();
        Optional<Steps.Step> step = stepAfter(before, grade);
        return new Memory(
                stabilityAfter(before, review, grade),
                formulas.nextDifficulty(before.difficulty(), grade),
                step.isPresent() ? steppingStateAfter(before) : State.REVIEW,
                step.map(Steps.Step::index).orElse(0),
                due(review, step, () -> daysAfter(before, review, draw(random))),
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

    private double stabilityAfter(Memory before, Review review, Grade grade) {
        return formulas.nextStability(before.stability(), before.difficulty(), before.daysUntil(review.at()), grade);
    }

    /** Days are of 24 hours; what hour of the learner's day that is doesn't matter, since sessions look a day ahead. */
    private static Instant due(Review review, Optional<Steps.Step> step, LongSupplier days) {
        return review.at().plus(step.map(Steps.Step::delay).orElseGet(() -> Duration.ofDays(days.getAsLong())));
    }

    private long daysAfter(Memory before, Review review, double chance) {
        boolean recalledInReview =
                before.state() == State.REVIEW && review.grade().recalled();
        return recalledInReview ? orderedDays(before, review, chance) : daysFor(before, review, review.grade(), chance);
    }

    /** In review a better grade waits longer: Good at least a day longer than Hard, Easy than Good. */
    private long orderedDays(Memory before, Review review, double chance) {
        long good = daysFor(before, review, Grade.GOOD, chance);
        long hard = Math.min(daysFor(before, review, Grade.HARD, chance), good);
        if (review.grade() == Grade.HARD) {
            return hard;
        }
        good = capped(Math.max(good, hard + 1));
        return review.grade() == Grade.GOOD
                ? good
                : capped(Math.max(daysFor(before, review, Grade.EASY, chance), good + 1));
    }

    private long daysFor(Memory before, Review review, Grade grade, double chance) {
        return days(stabilityAfter(before, review, grade), before.daysUntil(review.at()), chance);
    }

    /** {@code Math.round} rounds half up. */
    private long days(double stability, long elapsed, double chance) {
        long days = capped(Math.max(Math.round(formulas.interval(parameters.desiredRetention(), stability)), 1));
        return parameters.fuzz() ? Fuzz.apply(days, elapsed, parameters.maximumInterval(), chance) : days;
    }

    private long capped(long days) {
        return Math.min(days, parameters.maximumInterval());
    }

    private double draw(RandomGenerator random) {
        return parameters.fuzz() ? random.nextDouble() : 0;
    }
}
