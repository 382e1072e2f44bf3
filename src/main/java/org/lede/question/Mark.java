package org.lede.question;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an answer earns: the part of the question's points, from 0 to 1, and why.
 *
 * @param fraction the part of the points earned, from 0 to 1
 * @param outcome  the same in a word; right and void mean a fraction of exactly 1
 * @param slip     the spelling slip that was forgiven, or null
 */
public record Mark(
        double fraction, Outcome outcome, @Nullable Slip slip) {

    /** The version of the mark rules in this package; a change that can change a mark raises it. */
    public static final int RULES = 2;

    /** The mark of a question left empty. */
    public static final Mark NOT_ANSWERED = new Mark(0, Outcome.NOT_ANSWERED, null);

    /** The mark of an honest "I don't know". */
    public static final Mark DONT_KNOW = new Mark(0, Outcome.DONT_KNOW, null);

    /** The mark of every answer to a void question: everything. */
    public static final Mark VOID = new Mark(1, Outcome.VOID, null);

    /** Imported banks write a third as 33.33333 %, so that three of them fall short of 1 by about this much. */
    static final double TOLERANCE = 1e-5;

    /**
     * A spelling slip that was forgiven, so that it can be pointed out.
     *
     * @param given what the learner typed
     * @param meant the accepted answer it was taken for
     */
    public record Slip(String given, String meant) {

        public Slip {
            Objects.requireNonNull(given, "given");
            Objects.requireNonNull(meant, "meant");
        }
    }

    /** @throws IllegalArgumentException if the fraction is not in [0,1] or the outcome contradicts it */
    public Mark {
        Objects.requireNonNull(outcome, "outcome");
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction not in [0,1]: " + fraction);
        }
        boolean agree = switch (outcome) {
            case RIGHT, VOID -> fraction == 1;
            case PARTLY_RIGHT -> fraction > 0 && fraction < 1;
            case WRONG, DONT_KNOW, NOT_ANSWERED -> fraction == 0;
        };
        if (!agree) {
            throw new IllegalArgumentException(outcome + " contradicts a fraction of " + fraction);
        }
    }

    /**
     * The mark of a given answer, clamped to [0,1]; what lies within 0.00001 of 1 counts as 1.
     *
     * @throws IllegalArgumentException if the fraction is not a number
     */
    public static Mark of(double fraction) {
        return of(fraction, null);
    }

    /** As {@link #of(double)}, with the slip that was forgiven. */
    public static Mark of(double fraction, @Nullable Slip slip) {
        if (Double.isNaN(fraction)) {
            throw new IllegalArgumentException("fraction is not a number");
        }
        if (fraction >= 1 - TOLERANCE) {
            return new Mark(1, Outcome.RIGHT, slip);
        }
        return fraction > 0 ? new Mark(fraction, Outcome.PARTLY_RIGHT, slip) : new Mark(0, Outcome.WRONG, slip);
    }

    /** This mark where nothing counts but everything: the same if it is right, else wrong. */
    Mark allOrNothing(boolean applies) {
        return applies && outcome == Outcome.PARTLY_RIGHT ? of(0) : this;
    }

    /**
     * A fraction corrected for guessing: 0 for what blind picking earns on average, 1 for everything, at least 0 (Frary,
     * "Formula scoring of multiple-choice tests", 1988).
     *
     * @param fraction what was earned, of one question or on average
     * @param byChance what blind picking earns of the same, below 1
     */
    public static double correctedForGuessing(double fraction, double byChance) {
        return Math.max(0, (fraction - byChance) / (1 - byChance));
    }

    /** Whether the answer earns everything. */
    public boolean correct() {
        return fraction == 1;
    }

    /**
     * Marks an answer by a kind's own rule, once "blank" and "I don't know" are out of the way.
     *
     * @throws IllegalArgumentException if the answer belongs to another kind
     */
    static <A extends Answer> Mark of(Answer answer, Class<A> type, Function<A, Mark> rule) {
        if (answer.isBlank()) {
            return NOT_ANSWERED;
        }
        if (answer.isDontKnow()) {
            return DONT_KNOW;
        }
        return rule.apply(answer.as(type));
    }
}
