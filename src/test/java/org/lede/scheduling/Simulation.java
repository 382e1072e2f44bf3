package org.lede.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.lede.scheduling.WeightsFit.Asked;

/**
 * Simulated learners who meet facts day by day and are asked about them by one schedule or another. Lede's schedule asks
 * what is due, the most forgotten first; every other asks as many questions on the same days, and only chooses which.
 * Everybody is of the same mind, whatever the schedule.
 *
 * @param mind      how they remember
 * @param learners  how many
 * @param perDay    how many questions a day at most
 * @param retention the desired retention
 * @param seed      of all chance
 */
record Simulation(SimulatedFact.Mind mind, int learners, int perDay, double retention, long seed) {

    static final int FACTS = 100;
    static final int NEW_A_DAY = 5;
    static final int DAYS = 90;

    /**
     * What came of one schedule.
     *
     * @param reviews      how many questions were asked of all learners
     * @param right        the share of them answered right
     * @param meanRecall  the mean true probability of recall over all days and the facts met before
     * @param recall      the same when the 90 days are over
     * @param recallLater the same after 90 days more without a question
     * @param fsrs        log loss of the predictions of FSRS over the reviews of this schedule
     * @param fitted      log loss of its predictions with the fitted weights over the same
     * @param average     log loss of the moving average over the same
     */
    record Result(
            long reviews,
            double right,
            double meanRecall,
            double recall,
            double recallLater,
            double fsrs,
            double fitted,
            double average) {}

    /** What became of each fact of each learner by Lede's schedule. */
    List<List<Asked>> histories() {
        List<List<Asked>> histories = new ArrayList<>();
        for (int number = 0; number < learners; number++) {
            Learner learner = new Learner(Schedule.Kind.FSRS_6, new SplittableRandom(seed + number));
            learner.live(new int[DAYS], new Tally());
            histories.addAll(learner.histories);
        }
        return histories;
    }

    Map<Schedule.Kind, Result> results() {
        int[][] questions = new int[learners][DAYS];
        Map<Schedule.Kind, Result> results = new LinkedHashMap<>();
        for (Schedule.Kind kind : Schedule.Kind.values()) {
            results.put(kind, result(kind, questions));
        }
        return results;
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %d learners, %d facts, %d days, at most %d questions a day, desired retention %.2f%n"
                        + "schedule  reviews  right  mean recall  recall after %d days  after %d  log loss: FSRS"
                        + "  fitted  moving average%n",
                mind,
                learners,
                FACTS,
                DAYS,
                perDay,
                retention,
                DAYS,
                2 * DAYS));
        results()
                .forEach((kind, result) -> table.append(String.format(
                        Locale.ROOT,
                        "%-8s  %7d  %.3f  %11.4f  %20.4f  %9.4f  %14.4f  %6.4f  %14.4f%n",
                        kind,
                        result.reviews(),
                        result.right(),
                        result.meanRecall(),
                        result.recall(),
                        result.recallLater(),
                        result.fsrs(),
                        result.fitted(),
                        result.average())));
        return table.toString();
    }

    private Result result(Schedule.Kind kind, int[][] questions) {
        Tally tally = new Tally();
        for (int learner = 0; learner < learners; learner++) {
            new Learner(kind, new SplittableRandom(seed + learner)).live(questions[learner], tally);
        }
        return tally.result();
    }

    /** A learner with facts that are remembered by nature, scheduled by a schedule and watched by FSRS. */
    private final class Learner {

        private final Schedule.Kind kind;
        private final List<SimulatedFact> facts = new ArrayList<>();
        private final List<Schedule> schedules = new ArrayList<>();
        private final List<Schedule.Fsrs> watchers = new ArrayList<>();
        private final List<Schedule.Fsrs> fitted = new ArrayList<>();
        private final List<List<Asked>> histories = new ArrayList<>();
        private final RandomGenerator chance;
        private final MovingAverage average = new MovingAverage();

        Learner(Schedule.Kind kind, SplittableRandom random) {
            this.kind = kind;
            double ability = random.nextGaussian();
            for (int i = 0; i < FACTS; i++) {
                facts.add(mind.fact(ability, random));
                schedules.add(kind.make(retention, mind));
                watchers.add(new Schedule.Fsrs(retention, Weights.DEFAULT));
                fitted.add(new Schedule.Fsrs(retention, mind.fitted()));
                histories.add(new ArrayList<>());
            }
            chance = random.split();
        }

        /** @param questions how many are asked on each day, which Lede's schedule writes and the others read */
        void live(int[] questions, Tally tally) {
            for (int day = 0; day < DAYS; day++) {
                if (kind == Schedule.Kind.FSRS_6) {
                    questions[day] =
                            Math.min(perDay, (int) met(day).filter(isDue(day)).count());
                }
                watch(day, tally);
                for (int fact : mostUrgent(day, questions[day])) {
                    ask(fact, day, tally);
                }
                for (int fact = day * NEW_A_DAY; fact < Math.min((day + 1) * NEW_A_DAY, FACTS); fact++) {
                    read(fact, day);
                }
            }
            facts.forEach(fact -> tally.addRecallAfter(fact.recall(DAYS), fact.recall(2 * DAYS)));
        }

        private IntStream met(int day) {
            return IntStream.range(0, Math.min(day * NEW_A_DAY, FACTS));
        }

        private IntPredicate isDue(int day) {
            return fact -> watchers.get(fact).isDue(day);
        }

        private void watch(int day, Tally tally) {
            met(day).forEach(fact -> tally.addRecall(facts.get(fact).recall(day)));
        }

        private int[] mostUrgent(int day, int questions) {
            return met(day).boxed()
                    .sorted(Comparator.comparingDouble(
                            fact -> -schedules.get(fact).urgency(day)))
                    .limit(questions)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private void ask(int fact, int day, Tally tally) {
            boolean right = chance.nextDouble() < facts.get(fact).recall(day);
            tally.addReview(
                    right,
                    watchers.get(fact).predicted(day).getAsDouble(),
                    fitted.get(fact).predicted(day).getAsDouble(),
                    average.predicted());
            average.answered(right);
            facts.get(fact).meet(day, right);
            answered(fact, day, right);
        }

        /** The first time a fact is met, it has just been read, and the answer is right. */
        private void read(int fact, int day) {
            facts.get(fact).meet(day, false);
            answered(fact, day, true);
        }

        private void answered(int fact, int day, boolean right) {
            schedules.get(fact).answered(day, right);
            watchers.get(fact).answered(day, right);
            fitted.get(fact).answered(day, right);
            histories.get(fact).add(new Asked(day, right));
        }
    }

    /** The baseline of srs-benchmark: it knows nothing but how the learner's last answers went. */
    private static final class MovingAverage {
        private double x = 1.2;

        double predicted() {
            return 1 / (1 + Math.exp(-x));
        }

        void answered(boolean right) {
            x += 0.3 * ((right ? 1 : 0) - predicted());
        }
    }

    /** The sums over all learners. */
    private static final class Tally {
        private long reviews;
        private long right;
        private long days;
        private double recallOnDays;
        private long facts;
        private double recall;
        private double recallLater;
        private double lossOfFsrs;
        private double lossOfFitted;
        private double lossOfAverage;

        void addReview(boolean isRight, double fsrs, double fitted, double average) {
            reviews++;
            right += isRight ? 1 : 0;
            lossOfFsrs += loss(isRight, fsrs);
            lossOfFitted += loss(isRight, fitted);
            lossOfAverage += loss(isRight, average);
        }

        void addRecall(double probability) {
            days++;
            recallOnDays += probability;
        }

        void addRecallAfter(double now, double later) {
            facts++;
            recall += now;
            recallLater += later;
        }

        Result result() {
            return new Result(
                    reviews,
                    (double) right / reviews,
                    recallOnDays / days,
                    recall / facts,
                    recallLater / facts,
                    lossOfFsrs / reviews,
                    lossOfFitted / reviews,
                    lossOfAverage / reviews);
        }

        private static double loss(boolean right, double predicted) {
            return -Math.log(right ? predicted : 1 - predicted);
        }
    }
}
