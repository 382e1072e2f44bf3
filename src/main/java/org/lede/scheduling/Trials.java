package org.lede.scheduling;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The answers of one learner about one fact.
 *
 * @param learner whose they are
 * @param inOrder in the order of time, at least one
 */
public record Trials(UUID learner, List<Trial> inOrder) {

    /** @throws IllegalArgumentException if there are none, or one is older than the one before */
    public Trials {
        Objects.requireNonNull(learner, "learner");
        inOrder = List.copyOf(inOrder);
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("no answers");
        }
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).at().isBefore(inOrder.get(i - 1).at())) {
                throw new IllegalArgumentException("answers not in the order of time: " + inOrder);
            }
        }
    }
}
