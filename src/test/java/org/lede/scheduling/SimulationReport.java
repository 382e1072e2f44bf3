package org.lede.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lede.scheduling.SimulatedFact.World;

/**
 * Prints what schedules come to in simulated worlds: docs/simulation.md says how to start it, and has its table. Arguments: how
 * many seeds, and how many learners for each.
 */
final class SimulationReport {

    /** Fits are made to other learners than those that are then simulated. */
    private static final long SEED_OF_OTHERS = -7;

    private static final int OTHERS = 6;
    private static final int DAYS_OF_OTHERS = 60;

    /** Student's t for 95 % and 29 degrees of freedom, as with 30 seeds. */
    private static final double T = 2.045;

    /** The schedules compared; that of Lede stands first, since it says how many minutes there are. */
    enum Kind {
        /** With weights fitted to other learners. */
        LEDE,
        /** With default weights, as in a new installation. */
        LEDE_NEW,
        /** With fitted weights, but the most forgotten first, as Lede asked before. */
        LEDE_BEFORE,
        /** By FSRS-7 with weights fitted to other learners. */
        LEDE_BY_FSRS_7,
        /** By FSRS-7 with its default weights. */
        LEDE_NEW_BY_FSRS_7,
        FSRS_6,
        SM_2,
        LEITNER,
        UNIFORM
    }

    private SimulationReport() {}

    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        int learners = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        for (World world : World.values()) {
            report(world, seeds, learners);
        }
    }

    private static void report(World world, int seeds, int learners) {
        List<Trials> others = new Simulation(world, OTHERS, SEED_OF_OTHERS).trials(DAYS_OF_OTHERS);
        Optimised optimised = Optimiser.forInstallation(others, Weights.DEFAULT);
        double[] fsrs7 = Optimiser.fittedFsrs7(TrialHistories.of(others));
        System.out.printf(
                Locale.ROOT,
                "%n%s: weights fitted to %d answers of %d other learners %s; log loss held out:%n",
                world,
                others.stream().mapToInt(one -> one.inOrder().size()).sum(),
                OTHERS,
                optimised.accepted() ? "accepted" : "not accepted");
        Arrays.stream(Optimised.Predictor.values())
                .forEach(predictor -> System.out.printf(
                        Locale.ROOT,
                        "  %s %.4f",
                        predictor,
                        optimised.heldOut().get(predictor).logLoss()));
        System.out.println();
        Map<Kind, List<Simulation.Result>> results = new EnumMap<>(Kind.class);
        for (int seed = 0; seed < seeds; seed++) {
            Simulation simulation = new Simulation(world, learners, seed);
            double[][] minutes = Simulation.minutes(learners);
            for (Kind kind : Kind.values()) {
                results.computeIfAbsent(kind, each -> new ArrayList<>())
                        .add(simulation.result(schedule(kind, optimised.weights(), fsrs7), minutes, kind == Kind.LEDE));
            }
        }
        print(results);
    }

    static Supplier<Schedule> schedule(Kind kind, Weights fitted, double[] fsrs7) {
        MemoryModel fittedModel = new Formulas(fitted);
        MemoryModel defaultModel = new Formulas(Weights.DEFAULT);
        MemoryModel seven = new Fsrs7(fsrs7);
        MemoryModel defaultSeven = new Fsrs7(Fsrs7.defaults());
        return switch (kind) {
            case LEDE -> () -> new Schedule.Lede(fittedModel, true);
            case LEDE_NEW -> () -> new Schedule.Lede(defaultModel, true);
            case LEDE_BEFORE -> () -> new Schedule.Lede(fittedModel, false);
            case LEDE_BY_FSRS_7 -> () -> new Schedule.Lede(seven, true);
            case LEDE_NEW_BY_FSRS_7 -> () -> new Schedule.Lede(defaultSeven, true);
            case FSRS_6 -> () -> new Schedule.Fsrs(defaultModel);
            case SM_2 -> Schedule.Sm2::new;
            case LEITNER -> Schedule.Leitner::new;
            case UNIFORM -> Schedule.Uniform::new;
        };
    }

    private static void print(Map<Kind, List<Simulation.Result>> results) {
        System.out.println("| schedule | "
                + Arrays.stream(Simulation.HORIZONS)
                        .mapToObj(days -> days + " days: facts a minute | Lede is ahead by")
                        .collect(Collectors.joining(" | "))
                + " |");
        System.out.println("| --- |" + " --- | --- |".repeat(Simulation.HORIZONS.length));
        results.forEach((kind, some) -> {
            StringBuilder row = new StringBuilder("| ").append(kind).append(" |");
            for (int horizon = 0; horizon < Simulation.HORIZONS.length; horizon++) {
                double[] lede = aMinute(results.get(Kind.LEDE), horizon);
                double[] other = aMinute(some, horizon);
                double[] ahead = IntStream.range(0, other.length)
                        .mapToDouble(seed -> 100 * (lede[seed] - other[seed]) / mean(other))
                        .toArray();
                row.append(String.format(Locale.ROOT, " %.3f ± %.3f |", mean(other), margin(other)));
                row.append(
                        kind == Kind.LEDE
                                ? " |"
                                : String.format(Locale.ROOT, " %+.1f %% ± %.1f |", mean(ahead), margin(ahead)));
            }
            System.out.println(row);
        });
        System.out.println("Minutes of answers: "
                + IntStream.range(0, Simulation.HORIZONS.length)
                        .mapToObj(horizon -> String.format(
                                Locale.ROOT,
                                "%.0f",
                                results.get(Kind.LEDE).stream()
                                        .mapToDouble(result -> result.minutes()[horizon])
                                        .average()
                                        .orElseThrow()))
                        .collect(Collectors.joining(", ")));
    }

    private static double[] aMinute(List<Simulation.Result> results, int horizon) {
        return results.stream()
                .mapToDouble(result -> result.known()[horizon] / result.minutes()[horizon])
                .toArray();
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }

    private static double margin(double[] numbers) {
        double mean = mean(numbers);
        double squares = Arrays.stream(numbers)
                .map(number -> (number - mean) * (number - mean))
                .sum();
        return T * Math.sqrt(squares / (numbers.length - 1) / numbers.length);
    }
}
