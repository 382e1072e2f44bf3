package org.lede.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.lede.shared.DatabaseTrouble;

/**
 * Logs trouble with the database: one line of a kind in ten seconds, with the number of lines left out, so that a failing
 * database doesn't fill the disk with logs.
 */
@ApplicationScoped
public class TroubleLog {

    private static final Logger LOG = Logger.getLogger(TroubleLog.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long LATELY_NANOS = Duration.ofSeconds(30).toNanos();

    private final AgroalDataSource database;
    private final Map<DatabaseTrouble, Lines> lines = new EnumMap<>(DatabaseTrouble.class);
    private final Map<DatabaseTrouble, Long> seen = new EnumMap<>(DatabaseTrouble.class);

    TroubleLog(AgroalDataSource database) {
        this.database = database;
    }

    /** Notes trouble of a request; if a connection broke, all idle ones are dropped with it. */
    public void note(DatabaseTrouble trouble, Throwable failure) {
        if (trouble.isOfConnections()) {
            database.flush(FlushMode.IDLE);
        }
        int silent;
        synchronized (lines) {
            seen.put(trouble, System.nanoTime());
            silent = lines.computeIfAbsent(trouble, none -> new Lines()).next();
        }
        if (silent >= 0) {
            LOG.warnf(
                    "The database is in trouble (%s): %s%s",
                    trouble.words(), message(failure), silent == 0 ? "" : " (and " + silent + " times before)");
        }
    }

    /** The trouble that requests had in the last half minute. */
    Set<DatabaseTrouble> lately() {
        synchronized (lines) {
            seen.values().removeIf(at -> System.nanoTime() - at > LATELY_NANOS);
            return seen.isEmpty() ? Set.of() : EnumSet.copyOf(seen.keySet());
        }
    }

    void forget() {
        synchronized (lines) {
            seen.clear();
        }
    }

    /** The message of the innermost exception that has one, in one line. */
    private static String message(Throwable failure) {
        String message = failure.getMessage();
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < 20; depth++) {
            message = cause.getMessage() == null ? message : cause.getMessage();
            cause = cause.getCause();
        }
        return String.valueOf(message).lines().findFirst().orElse("");
    }

    /** The lines about one kind of trouble. */
    private static final class Lines {

        private long last = System.nanoTime() - PAUSE_NANOS;
        private int silent;

        /** The number of lines left out since the last one; -1 if this one is left out, too. */
        int next() {
            long now = System.nanoTime();
            if (now - last < PAUSE_NANOS) {
                silent++;
                return -1;
            }
            int left = silent;
            last = now;
            silent = 0;
            return left;
        }
    }
}
