package org.lede.correction;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the attempts have been regraded that a ruling is about.
 *
 * @param regraded how many attempts have been regraded
 * @param left how many were still to be regraded when last counted; null before the first count
 */
public record RegradeJob(
        UUID rulingId, State state, int regraded, @Nullable Integer left) {

    public boolean isDone() {
        return state == State.DONE;
    }

    /** How many attempts there are to regrade, as far as is known. */
    public int total() {
        return regraded + (left == null ? 0 : left);
    }

    /** What a job is doing. */
    public enum State {
        /** For a replica to claim it, or for attempts that other transactions hold. */
        WAITING,
        /** Attempts are being regraded. */
        RUNNING,
        /** Something failed; it is tried again later. */
        FAILING,
        /** Every attempt follows the ruling. */
        DONE;

        /** The name in the API. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
