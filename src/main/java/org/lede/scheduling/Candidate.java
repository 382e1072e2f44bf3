package org.lede.scheduling;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a review session may ask.
 *
 * @param due          from when on it may be asked
 * @param memory       null for one that is asked as new
 * @param sureAndWrong whether the learner's last answer about it was wrong, and they had been sure of it
 */
public record Candidate(
        UUID factId, UUID articleId, Instant due, @Nullable Memory memory, boolean sureAndWrong) {

    public Candidate {
        Objects.requireNonNull(factId, "factId");
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(due, "due");
        if (memory != null && !memory.due().equals(due)) {
            throw new IllegalArgumentException("due at " + due + ", its memory at " + memory.due());
        }
    }

    public Candidate(UUID factId, UUID articleId, Memory memory, boolean sureAndWrong) {
        this(factId, articleId, memory.due(), memory, sureAndWrong);
    }

    /** One that is asked as if it never had been, from that time on. */
    public static Candidate asNew(UUID factId, UUID articleId, Instant since) {
        return new Candidate(factId, articleId, since, null, false);
    }

    /** The same, due at that time at the earliest. */
    public Candidate dueNotBefore(Instant earliest) {
        if (!due.isBefore(earliest)) {
            return this;
        }
        return memory == null
                ? asNew(factId, articleId, earliest)
                : new Candidate(factId, articleId, memory.dueNotBefore(earliest), sureAndWrong);
    }

    public boolean isNew() {
        return memory == null;
    }
}
