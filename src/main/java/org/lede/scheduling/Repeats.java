package org.lede.scheduling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The facts that were missed on cards of a day and come back on it, three to five cards later, until they were right once.
 * Nothing is scheduled by that, since the day counts as missed: the learner just doesn't leave with the fact unknown.
 *
 * @param cards that were answered on the day, in order
 */
public record Repeats(List<Card> cards) {

    private static final int FEWEST_BETWEEN = 3;
    private static final int MOST_BETWEEN = 5;

    public Repeats {
        cards = List.copyOf(cards);
    }

    /**
     * A card that was answered.
     *
     * @param again the fact as it would be asked once more
     */
    public record Card(Candidate again, boolean missed) {}

    /** Each fact whose last card was missed, with how many cards were answered since. */
    private Map<Candidate, Integer> waiting() {
        Map<UUID, Integer> lastMiss = new LinkedHashMap<>();
        for (int i = 0; i < cards.size(); i++) {
            UUID fact = cards.get(i).again().factId();
            lastMiss.remove(fact);
            if (cards.get(i).missed()) {
                lastMiss.put(fact, i);
            }
        }
        Map<Candidate, Integer> waiting = new LinkedHashMap<>();
        lastMiss.values().forEach(place -> waiting.put(cards.get(place).again(), cards.size() - 1 - place));
        return waiting;
    }

    /** How many facts come back. */
    public int size() {
        return waiting().size();
    }

    /** What is left of the day with the repeats in their places; where too little is left, they come at the end. */
    public List<Candidate> among(List<Candidate> left) {
        List<Candidate> all = new ArrayList<>(left);
        waiting().forEach((fact, since) -> {
            all.removeIf(candidate -> candidate.factId().equals(fact.factId()));
            int place = Math.max(0, between(fact.factId()) - since);
            all.add(Math.min(place, all.size()), fact);
        });
        return List.copyOf(all);
    }

    private static int between(UUID factId) {
        return FEWEST_BETWEEN + Math.floorMod(factId.hashCode(), MOST_BETWEEN - FEWEST_BETWEEN + 1);
    }
}
