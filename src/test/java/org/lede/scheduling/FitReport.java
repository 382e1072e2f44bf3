package org.lede.scheduling;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lede.scheduling.Optimised.Predictor;

/**
 * Prints how well fitted weights predict the later answers of the reference histories, and what a fit costs. It is no test, and
 * is started by hand: decision 36 says how.
 */
final class FitReport {

    private static final double NANOS_A_MILLI = 1e6;
    private static final int WARM_UP = 2;

    private FitReport() {}

    public static void main(String[] arguments) {
        for (int round = 0; round < WARM_UP; round++) {
            ReferenceHistories.all().forEach(history -> Optimiser.fitted(TrialHistories.of(history.trials())));
        }
        System.out.println("history          answers  default  moving average  first stabilities  fitted  accepted"
                + "  learner's fit  accepted  FSRS-7  fitted  ms of CPU for a fit");
        ReferenceHistories.all().forEach(FitReport::report);
    }

    private static void report(ReferenceHistories history) {
        List<Trials> trials = history.trials();
        Optimised plain = Optimiser.forInstallation(trials, Weights.DEFAULT);
        Optimised shrunk = Optimiser.forLearner(trials, Weights.DEFAULT, Weights.DEFAULT);
        TrialHistories all = TrialHistories.of(trials);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();
        Optimiser.fitted(all);
        double millis = (thread.getCurrentThreadCpuTime() - before) / NANOS_A_MILLI;
        Map<Predictor, Quality> heldOut = plain.heldOut();
        System.out.printf(
                Locale.ROOT,
                "%-15s  %7d  %7.4f  %14.4f  %17.4f  %6.4f  %8s  %13.4f  %8s  %6.4f  %6.4f  %19.0f%n",
                history.name(),
                trials.stream().mapToInt(one -> one.inOrder().size()).sum(),
                heldOut.get(Predictor.DEFAULT_WEIGHTS).logLoss(),
                heldOut.get(Predictor.MOVING_AVERAGE).logLoss(),
                heldOut.get(Predictor.FIRST_STABILITIES).logLoss(),
                heldOut.get(Predictor.FITTED_WEIGHTS).logLoss(),
                plain.accepted() ? "yes" : "no",
                shrunk.heldOut().get(Predictor.FITTED_WEIGHTS).logLoss(),
                shrunk.accepted() ? "yes" : "no",
                heldOut.get(Predictor.FSRS_7).logLoss(),
                heldOut.get(Predictor.FITTED_FSRS_7).logLoss(),
                millis);
    }
}
