package org.lede.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Learners' answers as models of memory are fitted to them and judged by them: every first answer of a later day is
 * predicted from those before it.
 *
 * @param all       one history for each learner and fact
 * @param predicted how many answers are predicted; their places count from 0
 */
record TrialHistories(List<TrialHistory> all, int predicted) {

    /** Rare first waits tell little about the first stability; this many answers are dropped at least. */
    private static final int OUTLIERS = 20;

    private static final int OUTLIERS_ONE_IN = 20;
    private static final int FEWEST_OF_A_WAIT = 6;
    private static final int LONGEST_FIRST_WAIT = 100;
    private static final int LONGEST_FIRST_WAIT_OF_EASY = 365;

    /** @param trials one for each learner and fact */
    static TrialHistories of(List<Trials> trials) {
        List<TrialHistory> histories = trials.stream().map(TrialHistory::of).toList();
        List<int[]> spots = new ArrayList<>();
        for (int h = 0; h < histories.size(); h++) {
            for (int i = 1; i < histories.get(h).size(); i++) {
                if (histories.get(h).days()[i] > 0) {
                    spots.add(new int[] {h, i});
                }
            }
        }
        spots.sort(Comparator.comparing(
                spot -> trials.get(spot[0]).inOrder().get(spot[1]).at())); // stable: then by history and answer
        for (int place = 0; place < spots.size(); place++) {
            int[] spot = spots.get(place);
            histories.get(spot[0]).places()[spot[1]] = place;
        }
        return new TrialHistories(histories, spots.size());
    }

    /** Those predicted from one place on, up to another; the answers before and between them stay as history. */
    TrialHistories between(int from, int to) {
        return keeping(all, place -> place >= from && place < to);
    }

    /**
     * Without those that began with a rare wait before the first follow-up. Where a first grade has fewer than 20
     * follow-ups, all that began with it are left out. The rule of fsrs-rs 6.6.
     */
    TrialHistories withoutOutliers() {
        List<TrialHistory> kept = Stream.of(Grade.values())
                .flatMap(grade -> withoutOutliers(grade).stream())
                .toList();
        return keeping(kept, place -> place >= 0);
    }

    /** Without those longer than that; the rest keep their places, so that their weights stay the same. */
    TrialHistories noLongerThan(int answers) {
        return new TrialHistories(
                all.stream().filter(history -> history.size() <= answers).toList(), predicted);
    }

    /** Those that began with that grade and have a predicted first follow-up. */
    List<TrialHistory> followedUp(Grade grade) {
        return all.stream()
                .filter(history -> history.grades()[0] == grade.value())
                .filter(history -> history.firstFollowUp() > 0)
                .filter(history -> history.places()[history.firstFollowUp()] >= 0)
                .toList();
    }

    /** Whether any answer is predicted that is not its fact's first of a later day. */
    boolean goBeyondFirstFollowUps() {
        return all.stream().anyMatch(history -> history.lastPredicted() > history.firstFollowUp());
    }

    /** Whether each predicted answer was right, by its place. */
    boolean[] recalled() {
        boolean[] recalled = new boolean[predicted];
        for (TrialHistory history : all) {
            for (int i = 0; i < history.size(); i++) {
                if (history.places()[i] >= 0) {
                    recalled[history.places()[i]] = history.recalled(i);
                }
            }
        }
        return recalled;
    }

    private List<TrialHistory> withoutOutliers(Grade grade) {
        Map<Integer, List<TrialHistory>> byWait = new TreeMap<>();
        for (TrialHistory history : followedUp(grade)) {
            byWait.computeIfAbsent(history.days()[history.firstFollowUp()], wait -> new ArrayList<>())
                    .add(history);
        }
        int total = byWait.values().stream().mapToInt(List::size).sum();
        int mostRemoved = Math.max(OUTLIERS, total / OUTLIERS_ONE_IN);
        int longest = grade == Grade.EASY ? LONGEST_FIRST_WAIT_OF_EASY : LONGEST_FIRST_WAIT;
        List<TrialHistory> kept = new ArrayList<>();
        int removed = 0;
        for (Map.Entry<Integer, List<TrialHistory>> group : rarestFirst(byWait)) {
            int size = group.getValue().size();
            if (removed + size < mostRemoved) {
                removed += size;
            } else if (size >= FEWEST_OF_A_WAIT && group.getKey() <= longest) {
                kept.addAll(group.getValue());
            }
        }
        return kept;
    }

    private static List<Map.Entry<Integer, List<TrialHistory>>> rarestFirst(Map<Integer, List<TrialHistory>> byWait) {
        return byWait.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> group.getValue().size()))
                .toList();
    }

    /** Those that predict an answer at a place that is kept; what is kept is counted anew. */
    private TrialHistories keeping(List<TrialHistory> some, IntPredicate kept) {
        int[] newPlaces = new int[predicted];
        Arrays.fill(newPlaces, TrialHistory.NOT_PREDICTED);
        for (TrialHistory history : some) {
            for (int place : history.places()) {
                if (place >= 0 && kept.test(place)) {
                    newPlaces[place] = 0;
                }
            }
        }
        int count = 0;
        for (int place = 0; place < predicted; place++) {
            if (newPlaces[place] == 0) {
                newPlaces[place] = count++;
            }
        }
        Predicate<TrialHistory> predicts =
                history -> Arrays.stream(history.places()).anyMatch(place -> place >= 0);
        List<TrialHistory> histories = some.stream()
                .map(history -> history.placed(Arrays.stream(history.places())
                        .map(place -> place >= 0 ? newPlaces[place] : TrialHistory.NOT_PREDICTED)
                        .toArray()))
                .filter(predicts)
                .toList();
        return new TrialHistories(histories, count);
    }
}
