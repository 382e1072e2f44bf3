package org.lede.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An answer of a simulated learner, or the reading before all answers, at a time in days. */
record SimulatedAnswer(double at, Grade grade, double guess) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final double MILLIS_A_DAY = 86_400_000;

    /** The same as weights are fitted to. */
    static Trials trials(int learner, List<SimulatedAnswer> answers) {
        return new Trials(
                new UUID(0, learner),
                answers.stream().map(SimulatedAnswer::trial).toList());
    }

    private Trial trial() {
        LocalDate day = FIRST_DAY.plusDays((long) at);
        return new Trial(Instant.ofEpochMilli((long) (at * MILLIS_A_DAY)), day, grade, guess);
    }
}
