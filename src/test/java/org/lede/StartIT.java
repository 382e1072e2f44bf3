package org.lede;

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
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lede.testing.SampleContent;

/** Tests starts of the packaged application: what they write, and their messages when they fail. */
class StartIT {

    /** Words that stand in no quote and not among the first of a sentence. */
    private static final String OF_THE_ARTICLE = "increasing threats from Islamic militants";

    private static final String BROKEN_QUOTE = "    - quote: \"she carried 40 passengers and a dozen sheep\"";

    @TempDir
    private Path temporary;

    private Path home;
    private Installation installation;

    @BeforeEach
    void newHome() {
        home = temporary.resolve("home");
        installation = Installation.empty(home);
    }

    @AfterEach
    void stopAll() {
        installation.close();
    }

    @Test
    void start_fromExistingData_writesNothing() throws Exception {
        installation = Installation.withData(home);
        stop(installation.start().ready());

        RunningLede lede = installation.start().ready();
        Map<String, String> rows = lede.rows();
        expectRewritesToBeSeen(lede, rows);
        stop(lede);

        assertThat(rows).isNotEmpty().isEqualTo(Installation.firstStart());
    }

    /** A guard of the test itself: a row that is written again, as it was, counts as written. */
    private static void expectRewritesToBeSeen(RunningLede lede, Map<String, String> rows) throws Exception {
        try (Connection connection = lede.database();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update fact set status = status where ref = 'infrastructure-built'"))
                    .isEqualTo(1);
        }
        assertThat(lede.rows()).isNotEqualTo(rows).containsOnlyKeys(rows.keySet());
    }

    private static void stop(RunningLede lede) throws InterruptedException {
        lede.terminate();
        assertThat(lede.exitCode()).isIn(0, 143);
    }

    @Test
    void embeddedDatabase_keepsWhatItAcknowledges() throws Exception {
        installation = Installation.withData(home);
        RunningLede lede = installation.start().ready();

        assertThat(Map.of(
                        "fsync", lede.one("show fsync"),
                        "synchronous_commit", lede.one("show synchronous_commit"),
                        "full_page_writes", lede.one("show full_page_writes"),
                        "listen_addresses", lede.one("show listen_addresses")))
                .isEqualTo(Map.of(
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "full_page_writes", "on",
                        "listen_addresses", "localhost"));
    }

    @Test
    void environment_withBrokenSeedsAndADisplayLimit_logsTheProblemAndLimitsTheDisplay() throws Exception {
        installation = Installation.withData(home);
        Path facts = brokenSeeds().resolve(SampleContent.ARTICLE).resolve("facts.yaml");
        int line = Files.readAllLines(facts).indexOf(BROKEN_QUOTE) + 1;

        RunningLede lede = installation
                .start(Map.of(
                        "LEDE_SEEDS_FOLDER",
                        facts.getParent().getParent().toString(),
                        "LEDE_ARTICLES_DISPLAY_LIMIT",
                        "link"))
                .ready();

        String problem = SampleContent.ARTICLE + "/facts.yaml:" + line
                + ": The quote does not occur in the article word for word. (QUOTE_NOT_FOUND at /1/evidence/0/quote)";
        assertThat(lede.output().lines())
                .anyMatch(logged -> logged.contains(" ERROR ") && logged.endsWith("Content not loaded: " + problem));
        assertThat(JsonPath.from(lede.send("GET", "/q/health/ready", null, null).body())
                        .<Map<String, Object>>get("checks.find { it.name == 'content' }.data"))
                .containsEntry("state", "degraded")
                .containsValue(problem);
        assertThat(lede.send("GET", "/api/v1/articles/" + SampleContent.ARTICLE, null, null)
                        .statusCode())
                .isEqualTo(404);
        expectLinkAlone(lede);
    }

    /** Of an article whose file says that all of it may be shown. */
    private static void expectLinkAlone(RunningLede lede) {
        String article = "/articles/niger-us-military-agreement";
        JsonPath shown =
                JsonPath.from(lede.send("GET", "/api/v1" + article, null, null).body());
        assertThat(shown.getString("display")).isEqualTo("link");
        assertThat(shown.getMap("")).doesNotContainKey("paragraphs");
        for (String page : List.of(article, "/sets/niger-show-me-where/print")) {
            HttpResponse<String> text = lede.send("GET", page, null, null);
            assertThat(text.statusCode()).as(page).isEqualTo(200);
            assertThat(text.body()).as(page).contains("Globe Timeline").doesNotContain(OF_THE_ARTICLE);
        }
    }

    @Test
    void secondStart_withTheSameHome_failsAndLeavesTheFirstRunning() throws Exception {
        installation = Installation.withData(home);
        RunningLede first = installation.start().ready();
        QuizTaker taker = QuizTaker.begin(first);

        RunningLede second = installation.start();

        assertThat(second.exitCode()).isNotZero();
        assertThat(second.errors())
                .contains("Lede can't start: another Lede is running", home.toString(), "LEDE_HOME")
                .doesNotContain("\tat ");
        taker.answer(first, 0, 1);
        assertThat(taker.answered(first)).isEqualTo(taker.acknowledged);
    }

    @Test
    void start_onAPortThatIsTaken_endsAndStopsTheDatabase() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            RunningLede lede = installation.start(Installation.PACKAGED, taken.getLocalPort(), Map.of());

            assertThat(lede.exitCode()).isNotZero();
            assertThat(lede.output() + lede.errors()).contains(Integer.toString(taken.getLocalPort()));
            assertThat(home.resolve("pg18")).exists();
            assertThat(lede.postmaster()).isEmpty();
        }
    }

    @Test
    void start_withoutAnyDatabase_saysWhatToSet() throws Exception {
        RunningLede lede = installation.start(packagedWithoutEmbeddedDatabase(), RunningLede.freePort(), Map.of());

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
    void start_withAConfiguredDatabase_usesOnlyThat() throws Exception {
        try (EmbeddedPostgres other = EmbeddedPostgres.builder()
                .setDataDirectory(temporary.resolve("other"))
                .start()) {
            RunningLede lede = installation
                    .start(
                            Installation.PACKAGED,
                            RunningLede.freePort(),
                            Map.of(
                                    "QUARKUS_DATASOURCE_JDBC_URL",
                                    other.getJdbcUrl("postgres", "postgres"),
                                    "QUARKUS_DATASOURCE_USERNAME",
                                    "postgres"))
                    .ready();
            QuizTaker taker = QuizTaker.begin(lede);
            taker.answer(lede, 0, 1);

            try (Connection connection = other.getPostgresDatabase().getConnection()) {
                assertThat(RunningLede.one(connection, "select count(*) from answer"))
                        .isEqualTo("1");
            }
            assertThat(home.resolve("pg18")).doesNotExist();
            lede.terminate();
            assertThat(lede.exitCode()).isIn(0, 143);
        }
    }

    /** As in the container images: the same application, but nothing offers a local database. */
    private Path packagedWithoutEmbeddedDatabase() throws IOException {
        Path copy = temporary.resolve("quarkus-app");
        Files.createDirectories(copy.resolve("app"));
        Files.copy(Installation.PACKAGED.resolve("quarkus-run.jar"), copy.resolve("quarkus-run.jar"));
        for (String folder : List.of("lib", "quarkus")) {
            Files.createSymbolicLink(
                    copy.resolve(folder), Installation.PACKAGED.resolve(folder).toAbsolutePath());
        }
        try (Stream<Path> jars = Files.list(Installation.PACKAGED.resolve("app"))) {
            for (Path jar : jars.toList()) {
                Path stripped = Files.copy(jar, copy.resolve("app").resolve(jar.getFileName()));
                try (FileSystem files = FileSystems.newFileSystem(stripped)) {
                    Files.deleteIfExists(files.getPath("META-INF/services/org.lede.database.LocalDatabase"));
                }
            }
        }
        return copy;
    }

    /** The content of the tests, with a quote that its article doesn't have. */
    private Path brokenSeeds() throws IOException {
        Path copy = temporary.resolve("seeds");
        try (Stream<Path> files = Files.walk(SampleContent.FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, copy.resolve(SampleContent.FOLDER.relativize(file).toString()));
            }
        }
        Path facts = copy.resolve(SampleContent.ARTICLE).resolve("facts.yaml");
        Files.writeString(
                facts, Files.readString(facts).replaceFirst("(?m)^    - quote: \"she carried 40 .*$", BROKEN_QUOTE));
        return copy;
    }
}
