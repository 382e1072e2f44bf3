package org.lede;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.AccountForms;
import org.lede.testing.PageVisitor;
import org.lede.testing.WebPage;

/** Tests the one-command start and its embedded database through kills, crashes and orderly ends. */
class CrashIT {

    /** So that an answer waits for a lock for as long as a test on a busy machine needs. */
    private static final Map<String, String> PATIENT = Map.of(
            "LEDE_DATABASE_LOCK_TIME", "40s",
            "LEDE_DATABASE_STATEMENT_TIME", "50s",
            "LEDE_DATABASE_SILENCE_TIME", "60s");

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
    void applicationKilled_betweenTwoAnswers_keepsEveryAcknowledgedAnswer() throws Exception {
        installation = Installation.withData(home);
        RunningLede lede = installation.start().ready();
        QuizTaker taker = QuizTaker.begin(lede);
        taker.answer(lede, 0, 3);
        QuizTaker practising = QuizTaker.begin(lede, "practice");
        practising.answer(lede, 0, 1);
        Reader reader = Reader.begin(lede);
        reader.answer(1);
        PageVisitor browser = new PageVisitor().at(lede.url());
        AccountForms.signUp(browser, "Ida", AccountForms.PASSWORD);
        lede.kill();
        assertThat(lede.postmaster()).as("the database that was left running").isPresent();

        RunningLede again = installation.start().ready();

        assertThat(browser.at(again.url()).page("/account")).contains("You’re signed in as Ida.");
        assertThat(taker.answered(again)).isEqualTo(taker.acknowledged);
        taker.answer(again, 3, 5);
        assertThat(taker.answered(again)).hasSize(5).isEqualTo(taker.acknowledged);
        assertThat(practising.factsToReview(again))
                .as("what was practised has its review")
                .startsWith(0, 1);
        assertThat(again.one("select count(*) from review")).isEqualTo("1");
        Reader same = reader.at(again);
        assertThat(same.page(1)).contains("No problem. Here’s the answer:");
        assertThat(same.page()).contains("Question 2 of 8");
        same.answer(2);
        assertThat(same.page()).contains("Question 3 of 8");
    }

    @Test
    void databaseKilled_betweenTwoAnswers_keepsEveryAcknowledgedAnswer() throws Exception {
        installation = Installation.withData(home);
        RunningLede lede = installation.start().ready();
        QuizTaker taker = QuizTaker.begin(lede);
        taker.answer(lede, 0, 3);
        Reader reader = Reader.begin(lede);
        lede.killPostmaster();
        HttpResponse<String> refused = taker.look(lede);
        Response page = reader.look();
        HttpResponse<String> ready = lede.send("GET", "/q/health/ready", null, null);
        HttpResponse<String> alive = lede.send("GET", "/q/health/live", null, null);
        lede.kill();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(JsonPath.from(refused.body()).getString("type")).isEqualTo("urn:lede:problem:unavailable");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.header("Retry-After")).isNotBlank();
        assertThat(new WebPage(page).words())
                .isEqualTo("Back in a moment The database isn’t answering."
                        + " What you answered before is kept. Try again in a minute. Go to the front page");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(JsonPath.from(ready.body()).getString("status")).isEqualTo("DOWN");
        assertThat(alive.statusCode()).isEqualTo(200);
        RunningLede again = installation.start().ready();

        assertThat(taker.answered(again)).isEqualTo(taker.acknowledged);
        taker.answer(again, 3, 5);
        assertThat(taker.answered(again)).hasSize(5).isEqualTo(taker.acknowledged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg18", "pg18/base/1"})
    void firstStartKilled_whileTheDatabaseIsInitialised_startsAfterwards(String made) throws Exception {
        RunningLede lede = installation.start();
        while (lede.isAlive() && !Files.exists(installation.home().resolve(made))) {
            Thread.sleep(5);
        }
        lede.kill();

        RunningLede again = installation.start().ready();

        assertThat(QuizTaker.begin(again).answered(again)).isEmpty();
    }

    @Test
    void terminated_whileAnAnswerIsInFlight_finishesItAndStopsTheDatabase() throws Exception {
        installation = Installation.withData(home);
        RunningLede lede = installation.start(PATIENT).ready();
        QuizTaker taker = QuizTaker.begin(lede);
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
        assertThat(installation.home().resolve("pg18/postmaster.pid")).doesNotExist();
        RunningLede again = installation.start().ready();
        assertThat(taker.answered(again)).hasSize(1).isEqualTo(taker.acknowledged);
    }

    @Test
    void dataFolder_restoredFromBackup_keepsItsAnswers() throws Exception {
        installation = Installation.withData(home);
        RunningLede lede = installation.start().ready();
        QuizTaker taker = QuizTaker.begin(lede);
        taker.answer(lede, 0, 2);
        lede.terminate();
        lede.exitCode();
        Path other = Files.createDirectories(temporary.resolve("restored"));
        Files.move(home.resolve("pg18"), other.resolve("pg18"));

        try (Installation elsewhere = Installation.empty(other)) {
            RunningLede restored = elsewhere.start().ready();

            assertThat(taker.answered(restored)).isEqualTo(taker.acknowledged);
        }
    }

    private static void awaitWaiting(RunningLede lede) throws Exception {
        for (int i = 0; i < 200; i++) {
            if (!"0".equals(lede.one("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the answer doesn't wait");
    }

    /**
     * A guest at a browser, in a practice of eight questions.
     *
     * @param path of the attempt's page
     */
    private record Reader(PageVisitor browser, String path) {

        static Reader begin(RunningLede lede) {
            PageVisitor browser = new PageVisitor().at(lede.url());
            Response begun =
                    browser.send("/sets/niger-key-facts", "/attempts", "set", "niger-key-facts", "mode", "practice");
            return new Reader(browser, begun.header("Location").replaceFirst("^https?://[^/]+", ""));
        }

        /** The same browser, with its cookies, at the application that was started again. */
        Reader at(RunningLede lede) {
            return new Reader(browser.at(lede.url()), path);
        }

        void answer(int number) {
            String question = page(number).replaceFirst("(?s).*name=\"question\" value=\"([^\"]+)\".*", "$1");
            browser.send(path + "?n=" + number, path + "/answers", "question", question, "dontKnow", "true")
                    .then()
                    .statusCode(303);
        }

        /** The page that the attempt goes on at. */
        String page() {
            return browser.page(path);
        }

        String page(int number) {
            return browser.page(path + "?n=" + number);
        }

        Response look() {
            return browser.get(path);
        }
    }
}
