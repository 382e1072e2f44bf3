package org.lede.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** The time limits of a connection. */
record Limits(Duration statement, Duration lock, Duration idle, Duration silence) {

    private static final String SET = """
            select set_config('statement_timeout', ?, false), set_config('lock_timeout', ?, false),
              set_config('idle_in_transaction_session_timeout', ?, false)""";

    /** The limits for requests. */
    static Limits ofRequests(DatabaseConfig config) {
        return new Limits(config.statementTime(), config.lockTime(), config.idleTime(), config.silenceTime());
    }

    /** The limits for everything else. */
    static Limits ofBatches(DatabaseConfig config) {
        Duration most = config.batchTime();
        return new Limits(most, config.batchLockTime(), most, most.plusMinutes(1));
    }

    /**
     * Sets them for good. A connection is handed out with a transaction that has just begun, whose end, were it a rollback,
     * would take them back: so they are committed before anything else is done.
     */
    void applyTo(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
        try (PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, text(statement));
            set.setString(2, text(lock));
            set.setString(3, text(idle));
            set.execute();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private static String text(Duration time) {
        return time.toMillis() + "ms";
    }
}
