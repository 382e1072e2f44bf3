package org.lede.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that Lede 0.1 made. */
class OldSchemaTest {

    private static final String HISTORY = """
            create table flyway_schema_history (installed_rank integer primary key, version varchar(50),
              description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null, checksum integer,
              installed_by varchar(100) not null, installed_on timestamp not null default now(),
              execution_time integer not null, success boolean not null);
            insert into flyway_schema_history values (1, '1', 'articles questions attempts', 'SQL',
              'V1__articles_questions_attempts.sql', 1, 'postgres', now(), 1, true)""";

    private static final String LEARNER =
            "insert into learner (id, language, time_zone, created_at) values (gen_random_uuid(), 'en', 'UTC', now())";

    @TempDir
    Path home;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterEach
    void stop() throws Exception {
        postgres.close();
    }

    @Test
    void migration_ofAnOldDatabase_isRefusedAndChangesNothing() throws Exception {
        DataSource database = postgres.getPostgresDatabase();
        makeOld(database);

        assertThatThrownBy(() -> flyway(database).migrate())
                .hasStackTraceContaining("This database was made by Lede 0.1, and its tables can't be taken over.");

        assertThat(count("public.learner", database)).isEqualTo(1);
        assertThat(count("public.flyway_schema_history", database)).isEqualTo(1);
    }

    @Test
    void migration_ofAnEmptyOrPresentDatabase_runs() {
        DataSource database = postgres.getPostgresDatabase();

        assertThat(flyway(database).migrate().migrationsExecuted).isPositive();
        assertThat(flyway(database).migrate().migrationsExecuted).isZero();
    }

    @Test
    void oldSchema_setAside_isKeptUnderAnotherName() throws Exception {
        DataSource database = postgres.getPostgresDatabase();
        for (String name : new String[] {"lede_before_0_2", "lede_before_0_2_2"}) {
            makeOld(database);
            try (Connection connection = database.getConnection()) {
                assertThat(OldSchema.isIn(connection)).isTrue();
                assertThat(OldSchema.setAside(connection)).isEqualTo(name);
                assertThat(OldSchema.isIn(connection)).isFalse();
            }
            assertThat(count(name + ".learner", database)).isEqualTo(1);
        }
        assertThat(flyway(database).migrate().migrationsExecuted).isPositive();
        assertThat(count("public.learner", database)).isZero();
    }

    @Test
    void embeddedDatabase_ofTheOldSchema_isSetAsideAtStart() throws Exception {
        LocalDatabase first = new EmbeddedDatabase();
        first.start(home);
        first.close();
        try (EmbeddedPostgres same = EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("pg18"))
                .setCleanDataDirectory(false)
                .start()) {
            makeOld(same.getPostgresDatabase());
        }

        LocalDatabase again = new EmbeddedDatabase();
        String url;
        try (LogLines log = new LogLines()) {
            url = again.start(home);
            assertThat(log.warnings())
                    .filteredOn(line -> line.contains("Lede 0.1"))
                    .singleElement()
                    .asString()
                    .contains("kept in the schema lede_before_0_2 of the embedded database");
        }
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            assertThat(OldSchema.isIn(connection)).isFalse();
            try (ResultSet row =
                    connection.createStatement().executeQuery("select count(*) from lede_before_0_2.learner")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
        } finally {
            again.close();
        }
    }

    private static void makeOld(DataSource database) throws Exception {
        String tables = Files.readString(Path.of("src/test/resources/schema-of-lede-0.1.sql"), UTF_8);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(HISTORY);
            statement.execute(tables);
            statement.execute(LEARNER);
        }
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .callbacks(new OldSchema())
                .locations("classpath:db/migration")
                .load();
    }

    private static int count(String table, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
