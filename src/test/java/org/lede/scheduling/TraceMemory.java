package org.lede.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A fact remembered by the activation of ACT-R with a spacing effect (P. I. Pavlik, J. R. Anderson: Practice and
 * Forgetting Effects on Vocabulary Memory: An Activation-Based Model of the Spacing Effect. Cognitive Science 29, 2005,
 * 559–586).
 *
 * <p>Each time the fact is met leaves a trace; a trace decays as a power of time, and the faster, the more active the
 * fact was when it was met: what is repeated too soon is soon forgotten. Parameters are those of the paper's fit; time
 * between sessions counts as a part of itself, as there. How learners and facts differ is an assumption, normal in
 * activation and log-normal in decay; so is the mean offset, chosen before any schedule was run so that a fact met once
 * is recalled after a day by about seven learners of ten and after a week by about half.
 *
 * <p>In this model a pause before an early meeting is worth more than one before a late meeting: whoever computes the best
 * schedule from it gets pauses that become shorter (R. Lindsey, M. Mozer, N. Cepeda, H. Pashler: Optimizing Memory
 * Retention with Cognitive Models, 2009). So it favours whoever doesn't stretch them.
 */
final class TraceMemory implements SimulatedFact {

    private static final double DECAY_INTERCEPT = 0.177;
    private static final double DECAY_SCALE = 0.217;
    private static final double THRESHOLD = -0.704;
    private static final double NOISE = 0.255;
    private static final double SECONDS_OF_A_DAY = 86_400 * 0.025;

    /** In days, a minute: within a session the model would make too much of moments. */
    private static final double SHORTEST = 1.0 / 1440;

    private static final double MEAN_OFFSET = 1;
    private static final double DEVIATION_OF_LEARNERS = 0.3;
    private static final double DEVIATION_OF_FACTS = 0.3;
    private static final double DEVIATION_OF_DECAY = 0.2;

    private final double offset;
    private final double decayIntercept;
    private final List<Trace> traces = new ArrayList<>();

    private record Trace(double at, double decay) {
        double strength(double later) {
            return Math.pow(Math.max(later - at, SHORTEST) * SECONDS_OF_A_DAY, -decay);
        }
    }

    /** @param ability how well the learner remembers, standard normal among learners */
    TraceMemory(double ability, RandomGenerator random) {
        offset = MEAN_OFFSET + DEVIATION_OF_LEARNERS * ability + DEVIATION_OF_FACTS * random.nextGaussian();
        decayIntercept = DECAY_INTERCEPT * Math.exp(DEVIATION_OF_DECAY * random.nextGaussian());
    }

    /** Right or wrong, it leaves the same trace, since the answer is told. */
    @Override
    public void meet(double at, boolean recalled) {
        double decay = traces.isEmpty() ? decayIntercept : DECAY_SCALE * Math.exp(activation(at)) + decayIntercept;
        traces.add(new Trace(at, decay));
    }

    @Override
    public double recall(double at) {
        return 1 / (1 + Math.exp((THRESHOLD - activation(at)) / NOISE));
    }

    private double activation(double at) {
        double sum = 0;
        for (Trace trace : traces) {
            sum += trace.strength(at);
        }
        return offset + Math.log(sum);
    }
}
