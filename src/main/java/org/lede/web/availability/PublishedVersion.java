package org.lede.web.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.database.DatabaseConfig;
import org.lede.shared.PublishedContentChanged;

/** The version of all published content, as this replica read it last; for a second it counts as current. */
@ApplicationScoped
class PublishedVersion {

    private final Duration freshTime;
    private final Clock clock;
    private @Nullable UUID version;
    private Instant readAt = Instant.MIN;
    private int changes;

    PublishedVersion(DatabaseConfig config, Clock clock) {
        this.freshTime = config.freshTime();
        this.clock = clock;
    }

    /** Whether that version was the current one a moment ago. */
    synchronized boolean isFresh(UUID seen) {
        Instant now = clock.instant();
        return seen.equals(version) && !now.isBefore(readAt) && now.isBefore(readAt.plus(freshTime));
    }

    /** The moment to hand to {@link #confirm} after reading. */
    synchronized Moment beforeReading() {
        return new Moment(clock.instant(), changes);
    }

    /** What was read is the current version, unless this replica has changed it meanwhile. */
    synchronized void confirm(UUID read, Moment before) {
        if (before.changes == changes) {
            version = read;
            readAt = before.at;
        }
    }

    /** A change made by this replica is seen at once. */
    synchronized void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublishedContentChanged change) {
        version = null;
        changes++;
    }

    record Moment(Instant at, int changes) {}
}
