package org.lede.scheduling;

import java.util.UUID;

/**
 * The small change of a wait of days by chance, which keeps facts that were learned together from falling due together
 * for ever. Formula of ts-fsrs 5.4.
 */
public final class Fuzz {

    /** Shorter waits, in days, stay as they are. */
    private static final double LEAST_INTERVAL = 2.5;

    private Fuzz() {}

    /**
     * A seed for the generator that a memory's next review draws from. It depends only on stored values, so a
     * replay of a learner's reviews gives the same due dates, on every machine and for ever: {@code new
     * SplittableRandom(Fuzz.seed(learner, fact, reps))}, one generator for each review.
     *
     * @param reps how often the fact was reviewed before
     */
    public static long seed(UUID learnerId, UUID factId, int reps) {
        long seed = mix(learnerId.getMostSignificantBits());
        seed = mix(seed ^ learnerId.getLeastSignificantBits());
        seed = mix(seed ^ factId.getMostSignificantBits());
        seed = mix(seed ^ factId.getLeastSignificantBits());
        return mix(seed ^ reps);
    }

    /**
     * The days to wait.
     *
     * @param days    the wait by the formulas, in whole days
     * @param elapsed the wait before it, in whole days; a longer wait stays longer
     * @param most    the longest wait
     * @param chance  a number in [0,1)
     */
    static long apply(long days, long elapsed, long most, double chance) {
        if (days < LEAST_INTERVAL) {
            return days;
        }
        double delta = delta(days);
        long to = Math.min(Math.round(days + delta), most);
        long from = Math.max(2, Math.round(days - delta));
        if (days > elapsed) {
            from = Math.max(from, elapsed + 1);
        }
        from = Math.min(from, to);
        // The sum under floor, as published, would round up to a day too many where chance is nearly 1.
        return from + (long) Math.floor(chance * (to - from + 1));
    }

    /** A day, and 15 % of what lies between 2.5 and 7 days, 10 % of what lies between 7 and 20, 5 % of the rest. */
    private static double delta(long days) {
        return 1
                + 0.15 * Math.max(Math.min(days, 7) - LEAST_INTERVAL, 0)
                + 0.1 * Math.max(Math.min(days, 20) - 7, 0)
                + 0.05 * Math.max(days - 20, 0);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014), in which every bit of the input reaches every bit. */
    private static long mix(long bits) {
        long mixed = bits + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
