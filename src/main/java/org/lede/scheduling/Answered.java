package org.lede.scheduling;

import java.util.Objects;

/**
 * An answer as far as it tells how well its fact is remembered.
 *
 * @param mark           the part of the points it earned, from 0 to 1
 * @param ending         how the asking came to its end
 * @param keyPartMissing whether the part of a partly right answer that carries the fact is missing
 * @param guessRate      how often a guess is right, from 0 to 1
 */
public record Answered(double mark, Ending ending, boolean keyPartMissing, double guessRate) {

    /** How the asking of a question came to its end. */
    public enum Ending {
        GIVEN,
        DONT_KNOW,
        TIMED_OUT
    }

    /** @throws IllegalArgumentException if the mark or the guess rate is not in [0,1] */
    public Answered {
        Objects.requireNonNull(ending, "ending");
        if (!(mark >= 0 && mark <= 1)) {
            throw new IllegalArgumentException("mark not in [0,1]: " + mark);
        }
        if (!(guessRate >= 0 && guessRate <= 1)) {
            throw new IllegalArgumentException("guess rate not in [0,1]: " + guessRate);
        }
    }

    /**
     * The grade it stands for. Learners don't grade themselves: they are poor judges of their own memory. What a guess may
     * have got right is Hard as often as a guess is right, and Good otherwise. Neither confidence nor speed is a grade: that
     * would punish those who say honestly that they guessed, and the most guessable forms are answered fastest.
     *
     * @param luck a number in [0,1) that is drawn for this answer
     */
    public Grade grade(double luck) {
        if (ending != Ending.GIVEN || mark == 0) {
            return Grade.AGAIN;
        }
        if (mark < 1) {
            return keyPartMissing ? Grade.AGAIN : Grade.HARD;
        }
        return luck < guessRate ? Grade.HARD : Grade.GOOD;
    }
}
