package org.lede.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.ARTICLE;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lede.shared.DatabaseTrouble;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.Browsing;
import org.lede.testing.WebPage;

/** The application before and after its database is in trouble: it reads everything once, and logs few lines. */
abstract class ThroughTrouble {

    static final Map<String, ?> ANSWER = Map.of("dontKnow", true);

    static final List<String> PUBLISHED = List.of(
            "/",
            "/articles/" + ARTICLE,
            "/sets/" + EVERY_KIND,
            "/sets/" + EVERY_KIND + "/print",
            "/api/v1/sets",
            "/api/v1/sets/" + EVERY_KIND,
            "/api/v1/sets/" + EVERY_KIND + "/questions",
            "/api/v1/articles",
            "/api/v1/articles/" + ARTICLE);

    TroubledDatabase database;

    @TestHTTPResource
    URI server;

    @Inject
    Browsing browsing;

    @Inject
    EntityManager entities;

    @Inject
    TroubleLog trouble;

    private LogLines log;

    @BeforeEach
    void readEverythingOnce() {
        trouble.forget();
        PUBLISHED.forEach(
                path -> assertThat(given().get(path).statusCode()).as(path).isEqualTo(200));
        log = new LogLines();
    }

    @AfterEach
    void logHasFewLines() {
        log.close();
        assertThat(log.errors()).isEmpty();
        // The pool has a line for each connection that broke.
        assertThat(log.warnings())
                .filteredOn(line -> !line.startsWith("io.agroal.pool: {0}: {1}"))
                .allMatch(line -> line.startsWith(TroubleLog.class.getName() + ": "))
                .hasSizeLessThanOrEqualTo(DatabaseTrouble.values().length);
        assertThat(log.warnings()).hasSizeLessThan(30).noneMatch(line -> line.contains("\n"));
    }

    void assertReads() {
        assertThat(statuses(PUBLISHED.stream().map(path -> given().get(path)).toList()))
                .containsOnly(200);
    }

    static void assertFromMemory() {
        for (String path : PUBLISHED) {
            Response response = given().get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.header("Age")).as(path).matches("\\d+");
        }
    }

    /** The database is asked again within some seconds, and everything is as it was. */
    void assertWell() throws Exception {
        awaitWell();
        for (String path : PUBLISHED) {
            Response response = given().get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.header("Age")).as(path).isNull();
        }
        assertHealth(200, "answers");
    }

    void awaitWell() throws Exception {
        for (int i = 0; i < 200; i++) {
            if (given().get("/").header("Age") == null
                    && given().get("/api/v1/sets/unheard-of").statusCode() == 404) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the database isn't found again");
    }

    static void awaitHealth(String state) throws Exception {
        for (int i = 0; i < 200 && !given().get("/q/health/ready").asString().contains(state); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    static void assertHealth(int status, String state) {
        Response ready = given().get("/q/health/ready");
        assertThat(ready.statusCode()).as(ready.asString()).isEqualTo(status);
        assertThat(ready.asString()).contains("\"" + state + "\"");
    }

    static void assertUnavailable(List<Response> responses) {
        for (Response response : responses) {
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(503);
            assertThat(Integer.parseInt(response.header("Retry-After"))).isPositive();
            if (response.contentType().startsWith("text/html")) {
                assertThat(new WebPage(response).words())
                        .containsAnyOf("Back in a moment", "De retour dans un instant");
            } else {
                assertThat(ApiProblem.of(response)).isEqualTo(ApiProblem.expected(503, "unavailable"));
            }
        }
    }

    /** A client that got no answer sends it again; each question then has one answer and no more. */
    void assertAllTaken(List<Question> questions) throws SQLException {
        for (Question question : questions) {
            Response taken = question.answer();
            assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        }
        assertThat(database.count("answer")).isEqualTo(questions.size());
    }

    static Set<Integer> statuses(List<Response> responses) {
        return responses.stream().map(Response::statusCode).collect(Collectors.toSet());
    }

    /** Unanswered questions of several learners; answers of other tests are gone. */
    List<Question> questions(int count) throws Exception {
        awaitWell();
        database.execute("delete from learner");
        return Stream.generate(() -> ApiLearner.guest().takeTest(EVERY_KIND))
                .flatMap(attempt -> attempt.refs().stream().map(ref -> new Question(attempt, ref)))
                .limit(count)
                .toList();
    }

    /** Another transaction keeps everybody from those tables until it ends. */
    Connection locking(String tables) throws SQLException {
        Connection other = database.connect();
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("lock table " + tables + " in access exclusive mode");
        }
        return other;
    }

    record Question(ApiAttempt attempt, String ref) {

        Response answer() {
            return attempt.answer(ref, ANSWER);
        }

        Response look() {
            return attempt.get();
        }
    }

    /** A guest whose browser has its session from before the trouble. */
    ApiLearner signedIn() {
        ApiLearner guest = ApiLearner.guest();
        browsing.cookieOf(guest);
        return guest;
    }
}
