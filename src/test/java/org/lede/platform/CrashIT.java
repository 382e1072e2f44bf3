package org.lede.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.AccountForms;
import org.lede.testing.PageVisitor;

/** The one-command start and its embedded database, through kills, crashes and second starts. */
class CrashIT {

    private static final Path PACKAGED = Path.of("target/quarkus-app");

    private final List<RunningLede> started = new ArrayList<>();

    @TempDir
    private Path temporary;

    private Path home;

    @BeforeEach
    void newHome() {
        home = temporary.resolve("home");
    }

    @AfterEach
    void stopAll() {
        started.forEach(RunningLede::close);
    }

    @Test
    void applicationKilled_betweenTwoAnswers_hasEveryAcknowledgedOneAfterwards() throws Exception {
        RunningLede lede = start().ready();
        Taker taker = Taker.begin(lede);
        taker.answer(lede, 0, 3);
        PageVisitor browser = new PageVisitor().at(lede.url());
        AccountForms.signUp(browser, "Ida", AccountForms.PASSWORD);
        lede.kill();
        assertThat(lede.postmaster()).as("the database that was left running").isPresent();

        RunningLede again = start().ready();

        assertThat(browser.at(again.url()).page("/account")).contains("You are signed in as Ida.");
        assertThat(taker.answered(again)).isEqualTo(taker.acknowledged);
        taker.answer(again, 3, 5);
        assertThat(taker.answered(again)).hasSize(5).isEqualTo(taker.acknowledged);
    }

    @Test
    void databaseKilled_betweenTwoAnswers_isToldAndHasEveryAcknowledgedOneAfterwards() throws Exception {
        RunningLede lede = start().ready();
        Taker taker = Taker.begin(lede);
        taker.answer(lede, 0, 3);
        lede.killPostmaster();
        HttpResponse<String> refused = taker.look(lede);
        lede.kill();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(JsonPath.from(refused.body()).getString("type")).isEqualTo("urn:lede:problem:unavailable");
        RunningLede again = start().ready();

        assertThat(taker.answered(again)).isEqualTo(taker.acknowledged);
        taker.answer(again, 3, 5);
        assertThat(taker.answered(again)).hasSize(5).isEqualTo(taker.acknowledged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg18", "pg18/base/1"})
    void firstStartKilled_whileTheDatabaseIsInitialised_startsAfterwards(String made) throws Exception {
        RunningLede lede = start();
        while (lede.isAlive() && !Files.exists(home.resolve(made))) {
            Thread.sleep(5);
        }
        lede.kill();

        RunningLede again = start().ready();

        assertThat(Taker.begin(again).answered(again)).isEmpty();
    }

    @Test
    void secondStart_withTheSameHome_saysSoAndLeavesTheFirstAlone() throws Exception {
        RunningLede first = start().ready();
        Taker taker = Taker.begin(first);

        RunningLede second = start();

        assertThat(second.exitCode()).isNotZero();
        assertThat(second.errors())
                .contains("Lede can't start: another Lede is running", home.toString(), "LEDE_HOME")
                .doesNotContain("\tat ");
        taker.answer(first, 0, 1);
        assertThat(taker.answered(first)).isEqualTo(taker.acknowledged);
    }

    @Test
    void embeddedDatabase_keepsWhatItAcknowledges() throws Exception {
        RunningLede lede = start().ready();

        assertThat(Map.of(
                        "fsync", one(lede, "show fsync"),
                        "synchronous_commit", one(lede, "show synchronous_commit"),
                        "full_page_writes", one(lede, "show full_page_writes"),
                        "listen_addresses", one(lede, "show listen_addresses")))
                .isEqualTo(Map.of(
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "full_page_writes", "on",
                        "listen_addresses", "localhost"));
    }

    @Test
    void terminated_whileAnAnswerIsInFlight_finishesItAndStopsTheDatabase() throws Exception {
        RunningLede lede = start().ready();
        Taker taker = Taker.begin(lede);
        ProcessHandle postmaster = lede.postmaster().orElseThrow();

        CompletableFuture<Void> answer;
        try (Connection other = lede.database();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from attempt for update");
            answer = CompletableFuture.runAsync(() -> taker.answer(lede, 0, 1));
            awaitWaiting(lede);
            lede.terminate();
            Thread.sleep(1500);
            assertThat(lede.isAlive()).isTrue();
            other.rollback();
            answer.join();
        }

        assertThat(lede.exitCode()).isIn(0, 143);
        assertThat(postmaster.onExit()).as("the end of the database").succeedsWithin(Duration.ofSeconds(10));
        assertThat(home.resolve("pg18/postmaster.pid")).doesNotExist();
        RunningLede again = start().ready();
        assertThat(taker.answered(again)).hasSize(1).isEqualTo(taker.acknowledged);
    }

    /** Alone, because it is measured. */
    @Test
    @ResourceLock(Resources.GLOBAL)
    void start_fromExistingData_takesSeconds() throws Exception {
        start().ready().close();
        List<Duration> starts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long before = System.nanoTime();
            RunningLede lede = start().ready();
            starts.add(Duration.ofNanos(System.nanoTime() - before));
            lede.terminate();
            lede.exitCode();
        }

        Duration median = starts.stream().sorted().toList().get(1);
        System.out.println("Start from existing data to ready: median " + median.toMillis() + " ms of " + starts);
        // The goal is 5 s, and the figure above is the one to read. The bound has room for a machine half as fast.
        assertThat(median).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void start_onAPortThatIsTaken_endsAndStopsTheDatabase() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            RunningLede lede = start(PACKAGED, taken.getLocalPort(), Map.of());

            assertThat(lede.exitCode()).isNotZero();
            assertThat(lede.output() + lede.errors()).contains(Integer.toString(taken.getLocalPort()));
            assertThat(home.resolve("pg18")).exists();
            assertThat(lede.postmaster()).isEmpty();
        }
    }

    @Test
    void start_withASessionKeyThatCannotBeRead_saysSoAndStopsTheDatabase() throws Exception {
        Files.createDirectories(home.resolve("session.key"));

        RunningLede lede = start();

        assertThat(lede.exitCode()).isNotZero();
        assertThat(lede.errors()).contains("Lede can't start: the session key", "LEDE_SESSION_KEY");
        assertThat(lede.postmaster()).isEmpty();
    }

    @Test
    void dataFolder_putBackAlone_keepsItsAnswers() throws Exception {
        RunningLede lede = start().ready();
        Taker taker = Taker.begin(lede);
        taker.answer(lede, 0, 2);
        lede.terminate();
        lede.exitCode();
        Path backup = home.resolve("pg18");
        home = Files.createDirectories(temporary.resolve("restored"));
        Files.move(backup, home.resolve("pg18"));

        RunningLede restored = start().ready();

        assertThat(taker.answered(restored)).isEqualTo(taker.acknowledged);
    }

    @Test
    void start_withoutAnyDatabase_saysWhatToSet() throws Exception {
        RunningLede lede = start(packagedWithoutEmbeddedDatabase(), RunningLede.freePort(), Map.of());

        assertThat(lede.exitCode()).isEqualTo(1);
        assertThat(lede.errors())
                .contains(
                        "Lede can't start: no database is configured",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "QUARKUS_DATASOURCE_PASSWORD")
                .doesNotContain("\tat ");
    }

    @Test
    void start_withAnotherDatabase_usesItAndMakesNone() throws Exception {
        try (EmbeddedPostgres other = EmbeddedPostgres.builder()
                .setDataDirectory(temporary.resolve("other"))
                .start()) {
            RunningLede lede = start(
                            PACKAGED,
                            RunningLede.freePort(),
                            Map.of(
                                    "QUARKUS_DATASOURCE_JDBC_URL",
                                    other.getJdbcUrl("postgres", "postgres"),
                                    "QUARKUS_DATASOURCE_USERNAME",
                                    "postgres",
                                    "LEDE_SESSION_KEY",
                                    RunningLede.SESSION_KEY))
                    .ready();
            Taker taker = Taker.begin(lede);
            taker.answer(lede, 0, 1);

            try (Connection connection = other.getPostgresDatabase().getConnection()) {
                assertThat(one(connection, "select count(*) from answer")).isEqualTo("1");
            }
            assertThat(home.resolve("pg18")).doesNotExist();
            assertThat(home.resolve("session.key")).doesNotExist();
            lede.terminate();
            assertThat(lede.exitCode()).isIn(0, 143);
        }
    }

    /** A key of each replica's own would let nobody in who has signed in on another. */
    @Test
    void start_withAnotherDatabaseAndNoSessionKey_saysWhatToSet() throws Exception {
        RunningLede lede = start(
                PACKAGED,
                RunningLede.freePort(),
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:1/nothing"));

        assertThat(lede.exitCode()).isEqualTo(1);
        assertThat(lede.errors())
                .contains("Lede can't start: LEDE_SESSION_KEY isn't set")
                .doesNotContain("\tat ");
    }

    private RunningLede start() throws IOException {
        return start(PACKAGED, RunningLede.freePort(), Map.of());
    }

    private RunningLede start(Path application, int port, Map<String, String> environment) throws IOException {
        RunningLede lede = RunningLede.start(home, application.resolve("quarkus-run.jar"), port, environment);
        started.add(lede);
        return lede;
    }

    /** As in the container images: the same application, but nothing offers a local database. */
    private Path packagedWithoutEmbeddedDatabase() throws IOException {
        Path copy = temporary.resolve("quarkus-app");
        Files.createDirectories(copy.resolve("app"));
        Files.copy(PACKAGED.resolve("quarkus-run.jar"), copy.resolve("quarkus-run.jar"));
        for (String folder : List.of("lib", "quarkus")) {
            Files.createSymbolicLink(
                    copy.resolve(folder), PACKAGED.resolve(folder).toAbsolutePath());
        }
        try (Stream<Path> jars = Files.list(PACKAGED.resolve("app"))) {
            for (Path jar : jars.toList()) {
                Path stripped = Files.copy(jar, copy.resolve("app").resolve(jar.getFileName()));
                try (FileSystem files = FileSystems.newFileSystem(stripped)) {
                    Files.deleteIfExists(files.getPath("META-INF/services/org.lede.platform.database.LocalDatabase"));
                }
            }
        }
        return copy;
    }

    private static void awaitWaiting(RunningLede lede) throws Exception {
        for (int i = 0; i < 200; i++) {
            if (!"0".equals(one(lede, "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the answer doesn't wait");
    }

    private static String one(RunningLede lede, String sql) throws SQLException {
        try (Connection connection = lede.database()) {
            return one(connection, sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A guest in a test of ten questions who says that they know nothing, and remembers which answers were taken. */
    private static final class Taker {

        private final String token;
        private final JsonPath attempt;
        private final List<String> acknowledged = new ArrayList<>();

        private Taker(String token, JsonPath attempt) {
            this.token = token;
            this.attempt = attempt;
        }

        static Taker begin(RunningLede lede) {
            String token = JsonPath.from(
                            lede.send("POST", "/api/v1/learners", null, "{}").body())
                    .getString("token");
            HttpResponse<String> begun =
                    lede.send("POST", "/api/v1/attempts", token, "{\"set\":\"niger-key-facts\",\"mode\":\"test\"}");
            assertThat(begun.statusCode()).isEqualTo(201);
            return new Taker(token, JsonPath.from(begun.body()));
        }

        void answer(RunningLede lede, int from, int to) {
            for (int i = from; i < to; i++) {
                String question = attempt.getString("items[" + i + "].question.id");
                HttpResponse<String> saved =
                        lede.send("PUT", path() + "/answers/" + question, token, "{\"answer\":{\"dontKnow\":true}}");
                assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
                acknowledged.add(question);
            }
        }

        /** Which questions have an answer, in the order of the attempt, in which they were given. */
        List<String> answered(RunningLede lede) {
            HttpResponse<String> seen = look(lede);
            assertThat(seen.statusCode()).isEqualTo(200);
            return JsonPath.from(seen.body()).getList("items.findAll { it.answer != null }.question.id");
        }

        HttpResponse<String> look(RunningLede lede) {
            return lede.send("GET", path(), token, null);
        }

        private String path() {
            return "/api/v1/attempts/" + attempt.getString("id");
        }
    }
}
