package org.lede.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** How one fact is scheduled in the simulation: what its answers have made of it, and how much it wants to be asked. */
interface Schedule {

    /** Takes in an answer. */
    void answered(int day, boolean right);

    /** How far its wait is over; of all facts, those with the greatest are asked. */
    double urgency(int day);

    /** The predicted probability of recall, where the schedule has one. */
    default OptionalDouble predicted(int day) {
        return OptionalDouble.empty();
    }

    /**
     * The schedules compared, by name; that of Lede stands first, since it says how many questions there are. Fitted is the
     * same with weights that were fitted to other learners of the same mind.
     */
    enum Kind {
        FSRS_6,
        FITTED,
        UNIFORM,
        LEITNER,
        SM_2;

        Schedule make(double retention, SimulatedFact.Mind mind) {
            return switch (this) {
                case FSRS_6 -> new Fsrs(retention, Weights.DEFAULT);
                case FITTED -> new Fsrs(retention, mind.fitted());
                case UNIFORM -> new Uniform();
                case LEITNER -> new Leitner();
                case SM_2 -> new Sm2();
            };
        }
    }

    /** Whatever was not asked for the longest time. */
    final class Uniform implements Schedule {
        private int last;

        @Override
        public void answered(int day, boolean right) {
            last = day;
        }

        @Override
        public double urgency(int day) {
            return day - last;
        }
    }

    /** Five boxes of 1, 2, 4, 8 and 16 days; right goes one box up, wrong into the first. */
    final class Leitner implements Schedule {
        private int last;
        private int box;

        @Override
        public void answered(int day, boolean right) {
            last = day;
            box = right ? Math.min(box + 1, 4) : 0;
        }

        @Override
        public double urgency(int day) {
            return (day - last) / (double) (1 << box);
        }
    }

    /**
     * SM-2 (P. A. Woźniak 1990), quality 4 for right and 2 for wrong; a miss lowers the ease factor too, as in most
     * programs that use SM-2, since nothing else would tell hard facts from easy ones here.
     */
    final class Sm2 implements Schedule {
        private int last;
        private int repetitions;
        private double interval = 1;
        private double ease = 2.5;

        @Override
        public void answered(int day, boolean right) {
            last = day;
            int missing = right ? 1 : 3;
            ease = Math.max(ease + 0.1 - missing * (0.08 + missing * 0.02), 1.3);
            repetitions = right ? repetitions + 1 : 0;
            interval = repetitions <= 1 ? 1 : repetitions == 2 ? 6 : interval * ease;
        }

        @Override
        public double urgency(int day) {
            return (day - last) / interval;
        }
    }

    /** The scheduler of Lede, the most forgotten first; right is Good and wrong is Again. */
    final class Fsrs implements Schedule {
        private final Scheduler scheduler;
        private @Nullable Memory memory;

        Fsrs(double retention, Weights weights) {
            scheduler = new Scheduler(new Parameters(
                    1,
                    weights,
                    retention,
                    36_500,
                    Parameters.DEFAULT.learningSteps(),
                    Parameters.DEFAULT.relearningSteps(),
                    false));
        }

        boolean isDue(int day) {
            return !memory.due().isAfter(at(day));
        }

        @Override
        public void answered(int day, boolean right) {
            Review review = Review.in(ZoneOffset.UTC, at(day), right ? Grade.GOOD : Grade.AGAIN, "form");
            memory = scheduler.next(memory, review, new SplittableRandom(1));
        }

        @Override
        public double urgency(int day) {
            return 1 - predicted(day).orElse(1);
        }

        @Override
        public OptionalDouble predicted(int day) {
            return scheduler.retrievability(memory, at(day));
        }

        private static Instant at(int day) {
            return Vectors.START.plus(Duration.ofDays(day));
        }
    }
}
