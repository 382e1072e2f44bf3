package org.lede.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One answer about a fact, as models of memory are fitted to it.
 *
 * @param at    when
 * @param day   on which date of the learner's days
 * @param grade how well the fact was recalled
 * @param guess the probability that the answer is right although the fact is forgotten, from 0 to below 1
 */
public record Trial(Instant at, LocalDate day, Grade grade, double guess) {

    /** @throws IllegalArgumentException if the guess rate is not in [0,1) */
    public Trial {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(grade, "grade");
        if (!(guess >= 0 && guess < 1)) {
            throw new IllegalArgumentException("guess rate not in [0,1): " + guess);
        }
    }
}
