package org.lede.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.lede.scheduling.FactState;

/** How many facts are in which state, from the strongest state to the weakest. */
public record FactCounts(List<OfState> states) {

    static FactCounts of(Collection<FactState> facts) {
        return new FactCounts(Arrays.stream(FactState.values())
                .sorted(FactState.WEAKEST_FIRST.reversed())
                .map(state -> new OfState(state, Collections.frequency(facts, state)))
                .toList());
    }

    public int total() {
        return states.stream().mapToInt(OfState::facts).sum();
    }

    /** How many are remembered for days. */
    public int kept() {
        return of(FactState.MASTERED) + of(FactState.KNOWN);
    }

    /** How many were asked at least once. */
    public int met() {
        return total() - of(FactState.NEW);
    }

    public int slipped() {
        return of(FactState.SLIPPED);
    }

    private int of(FactState state) {
        return states.stream()
                .filter(one -> one.state() == state)
                .mapToInt(OfState::facts)
                .sum();
    }

    /** The states that any fact is in, as the parts of one bar from the strongest. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int before = 0;
        for (OfState of : states) {
            if (of.facts > 0) {
                parts.add(new Part(of.state.wire(), percent(before), percent(of.facts)));
                before += of.facts;
            }
        }
        return parts;
    }

    /** As SVG reads it in every language. */
    private String percent(int facts) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * facts / total());
    }

    /** One of the states. */
    public record OfState(FactState state, int facts) {}

    /** Where the part of a state begins and how wide it is. */
    public record Part(String state, String x, String width) {}
}
