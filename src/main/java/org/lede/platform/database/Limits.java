package org.lede.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** What a connection lets its user wait for. */
record Limits(Duration statement, Duration lock, Duration idle, Duration silence) {

    private static final String SET =
            """
            select set_config('statement_timeout', ?, false), set_config('lock_timeout', ?, false),
              set_config('idle_in_transaction_session_timeout', ?, false)""";

    /** Those of requests. */
    static Limits ofRequests(DatabaseConfig config) {
        return new Limits(config.statementTime(), config.lockTime(), config.idleTime(), config.silenceTime());
    }

    /** Those of everything else. */
    static Limits ofBatches(DatabaseConfig config) {
        Duration most = config.batchTime();
        return new Limits(most, config.batchLockTime(), most, most.plusMinutes(1));
    }

    /**
     * Sets them where they aren't. The time-out of the socket, which costs no question to the database, tells which are
     * set.
     */
    void applyTo(Connection connection) throws SQLException {
        int millis = Math.toIntExact(silence.toMillis());
        if (connection.getNetworkTimeout() == millis) {
            return;
        }
        connection.setNetworkTimeout(Runnable::run, millis);
        try (PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, text(statement));
            set.setString(2, text(lock));
            set.setString(3, text(idle));
            set.execute();
        }
    }

    private static String text(Duration time) {
        return time.toMillis() + "ms";
    }
}
