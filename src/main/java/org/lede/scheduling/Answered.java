package org.lede.scheduling;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer as far as it tells how well its fact is remembered.
 *
 * @param mark           the part of the points it earned, from 0 to 1
 * @param ending         how the asking came to its end
 * @param slip           whether a spelling slip was forgiven
 * @param keyPartMissing whether the part of a partly right answer that carries the fact is missing
 * @param choice         whether the kind is one of choice, so that a guess may be right
 * @param typedFormRight whether the learner has also given a typed form of the fact right
 * @param confidence     what the learner stated; null if nothing
 * @param seenBefore     whether the learner was asked about the fact before
 * @param elapsedMs      how long the answer took; null where it wasn't measured
 * @param ownMedianMs    the median of what the learner's answers take; null while there are too few
 */
public record Answered(
        double mark,
        Ending ending,
        boolean slip,
        boolean keyPartMissing,
        boolean choice,
        boolean typedFormRight,
        @Nullable Confidence confidence,
        boolean seenBefore,
        @Nullable Long elapsedMs,
        @Nullable Long ownMedianMs) {

    /** How the asking of a question came to its end. */
    public enum Ending {
        GIVEN,
        DONT_KNOW,
        TIMED_OUT
    }

    /** @throws IllegalArgumentException if the mark is not in [0,1] or a time is negative */
    public Answered {
        Objects.requireNonNull(ending, "ending");
        if (!(mark >= 0 && mark <= 1)) {
            throw new IllegalArgumentException("mark not in [0,1]: " + mark);
        }
        if (elapsedMs != null && elapsedMs < 0 || ownMedianMs != null && ownMedianMs < 0) {
            throw new IllegalArgumentException("negative time: " + elapsedMs + " ms, median " + ownMedianMs + " ms");
        }
    }

    /**
     * The grade it stands for. Learners don't grade themselves: they are poor judges of their own memory, and the mark,
     * the confidence and the time are there already. A right answer that is a guess by the learner's own words is a
     * miss, since the next guess will be wrong as often as not; only a typed form, which can't be guessed, clears it.
     */
    public Grade grade() {
        if (ending != Ending.GIVEN || mark == 0) {
            return Grade.AGAIN;
        }
        if (mark < 1) {
            return keyPartMissing ? Grade.AGAIN : Grade.HARD;
        }
        if (confidence == Confidence.LOW) {
            return choice && !typedFormRight ? Grade.AGAIN : Grade.HARD;
        }
        if (slip) {
            return Grade.HARD;
        }
        return confidence == Confidence.HIGH && seenBefore && isFasterThanUsual() ? Grade.EASY : Grade.GOOD;
    }

    /** Whether the learner was sure and wrong: what they believe they know is worth asking first. */
    public boolean sureAndWrong() {
        return confidence == Confidence.HIGH && ending == Ending.GIVEN && mark == 0;
    }

    private boolean isFasterThanUsual() {
        return elapsedMs != null && ownMedianMs != null && elapsedMs < ownMedianMs;
    }
}
