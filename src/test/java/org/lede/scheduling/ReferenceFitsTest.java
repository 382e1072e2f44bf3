package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our fits beside those of fsrs-rs to the same answers. */
@Execution(ExecutionMode.CONCURRENT)
class ReferenceFitsTest {

    private static final FittedModel MODEL = Fsrs6Fit.MODEL;

    static Stream<ReferenceHistories> histories() {
        return ReferenceHistories.all();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void outliers_areThoseOfTheReference(ReferenceHistories reference) {
        TrialHistories all = TrialHistories.of(reference.trials());

        assertThat(List.of(all.predicted(), all.withoutOutliers().predicted()))
                .isEqualTo(
                        List.of((int) reference.number("/predictions"), (int) reference.number("/afterOutlierFilter")));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void firstStabilities_areThoseOfTheReference(ReferenceHistories reference) {
        TrialHistories kept = TrialHistories.of(reference.trials()).withoutOutliers();

        assertThat(new FirstStabilities(kept).values()).containsExactly(reference.numbers("/startS0"), within(1e-5));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void qualities_areThoseOfTheReference(ReferenceHistories reference) {
        TrialHistories all = TrialHistories.of(reference.trials());
        TrialHistories kept = all.withoutOutliers();
        double[] fitted = reference.numbers("/fittedWeights");
        double[] defaults = Weights.DEFAULT.toArray();

        assertQuality(all, defaults, reference, "/default/all");
        assertQuality(kept, defaults, reference, "/default/train");
        assertQuality(all, fitted, reference, "/fitted/all");
        assertQuality(kept, fitted, reference, "/fitted/train");
    }

    @ParameterizedTest
    @MethodSource("histories")
    void fit_isAsGoodAsThatOfTheReference(ReferenceHistories reference) {
        TrialHistories all = TrialHistories.of(reference.trials());
        TrialHistories kept = all.withoutOutliers();
        PenalisedFit fit = Optimiser.fit(kept, Optimiser.start(kept, new FirstStabilities(kept)));
        double ofReference = fit.sum(reference.numbers("/fittedWeights"), new double[MODEL.size()]) / kept.predicted();
        double[] fitted = Optimiser.fitted(all);
        double ofOurs = fit.sum(fitted, new double[MODEL.size()]) / kept.predicted();
        double loss = byRecency(kept, fitted).logLoss();

        assertThat(ofReference).isCloseTo(reference.number("/fitted/objective"), within(2e-6));
        assertThat(ofOurs <= ofReference || loss <= reference.number("/fitted/train/logLossRecency") + 0.001)
                .as("sum %s, of the reference %s; log loss %s", ofOurs, ofReference, loss)
                .isTrue();
        assertThat(fit.sum(fit.fitted(), new double[MODEL.size()]) / kept.predicted())
                .isLessThan(ofReference);
    }

    private static void assertQuality(
            TrialHistories histories, double[] weights, ReferenceHistories reference, String pointer) {
        Quality alike = Predictions.of(MODEL, weights, histories).quality();
        Quality recent = byRecency(histories, weights);

        assertThat(new double[] {alike.logLoss(), alike.rmseBins(), alike.auc(), recent.logLoss(), recent.rmseBins()})
                .containsExactly(
                        Stream.of("logLoss", "rmseBins", "auc", "logLossRecency", "rmseBinsRecency")
                                .mapToDouble(measure -> reference.number(pointer + "/" + measure))
                                .toArray(),
                        within(2e-6));
    }

    /** The latest answers count most, as fsrs-rs evaluates. */
    private static Quality byRecency(TrialHistories histories, double[] weights) {
        Predictions predictions = Predictions.of(MODEL, weights, histories);
        double[] importance = IntStream.range(0, histories.predicted())
                .mapToDouble(place -> MODEL.importance(place, histories.predicted()))
                .toArray();
        return Quality.of(predictions.right(), predictions.recalled(), predictions.bins(), importance);
    }
}
