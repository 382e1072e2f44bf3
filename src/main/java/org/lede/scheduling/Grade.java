package org.lede.scheduling;

/** How well a fact was recalled, in the four grades of FSRS; every grade but Again is a recall. */
public enum Grade {
    /** A miss: the fact was not recalled. */
    AGAIN,
    /** Recalled in part, or with effort. */
    HARD,
    /** Recalled. */
    GOOD,
    /** Recalled surely and quickly. */
    EASY;

    /** The grade of that value. @throws IllegalArgumentException if it is not in 1..4 */
    public static Grade of(int value) {
        if (value < 1 || value > 4) {
            throw new IllegalArgumentException("a grade is 1 to 4, not " + value);
        }
        return values()[value - 1];
    }

    /** The number that the formulas and the tables have for it: 1 for Again, 2 Hard, 3 Good, 4 Easy. */
    public int value() {
        return ordinal() + 1;
    }

    /** Whether the fact was recalled at all. */
    public boolean recalled() {
        return this != AGAIN;
    }
}
