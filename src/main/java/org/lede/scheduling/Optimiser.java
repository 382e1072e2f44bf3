package org.lede.scheduling;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lede.scheduling.Optimised.Predictor;

/**
 * Fits the weights of FSRS-6 to answers, and accepts them only where such a fit to earlier answers has predicted later ones
 * better than the weights in use.
 */
public final class Optimiser {

    /** How many answers an installation needs before weights are fitted to it. */
    public static final int FEWEST_OF_INSTALLATION = 1000;

    /** How many answers a learner needs before weights of their own are fitted. */
    public static final int FEWEST_OF_LEARNER = 200;

    private static final int SEGMENTS = 6;

    /** Longer histories are drills, or tests of the program. */
    private static final int LONGEST_HISTORY = 256;

    private static final int LONGEST_HISTORY_OF_FSRS_7 = 1024;

    private static final int FEWEST_FOR_FIRST_STABILITIES = 8;
    private static final int FEWEST_FOR_ALL_WEIGHTS = 64;

    private static final int GRADES = 4;

    /** How far a learner's first stabilities may be expected to lie from those of the installation, as a share of these. */
    private static final double DEVIATION_OF_FIRST_STABILITIES = 0.4;

    /** How much more strongly a learner's other weights are pulled to those of the installation than these to the defaults. */
    private static final double PULL_OF_LEARNER = 3;

    private static final FittedModel MODEL = Fsrs6Fit.MODEL;

    private Optimiser() {}

    /** Weights for all learners of an installation, fitted as fsrs-rs 6.6 fits them. */
    public static Optimised forInstallation(List<Trials> trials, Weights inUse) {
        return optimised(TrialHistories.of(trials), inUse, Optimiser::fitted, true);
    }

    /**
     * Weights for one learner, pulled towards those of the installation: fitted without it, weights for a few hundred
     * answers tend to be worse than the defaults on later ones. FSRS-7 isn't compared, which takes most of the time of a fit.
     */
    public static Optimised forLearner(List<Trials> trials, Weights ofInstallation, Weights inUse) {
        return optimised(TrialHistories.of(trials), inUse, earlier -> shrunk(earlier, ofInstallation.toArray()), false);
    }

    private static Optimised optimised(
            TrialHistories all, Weights inUse, Function<TrialHistories, double[]> fit, boolean comparingFsrs7) {
        Map<Predictor, Predictions> heldOut = new EnumMap<>(Predictor.class);
        int segment = all.predicted() / SEGMENTS;
        Predictions average = Predictions.ofMovingAverage(all);
        for (int earlier = 1; earlier < SEGMENTS; earlier++) {
            int from = earlier * segment;
            int to = earlier == SEGMENTS - 1 ? all.predicted() : from + segment;
            TrialHistories seen = all.between(0, from);
            TrialHistories later = all.between(from, to);
            add(heldOut, Predictor.DEFAULT_WEIGHTS, Predictions.of(MODEL, Weights.DEFAULT.toArray(), later));
            add(heldOut, Predictor.WEIGHTS_IN_USE, Predictions.of(MODEL, inUse.toArray(), later));
            add(heldOut, Predictor.MOVING_AVERAGE, average.between(from, to));
            add(heldOut, Predictor.FIRST_STABILITIES, Predictions.of(MODEL, startOf(seen), later));
            add(heldOut, Predictor.FITTED_WEIGHTS, Predictions.of(MODEL, fit.apply(seen), later));
            if (comparingFsrs7) {
                add(heldOut, Predictor.FSRS_7, Predictions.of(Fsrs7Fit.MODEL, Fsrs7.defaults(), later));
                add(heldOut, Predictor.FITTED_FSRS_7, Predictions.of(Fsrs7Fit.MODEL, fittedFsrs7(seen), later));
            }
        }
        Map<Predictor, Quality> qualities = new EnumMap<>(Predictor.class);
        heldOut.forEach((predictor, predictions) -> qualities.put(predictor, predictions.quality()));
        boolean accepted = heldOut.get(Predictor.FITTED_WEIGHTS).areBetterThan(heldOut.get(Predictor.WEIGHTS_IN_USE));
        return new Optimised(accepted ? weights(fit.apply(all)) : inUse, accepted, qualities);
    }

    private static void add(Map<Predictor, Predictions> all, Predictor predictor, Predictions more) {
        all.merge(predictor, more, Predictions::then);
    }

    /** Weights fitted to all answers but outliers: all of them, or only the first stabilities where answers are few. */
    static double[] fitted(TrialHistories all) {
        TrialHistories kept = all.withoutOutliers();
        FirstStabilities stabilities = new FirstStabilities(kept);
        double[] start = start(kept, stabilities);
        if (kept.predicted() < FEWEST_FOR_ALL_WEIGHTS || !kept.goBeyondFirstFollowUps()) {
            return start;
        }
        double[] fitted = fit(kept, start).fitted();
        return withFirst(fitted, stabilities.completed(fitted));
    }

    static PenalisedFit fit(TrialHistories kept, double[] start) {
        return new PenalisedFit(MODEL, kept.noLongerThan(LONGEST_HISTORY), start, PenalisedFit.usualPull(MODEL));
    }

    /** The default weights, but for first stabilities as far as the answers show them. */
    private static double[] startOf(TrialHistories all) {
        TrialHistories kept = all.withoutOutliers();
        return start(kept, new FirstStabilities(kept));
    }

    static double[] start(TrialHistories kept, FirstStabilities stabilities) {
        double[] defaults = Weights.DEFAULT.toArray();
        return kept.predicted() < FEWEST_FOR_FIRST_STABILITIES ? defaults : withFirst(defaults, stabilities.values());
    }

    /** No outliers are left out: with few answers too much would be lost, and what is pulled isn't led astray by them. */
    private static double[] shrunk(TrialHistories all, double[] centre) {
        double[] pull = PenalisedFit.usualPull(MODEL);
        for (int i = 0; i < pull.length; i++) {
            double deviation = DEVIATION_OF_FIRST_STABILITIES * centre[i];
            pull[i] = i < GRADES ? 1 / (2 * deviation * deviation) : PULL_OF_LEARNER * pull[i];
        }
        return new PenalisedFit(MODEL, all.noLongerThan(LONGEST_HISTORY), centre, pull).fitted();
    }

    /** Only to be compared: what is scheduled is scheduled by FSRS-6. */
    static double[] fittedFsrs7(TrialHistories all) {
        if (all.predicted() < FEWEST_FOR_FIRST_STABILITIES) {
            return Fsrs7.defaults();
        }
        return new PenalisedFit(
                        Fsrs7Fit.MODEL,
                        all.noLongerThan(LONGEST_HISTORY_OF_FSRS_7),
                        Fsrs7.defaults(),
                        PenalisedFit.usualPull(Fsrs7Fit.MODEL))
                .fitted();
    }

    private static double[] withFirst(double[] weights, double[] first) {
        double[] changed = weights.clone();
        System.arraycopy(first, 0, changed, 0, GRADES);
        return changed;
    }

    static Weights weights(double[] values) {
        return new Weights(Arrays.stream(values).boxed().toList());
    }
}
