package org.lede.scheduling;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lede.scheduling.Optimised.Predictor;

/**
 * Fits the weights of models of memory to answers, and accepts them only where such a fit to earlier answers has predicted
 * later ones better than the weights in use.
 */
public final class Optimiser {

    /** How many answers an installation needs before weights are fitted to it. */
    public static final int FEWEST_OF_INSTALLATION = 1000;

    /** How many answers a learner needs before weights of their own are fitted. */
    public static final int FEWEST_OF_LEARNER = 200;

    private static final int SEGMENTS = 6;

    private static final int FEWEST_FOR_FIRST_STABILITIES = 8;
    private static final int FEWEST_FOR_ALL_WEIGHTS = 64;

    private static final int GRADES = 4;

    /** How far a learner's first stabilities may be expected to lie from those of the installation, as a share of these. */
    private static final double DEVIATION_OF_FIRST_STABILITIES = 0.4;

    /** How much more strongly a learner's other weights are pulled to those of the installation than these to the defaults. */
    private static final double PULL_OF_LEARNER = 3;

    private static final FittedModel MODEL = Fsrs6Fit.MODEL;

    private Optimiser() {}

    /** Weights for all learners of an installation, fitted as fsrs-rs fits them. Each model is judged, for comparison. */
    public static Optimised forInstallation(List<Trials> trials, Weights inUse) {
        return optimised(
                TrialHistories.of(trials),
                inUse,
                Map.of(Model.FSRS_6, Optimiser::fitted, Model.FSRS_7, Optimiser::fittedFsrs7));
    }

    /**
     * Weights for one learner, pulled towards those of the installation: fitted without it, weights for a few hundred
     * answers tend to be worse than the defaults on later ones. The other model isn't compared, which may take most of the time.
     */
    public static Optimised forLearner(List<Trials> trials, Weights ofInstallation, Weights inUse) {
        return optimised(
                TrialHistories.of(trials),
                inUse,
                Map.of(ofInstallation.model(), earlier -> shrunk(earlier, ofInstallation)));
    }

    /** @param fits of the models that are compared, that in use among them */
    private static Optimised optimised(
            TrialHistories all, Weights inUse, Map<Model, Function<TrialHistories, double[]>> fits) {
        Map<Predictor, Predictions> heldOut = new EnumMap<>(Predictor.class);
        int segment = all.predicted() / SEGMENTS;
        Predictions average = Predictions.ofMovingAverage(all);
        for (int earlier = 1; earlier < SEGMENTS; earlier++) {
            int from = earlier * segment;
            int to = earlier == SEGMENTS - 1 ? all.predicted() : from + segment;
            TrialHistories seen = all.between(0, from);
            TrialHistories later = all.between(from, to);
            add(heldOut, Predictor.WEIGHTS_IN_USE, predicted(inUse.model(), inUse.toArray(), later));
            add(heldOut, Predictor.MOVING_AVERAGE, average.between(from, to));
            add(heldOut, Predictor.FIRST_STABILITIES, predicted(Model.FSRS_6, startOf(seen), later));
            fits.forEach((model, fit) -> {
                add(
                        heldOut,
                        model.byDefault(),
                        predicted(model, model.fitted().defaults().toArray(), later));
                add(heldOut, model.byFit(), predicted(model, fit.apply(seen), later));
            });
        }
        Map<Predictor, Quality> qualities = new EnumMap<>(Predictor.class);
        heldOut.forEach((predictor, predictions) -> qualities.put(predictor, predictions.quality()));
        Predictions fitted = heldOut.get(inUse.model().byFit());
        boolean accepted = fitted.areBetterThan(heldOut.get(Predictor.WEIGHTS_IN_USE));
        return new Optimised(accepted ? Weights.of(fits.get(inUse.model()).apply(all)) : inUse, accepted, qualities);
    }

    private static Predictions predicted(Model model, double[] weights, TrialHistories later) {
        return Predictions.of(model.fitted(), weights, later);
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
        return new PenalisedFit(MODEL, kept.noLongerThan(MODEL.longestHistory()), start, PenalisedFit.usualPull(MODEL));
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
    private static double[] shrunk(TrialHistories all, Weights ofInstallation) {
        FittedModel model = ofInstallation.model().fitted();
        double[] centre = ofInstallation.toArray();
        double[] pull = PenalisedFit.usualPull(model);
        for (int i = 0; i < pull.length; i++) {
            double deviation = DEVIATION_OF_FIRST_STABILITIES * centre[i];
            pull[i] = i < GRADES ? 1 / (2 * deviation * deviation) : PULL_OF_LEARNER * pull[i];
        }
        return new PenalisedFit(model, all.noLongerThan(model.longestHistory()), centre, pull).fitted();
    }

    static double[] fittedFsrs7(TrialHistories all) {
        FittedModel model = Fsrs7Fit.MODEL;
        double[] start = Fsrs7.defaults();
        return all.predicted() < FEWEST_FOR_FIRST_STABILITIES
                ? start
                : new PenalisedFit(
                                model, all.noLongerThan(model.longestHistory()), start, PenalisedFit.usualPull(model))
                        .fitted();
    }

    private static double[] withFirst(double[] weights, double[] first) {
        double[] changed = weights.clone();
        System.arraycopy(first, 0, changed, 0, GRADES);
        return changed;
    }
}
