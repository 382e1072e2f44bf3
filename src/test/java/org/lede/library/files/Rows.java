package org.lede.library.files;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What is in the tables, and how many rows PostgreSQL has been made to write. */
record Rows(DataSource database) {

    /** The facts of an article by its slug, with their versions. */
    static final String FACTS = """
        select f.ref || ' ' || f.status || ' v' || f.current_n || ': '
          || (select string_agg('v' || v.n || ' of text ' || v.article_n, ', ' order by v.n)
              from fact_version v where v.fact_id = f.id)
        from fact f join article a on a.id = f.article_id where a.slug = ? order by f.ref\
        """;

    /** What the audit log says that was done to the content whose slugs begin so. */
    static final String LOG =
            "select action || ' ' || subject_id || coalesce(' ' || detail, '') from audit where subject_id like ? order by at, id";

    /** As many as the pool may have: a connection tells of its writes only when it is told to. */
    private static final int CONNECTIONS = 20;

    /** Rows inserted, updated and deleted since the database was made, but for the outbox, which is emptied at any time. */
    long written() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                Connection connection = database.getConnection();
                all.add(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("select pg_stat_force_next_flush()");
                }
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        return Long.parseLong(list("select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables"
                        + " where relname <> 'outbox'")
                .get(0));
    }

    void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The first column of each row as text. */
    List<String> list(String sql, String... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }
}
