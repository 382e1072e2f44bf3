package org.lede.scheduling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the scheduler of ts-fsrs without short terms makes of grades, built from our formulas: there are no steps, the
 * factors of the same day are 0, and all four intervals are in order, Again among them. Lede doesn't schedule so; it
 * shows that the formulas are those of the published runs.
 */
record LongTerm(List<Double> stabilities, List<Double> difficulties, List<Double> intervals) {

    static LongTerm of(Weights weights, List<Grade> grades) {
        List<Double> longTerm = new ArrayList<>(weights.values());
        Collections.fill(longTerm.subList(17, 20), 0.0);
        Formulas formulas = new Formulas(new Weights(longTerm));
        LongTerm schedule = new LongTerm(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        grades.forEach(grade -> schedule.add(grade, formulas));
        return schedule;
    }

    private void add(Grade grade, Formulas formulas) {
        List<Double> next = Stream.of(Grade.values())
                .map(each -> stabilities.isEmpty()
                        ? formulas.initialStability(each)
                        : formulas.nextStability(last(stabilities), last(difficulties), (long) last(intervals), each))
                .toList();
        difficulties.add(
                difficulties.isEmpty()
                        ? formulas.initialDifficulty(grade)
                        : formulas.nextDifficulty(last(difficulties), grade));
        stabilities.add(next.get(grade.ordinal()));
        List<Double> days = next.stream()
                .map(stability -> (double) Math.max(1, Math.round(formulas.interval(0.9, stability))))
                .toList();
        intervals.add(inOrder(days).get(grade.ordinal()));
    }

    private static List<Double> inOrder(List<Double> days) {
        double again = Math.min(days.get(0), days.get(1));
        double hard = Math.max(days.get(1), again + 1);
        double good = Math.max(days.get(2), hard + 1);
        return List.of(again, hard, good, Math.max(days.get(3), good + 1));
    }

    private static double last(List<Double> numbers) {
        return numbers.get(numbers.size() - 1);
    }
}
