package org.lede.scheduling;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A fact that a review session may ask.
 *
 * @param sureAndWrong whether the learner's last answer about it was wrong, and they had been sure of it
 */
public record Candidate(UUID factId, UUID articleId, Memory memory, boolean sureAndWrong) {

    public Candidate {
        Objects.requireNonNull(factId, "factId");
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(memory, "memory");
    }

    Instant due() {
        return memory.due();
    }
}
