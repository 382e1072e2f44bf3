package org.lede.reader;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lede.scheduling.FactState;

/** How many facts a learner has come how far with, for each state from the strongest to the weakest. */
public record FactCounts(List<OfState> states) {

    public FactCounts {
        states = List.copyOf(states);
    }

    static FactCounts of(Collection<FactState> facts) {
        Map<FactState, Integer> counts = new EnumMap<>(FactState.class);
        facts.forEach(state -> counts.merge(state, 1, Integer::sum));
        return new FactCounts(Arrays.stream(FactState.values())
                .sorted(FactState.WEAKEST_FIRST.reversed())
                .map(state -> new OfState(state, Objects.requireNonNullElse(counts.get(state), 0)))
                .toList());
    }

    public int total() {
        return states.stream().mapToInt(OfState::facts).sum();
    }

    /** One of the states. */
    public record OfState(FactState state, int facts) {}
}
