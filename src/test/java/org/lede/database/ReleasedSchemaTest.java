package org.lede.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/**
 * That the code of the last release runs on the schema of today, as it does while replicas are replaced one by one (decision
 * 33): nothing it uses is gone, and rows that it writes need no column that it doesn't know.
 */
@LedeTest
class ReleasedSchemaTest {

    /** A copy of {@link #CURRENT}, made with each release; none before the first. */
    private static final Path RELEASED = Path.of("src/test/resources/schema-released.txt");

    private static final Path CURRENT = Path.of("target/schema.txt");

    /** One line a column: its table, name and type, and whether a row must give it. */
    private static final String COLUMNS = """
            select table_name || '.' || column_name || ' ' || udt_name
                   || case when is_nullable = 'NO' and column_default is null then ' required' else '' end
            from information_schema.columns where table_schema = 'public' and table_name <> 'flyway_schema_history'
            order by 1""";

    @Inject
    DataSource database;

    @Test
    void schema_keepsWhatTheLastReleaseUses() throws Exception {
        List<String> current = columns();
        Files.write(CURRENT, current);
        List<String> released = Files.exists(RELEASED) ? Files.readAllLines(RELEASED) : current;

        assertThat(current).isNotEmpty();
        assertThat(breaks(released, current)).isEmpty();
    }

    @Test
    void change_thatTheReleasedCodeCannotRunOn_isFound() {
        List<String> released = List.of("answer.given jsonb required", "answer.note text", "token.hash bytea required");

        assertThat(breaks(released, released)).isEmpty();
        assertThat(breaks(released, List.of("answer.given jsonb required", "answer.note text", "token.hash bytea")))
                .as("a column that may now be left out")
                .isEmpty();
        assertThat(breaks(released, with(released, "answer.more text", "course.id uuid required")))
                .as("a column with a default, and a new table")
                .isEmpty();
        assertThat(breaks(released, List.of("answer.given jsonb required", "token.hash bytea required")))
                .containsExactly("answer.note is gone");
        assertThat(breaks(released, List.of("answer.given text required", "answer.note text", "token.hash bytea")))
                .containsExactly("answer.given was jsonb and is text");
        assertThat(breaks(released, with(released, "answer.more text required")))
                .containsExactly("answer.more is required, and released code doesn't know it");
        assertThat(breaks(
                        released,
                        List.of("answer.given jsonb required", "answer.note text required", "token.hash bytea")))
                .containsExactly("answer.note has become required");
    }

    private static List<String> with(List<String> columns, String... more) {
        List<String> all = new ArrayList<>(columns);
        all.addAll(List.of(more));
        return all;
    }

    private static List<String> breaks(List<String> released, List<String> current) {
        List<String> breaks = new ArrayList<>();
        Set<String> tables = new HashSet<>();
        for (String line : released) {
            Column was = Column.of(line);
            tables.add(was.table());
            current.stream()
                    .map(Column::of)
                    .filter(is -> is.name().equals(was.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            is -> {
                                if (!is.type().equals(was.type())) {
                                    breaks.add(was.name() + " was " + was.type() + " and is " + is.type());
                                } else if (is.required() && !was.required()) {
                                    breaks.add(was.name() + " has become required");
                                }
                            },
                            () -> breaks.add(was.name() + " is gone"));
        }
        Set<String> known = new HashSet<>(
                released.stream().map(line -> Column.of(line).name()).toList());
        current.stream()
                .map(Column::of)
                .filter(is -> tables.contains(is.table()) && !known.contains(is.name()) && is.required())
                .forEach(is -> breaks.add(is.name() + " is required, and released code doesn't know it"));
        return breaks;
    }

    private List<String> columns() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            List<String> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }

    private record Column(String name, String type, boolean required) {

        static Column of(String line) {
            String[] words = line.split(" ");
            return new Column(words[0], words[1], words.length > 2);
        }

        String table() {
            return name.substring(0, name.indexOf('.'));
        }
    }
}
