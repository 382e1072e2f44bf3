package org.lede.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Fits weights to what learners recalled: one weight after the other is moved to where the log loss is less, in steps that
 * grow where they help. Plain and slow, for the simulation alone.
 */
final class WeightsFit {

    private static final int ROUNDS = 12;
    private static final double FIRST_STEP = 0.3;

    /** The first stabilities of Again, Hard and Easy and the factors of Hard and Easy: no simulated learner is graded so. */
    private static final Set<Integer> UNUSED = Set.of(0, 1, 3, 15, 16);

    private static final double NEXT_TO_NOTHING = 1e-6;

    private final List<List<Asked>> histories;

    /** @param histories what became of each fact, from its first reading on */
    WeightsFit(List<List<Asked>> histories) {
        this.histories = histories;
    }

    /** That a fact was asked on that day; the first time it was read. */
    record Asked(int day, boolean right) {}

    List<Double> fitted() {
        List<Double> best = Weights.DEFAULT.values();
        double least = loss(best);
        double[] steps = new double[best.size()];
        Arrays.fill(steps, FIRST_STEP);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < steps.length; i++) {
                double before = least;
                for (int direction = 1; direction >= -1 && !UNUSED.contains(i) && least == before; direction -= 2) {
                    List<Double> moved = new ArrayList<>(best);
                    moved.set(i, best.get(i) * Math.exp(direction * steps[i]));
                    double loss = loss(moved);
                    if (loss < least) {
                        least = loss;
                        best = moved;
                    }
                }
                steps[i] *= least < before ? 1.3 : 0.6;
            }
        }
        return best;
    }

    /** The mean log loss of what those weights predict. */
    double loss(List<Double> weights) {
        Scheduler scheduler = Vectors.withoutFuzz(new Weights(weights));
        double sum = 0;
        int predictions = 0;
        for (List<Asked> history : histories) {
            Memory memory = null;
            for (Asked asked : history) {
                Instant at = Vectors.START.plus(Duration.ofDays(asked.day()));
                if (memory != null) {
                    double recall = scheduler.predicted(memory, at);
                    sum -= Math.log(Math.max(asked.right() ? recall : 1 - recall, NEXT_TO_NOTHING));
                    predictions++;
                }
                Grade grade = asked.right() ? Grade.GOOD : Grade.AGAIN;
                memory = scheduler.next(memory, Review.in(ZoneOffset.UTC, at, grade, "form"), new SplittableRandom(1));
            }
        }
        return sum / predictions;
    }
}
