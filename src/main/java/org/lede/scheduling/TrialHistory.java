package org.lede.scheduling;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The answers of one learner about one fact, as numbers.
 *
 * @param learner   whose they are
 * @param days      whole days of the learner since the answer before; 0 at the first and for a second one on a day
 * @param exactDays the same to the moment, in days of 24 hours
 * @param grades    from 1 for Again to 4 for Easy
 * @param guess     the probabilities that an answer is right by guessing
 * @param places    where a predicted answer stands among all predicted answers in the order of time; -1 if none is predicted
 */
record TrialHistory(UUID learner, int[] days, double[] exactDays, int[] grades, double[] guess, int[] places) {

    static final int NOT_PREDICTED = -1;

    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    static TrialHistory of(Trials answers) {
        List<Trial> trials = answers.inOrder();
        int size = trials.size();
        int[] days = new int[size];
        double[] exactDays = new double[size];
        for (int i = 1; i < size; i++) {
            Trial before = trials.get(i - 1);
            Trial trial = trials.get(i);
            days[i] = (int) Math.max(ChronoUnit.DAYS.between(before.day(), trial.day()), 0);
            exactDays[i] = Math.max(Duration.between(before.at(), trial.at()).toMillis(), 0) / MILLIS_A_DAY;
        }
        int[] places = new int[size];
        Arrays.fill(places, NOT_PREDICTED);
        return new TrialHistory(
                answers.learner(),
                days,
                exactDays,
                trials.stream().mapToInt(trial -> trial.grade().value()).toArray(),
                trials.stream().mapToDouble(Trial::guess).toArray(),
                places);
    }

    int size() {
        return grades.length;
    }

    boolean recalled(int i) {
        return grades[i] > 1;
    }

    /** The same with other places. */
    TrialHistory placed(int[] otherPlaces) {
        return new TrialHistory(learner, days, exactDays, grades, guess, otherPlaces);
    }

    /** The first answer on a later day than the first one; -1 if there is none. */
    int firstFollowUp() {
        for (int i = 1; i < size(); i++) {
            if (days[i] > 0) {
                return i;
            }
        }
        return -1;
    }

    /** The last answer that is predicted; -1 if none is. */
    int lastPredicted() {
        int last = size() - 1;
        while (last >= 0 && places[last] < 0) {
            last--;
        }
        return last;
    }
}
