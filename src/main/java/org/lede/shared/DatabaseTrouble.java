package org.lede.shared;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells trouble of the database from faults of the application.
 *
 * <p>The SQL state decides (PostgreSQL, appendix A), since the class of an exception depends on which layer wraps it.
 */
public enum DatabaseTrouble {
    /** Refused, broken, ended by an operator, or the role and the database of the URL are not there. */
    NO_CONNECTION("no connection"),
    /** It takes reads alone: a standby, or set so by an operator. */
    READ_ONLY("read-only"),
    /** No room on its disk: it reads, and takes no writes. */
    DISK_FULL("disk full"),
    /** No memory or connection slot left. */
    OUT_OF_RESOURCES("out of resources"),
    /** Another transaction holds a lock longer than requests wait. */
    LOCKED("locked"),
    /** A statement, or the wait for a connection, took longer than requests may take. */
    SLOW("slow"),
    /** Two transactions got in each other's way, and this one was given up: it may be tried again from its start. */
    DEADLOCK("deadlock"),
    /** It can't do just now what it is there for, or is broken. */
    FAILING("failing");

    /** The beginning of the driver's message when the server closes or refuses the connection. */
    private static final String CONNECTION_OVER = "FATAL";

    /** The pool's message when a transaction goes on after it has failed. */
    private static final String TRANSACTION_OVER = "association of connection to existing transaction";

    private final String words;

    DatabaseTrouble(String words) {
        this.words = words;
    }

    /** Its name in the log and the health check. */
    public String words() {
        return words;
    }

    /** Whether the same transaction, tried again at once, is likely to succeed; nothing of it was kept. */
    public boolean isWorthRetrying() {
        return this == DEADLOCK;
    }

    /** Whether a database that answers a simple question may still be in this trouble. */
    public boolean hidesFromReaders() {
        return this == DISK_FULL || this == OUT_OF_RESOURCES || this == FAILING;
    }

    /** Whether other connections are likely to be broken too. */
    public boolean isOfConnections() {
        return this == NO_CONNECTION;
    }

    /** The trouble behind an exception, however it is wrapped; empty for every other failure. */
    public static Optional<DatabaseTrouble> of(@Nullable Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Optional<DatabaseTrouble> of(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return Optional.empty();
        }
        Optional<DatabaseTrouble> inside = of(failure.getCause(), seen);
        if (failure instanceof SQLException sql) {
            // A batch's own state says less than that of its next exception.
            return of(sql.getNextException(), seen)
                    .or(() -> inside)
                    .or(() -> sql.getCause() instanceof SQLException ? Optional.empty() : ofItsOwn(sql));
        }
        if (inside.isPresent()) {
            return inside;
        }
        if (failure instanceof JDBCConnectionException) {
            return Optional.of(NO_CONNECTION);
        }
        return isFailedCommit(failure) ? Optional.of(FAILING) : Optional.empty();
    }

    /** The transaction manager drops the database's own words; what an entity did wrong is flushed before, with a cause. */
    private static boolean isFailedCommit(Throwable failure) {
        return failure.getCause() == null
                && (failure instanceof RollbackException
                        || failure instanceof HeuristicMixedException
                        || failure instanceof HeuristicRollbackException);
    }

    /** The driver always gives a state, the pool never: it has no connection, or the transaction is over already. */
    private static Optional<DatabaseTrouble> ofItsOwn(SQLException sql) {
        if (sql.getSQLState() != null) {
            boolean over = String.valueOf(sql.getMessage()).startsWith(CONNECTION_OVER);
            return ofState(sql.getSQLState(), over);
        }
        return String.valueOf(sql.getMessage()).contains(TRANSACTION_OVER) ? Optional.empty() : Optional.of(SLOW);
    }

    /** @param over whether the connection is closed, as when a database "is not currently accepting connections" (55000) */
    private static Optional<DatabaseTrouble> ofState(String state, boolean over) {
        return switch (state) {
            case "55000" -> Optional.of(over ? NO_CONNECTION : FAILING);
            case "53100" -> Optional.of(DISK_FULL);
            case "25006" -> Optional.of(READ_ONLY);
            case "25P03", "25P04", "57014" -> Optional.of(SLOW);
            case "55P03", "55006" -> Optional.of(LOCKED);
            default -> ofClass(state.length() < 2 ? state : state.substring(0, 2));
        };
    }

    private static Optional<DatabaseTrouble> ofClass(String stateClass) {
        return switch (stateClass) {
            case "08", "28", "3D", "57" -> Optional.of(NO_CONNECTION);
            case "40" -> Optional.of(DEADLOCK);
            case "53" -> Optional.of(OUT_OF_RESOURCES);
            case "55", "58", "F0", "XX" -> Optional.of(FAILING);
            default -> Optional.empty();
        };
    }
}
