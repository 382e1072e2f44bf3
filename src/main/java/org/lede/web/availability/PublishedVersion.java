package org.lede.web.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.database.DatabaseConfig;
import org.lede.shared.PublishedContentChanged;

/** The version of all that is published, as this replica has last read it; for a second that is taken to be the current one. */
@ApplicationScoped
class PublishedVersion {

    private final long freshNanos;
    private @Nullable UUID version;
    private long readAt;
    private int changes;

    PublishedVersion(DatabaseConfig config) {
        this.freshNanos = config.freshTime().toNanos();
    }

    /** Whether that version was the current one a moment ago. */
    synchronized boolean isFresh(UUID seen) {
        return seen.equals(version) && System.nanoTime() - readAt < freshNanos;
    }

    /** The moment to hand to {@link #confirm} after reading. */
    synchronized Moment beforeReading() {
        return new Moment(System.nanoTime(), changes);
    }

    /** What was read is the current version, unless this replica has changed it meanwhile. */
    synchronized void confirm(UUID read, Moment before) {
        if (before.changes == changes) {
            version = read;
            readAt = before.at;
        }
    }

    /** Whoever changes something here sees it at once. */
    synchronized void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublishedContentChanged change) {
        version = null;
        changes++;
    }

    record Moment(long at, int changes) {}
}
