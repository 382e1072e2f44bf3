package org.lede.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Recognises a database of Lede 0.1, whose tables no migration leads on from, before any migration runs. */
public class OldSchema implements Callback {

    private static final String HISTORY = "select to_regclass('public.flyway_schema_history') is not null";
    private static final String IS_OLD = """
            select exists (select 1 from public.flyway_schema_history
                           where version = '1' and script = 'V1__articles_questions_attempts.sql')""";

    static boolean isIn(Connection connection) throws SQLException {
        return holds(HISTORY, connection) && holds(IS_OLD, connection);
    }

    /**
     * Renames the old schema, with everything in it, and makes an empty one in its place.
     *
     * @return its new name
     */
    static String setAside(Connection connection) throws SQLException {
        String name = "lede_before_0_2";
        for (int i = 2; holds("select to_regnamespace('" + name + "') is not null", connection); i++) {
            name = "lede_before_0_2_" + i;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin; alter schema public rename to " + name + "; create schema public; commit");
        }
        return name;
    }

    private static boolean holds(String condition, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(condition)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    /** @throws IllegalStateException if the database is an old one; the message is for the person who started Lede */
    @Override
    public void handle(Event event, Context context) {
        try {
            if (isIn(context.getConnection())) {
                throw new IllegalStateException(
                        "This database was made by Lede 0.1, and its tables can't be taken over."
                                + " Nothing was changed in it. Configure a new, empty database, and keep this one as long as you"
                                + " need what it holds.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database can't be looked at: " + e.getMessage(), e);
        }
    }

    @Override
    public String getCallbackName() {
        return "OldSchema";
    }
}
