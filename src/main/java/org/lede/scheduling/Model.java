package org.lede.scheduling;

import java.util.Arrays;
import java.util.Locale;
import org.lede.scheduling.Optimised.Predictor;

/** The models of memory by which facts can be scheduled. Each has another number of weights, which tells whose they are. */
public enum Model {
    /** One trace, and whole days. */
    FSRS_6(Fsrs6Fit.MODEL, 2, Predictor.DEFAULT_WEIGHTS, Predictor.FITTED_WEIGHTS),
    /** A fast and a slow trace, and days to the moment; not yet released by its authors. */
    FSRS_7(Fsrs7Fit.MODEL, 3, Predictor.FSRS_7, Predictor.FITTED_FSRS_7);

    private final FittedModel fitted;
    private final int version;
    private final Predictor byDefault;
    private final Predictor byFit;

    /**
     * @param version   of Lede's parameters with the default weights
     * @param byDefault what is predicted with them
     * @param byFit     what is predicted with fitted ones
     */
    Model(FittedModel fitted, int version, Predictor byDefault, Predictor byFit) {
        this.fitted = fitted;
        this.version = version;
        this.byDefault = byDefault;
        this.byFit = byFit;
    }

    /** @throws IllegalArgumentException if no model has so many weights */
    static Model ofWeights(int count) {
        return Arrays.stream(values())
                .filter(model -> model.size() == count)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model has " + count + " weights"));
    }

    /** The word for it in settings and tables. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many weights it has. */
    public int size() {
        return fitted.size();
    }

    /** Lede's parameters with the weights that the model comes with. */
    public Parameters ofDays() {
        return Parameters.OF_DAYS.weighing(version, fitted.defaults());
    }

    FittedModel fitted() {
        return fitted;
    }

    Predictor byDefault() {
        return byDefault;
    }

    Predictor byFit() {
        return byFit;
    }
}
