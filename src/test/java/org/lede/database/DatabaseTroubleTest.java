package org.lede.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.ARTICLE;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.shared.BatchWork;
import org.lede.shared.DatabaseTrouble;
import org.lede.shared.Json;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.AtOnce;
import org.lede.testing.Browsing;
import org.lede.testing.WebPage;

/** Tests the application while its database is locked, frozen, gone, full or read-only, and afterwards. */
@QuarkusTest
@WithTestResource(TroubledDatabase.class)
@TestProfile(ShortTempered.class)
class DatabaseTroubleTest {

    private static final Map<String, ?> ANSWER = Map.of("dontKnow", true);

    private static final List<String> PUBLISHED = List.of(
            "/",
            "/articles/" + ARTICLE,
            "/sets/" + EVERY_KIND,
            "/sets/" + EVERY_KIND + "/print",
            "/api/v1/sets",
            "/api/v1/sets/" + EVERY_KIND,
            "/api/v1/sets/" + EVERY_KIND + "/questions",
            "/api/v1/articles",
            "/api/v1/articles/" + ARTICLE);

    private static final List<String> STATES = List.of(
            "53100", "53200", "53300", "55000", "55P03", "57014", "57P01", "57P03", "58030", "58P01", "XX000", "XX001",
            "40P01", "40001", "25006", "08006");

    private static final String FAIL = """
            create or replace function fail() returns trigger language plpgsql as $$
            begin %s return new; end $$""";

    private TroubledDatabase database;

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

    @Test
    void connections_ofRequestsAndOfBatches_haveTheirLimitsAlsoAfterARollback() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits()).isEqualTo("1s 2s 10s");
            BatchWork.run(() -> assertThat(limits()).isEqualTo("1min 1h 1h"));
        }
    }

    private String limits() {
        QuarkusTransaction.begin();
        try {
            return (String) entities.createNativeQuery("select current_setting('lock_timeout') || ' ' ||"
                            + " current_setting('statement_timeout') || ' ' ||"
                            + " current_setting('idle_in_transaction_session_timeout')")
                    .getSingleResult();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void answersLocked_with40Clients_refusesAnswersAndStillReads() throws Exception {
        List<Question> questions = questions(40);
        ApiLearner reader = signedIn();
        List<Response> answers;
        try (Connection other = locking("answer")) {
            List<Callable<Response>> requests = new ArrayList<>();
            questions.forEach(question -> requests.add(question::answer));
            for (int i = 0; i < 8; i++) {
                requests.add(() -> given().get("/articles/" + ARTICLE));
                requests.add(() -> browsing.as(reader).get("/account"));
            }
            answers = AtOnce.all(requests);
            assertReads();
            other.rollback();
        }

        assertUnavailable(answers.subList(0, 40));
        assertThat(statuses(answers.subList(40, answers.size()))).containsOnly(200);
        assertThat(database.count("answer")).isZero();
        assertAllTaken(questions);
    }

    @Test
    void answersLocked_withClientsThatHangUp_leavesConnectionsToOthers() throws Exception {
        List<Question> questions = questions(60);
        ApiLearner reader = signedIn();
        try (Connection other = locking("answer")) {
            for (Question question : questions) {
                sendAndHangUp(question);
            }
            for (int i = 0; i < 20; i++) {
                assertThat(database.count("pg_stat_activity where wait_event_type = 'Lock'"))
                        .isLessThanOrEqualTo(10);
                assertThat(browsing.as(reader).get("/account").statusCode()).isEqualTo(200);
            }
            other.rollback();
        }

        assertAllTaken(questions);
    }

    private void sendAndHangUp(Question question) throws Exception {
        String body = Json.write(Map.of("answer", ANSWER));
        try (Socket client = new Socket(server.getHost(), server.getPort())) {
            String request = "PUT " + question.attempt().answerUrl(question.ref()) + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + question.attempt().learner().token()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().flush();
            // Long enough that the request is at the database when the client goes; what is asserted doesn't hang on
            // it.
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Test
    void publishedTablesLocked_servesPagesFromMemory() throws Exception {
        try (Connection other = locking("article, article_revision, question_set, set_revision, published_state")) {
            List<Callable<Response>> requests = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                PUBLISHED.forEach(path -> requests.add(() -> given().get(path)));
            }
            List<Response> pages = AtOnce.all(requests);
            assertThat(statuses(pages)).containsOnly(200);
            assertFromMemory();
            assertThat(new WebPage(given().get("/")).words())
                    .contains("Our database isn’t answering just now, so this page comes from memory");
            assertThat(new WebPage(given().header("Accept-Language", "fr").get("/sets/" + EVERY_KIND)).words())
                    .contains("cette page vient de la mémoire");
            assertUnavailable(List.of(given().get("/api/v1/articles/unheard-of"), given().get("/sets/unheard-of")));
            other.rollback();
        }

        assertWell();
    }

    @Test
    void database_frozen_servesFromMemoryAndRefusesTheRestUntilItIsBack() throws Exception {
        List<Question> questions = questions(30);
        ApiLearner reader = signedIn();
        database.proxy().freeze();
        try {
            List<Callable<Response>> requests = new ArrayList<>();
            questions.forEach(question -> requests.add(question::answer));
            requests.add(() -> browsing.as(reader).get("/"));
            requests.add(() -> browsing.as(reader).get("/me"));
            PUBLISHED.forEach(path -> requests.add(() -> given().get(path)));
            List<Response> responses = AtOnce.all(requests);
            assertUnavailable(responses.subList(0, 32));
            assertThat(statuses(responses.subList(32, responses.size()))).containsOnly(200);
            assertFromMemory();
            assertHealth(503, "DOWN");
            assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        } finally {
            database.proxy().thaw();
        }

        assertWell();
        assertAllTaken(questions);
    }

    @Test
    void database_stopped_servesFromMemoryAndRefusesTheRestUntilItIsBack() throws Exception {
        List<Question> questions = questions(20);
        database.proxy().stop();
        try {
            assertUnavailable(AtOnce.all(questions.stream()
                    .<Callable<Response>>map(question -> question::answer)
                    .toList()));
            assertReads();
            assertFromMemory();
            assertHealth(503, "no connection");
        } finally {
            database.proxy().startAgain();
        }

        assertWell();
        assertAllTaken(questions);
    }

    @Test
    void connections_brokenWhileIdle_areReplacedAfterOneRefusal() throws Exception {
        List<Question> questions = questions(20);
        AtOnce.all(questions.stream()
                .<Callable<Response>>map(question -> question::answer)
                .toList());
        database.proxy().cut();

        Response first = questions.get(0).look();
        awaitWell();
        List<Integer> after =
                questions.stream().map(question -> question.look().statusCode()).toList();

        assertThat(first.statusCode()).isIn(200, 503);
        assertThat(after).containsOnly(200);
    }

    @Test
    void database_readOnly_refusesAnswersAndReads() throws Exception {
        List<Question> questions = questions(3);
        database.execute("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
        try {
            awaitHealth("read-only");
            assertUnavailable(questions.stream().map(Question::answer).toList());
            assertUnavailable(
                    List.of(given().contentType("application/json").body("{}").post("/api/v1/learners")));
            assertReads();
            assertThat(questions.get(0).look().statusCode()).isEqualTo(200);
            assertHealth(200, "read-only");
        } finally {
            database.execute("alter system reset default_transaction_read_only", "select pg_reload_conf()");
        }

        awaitHealth("answers");
        assertAllTaken(questions);
    }

    @Test
    void answer_thatTheDatabaseFails_isRefusedAndNotKept() throws Exception {
        List<Question> questions = questions(STATES.size());
        withTrigger("for each row", "", () -> {
            for (int i = 0; i < STATES.size(); i++) {
                String state = STATES.get(i);
                database.execute(FAIL.formatted("raise exception 'said by a test' using errcode = '" + state + "';"));
                Response refused = questions.get(i).answer();
                assertThat(refused.statusCode()).as(state).isEqualTo(503);
                assertUnavailable(List.of(refused));
            }
            assertThat(database.count("answer")).isZero();
        });

        assertAllTaken(questions);
    }

    @Test
    void commit_thatTheDatabaseFails_isRefusedAndNotKept() throws Exception {
        List<Question> questions = questions(2);
        withTrigger(
                "deferrable initially deferred for each row",
                "raise exception 'no space left' using errcode = '53100';",
                () -> {
                    assertUnavailable(questions.stream().map(Question::answer).toList());
                    assertThat(database.count("answer")).isZero();
                });

        assertAllTaken(questions);
    }

    @Test
    void diskFull_forAnswers_isToldByReadinessWhichStaysUp() throws Exception {
        List<Question> questions = questions(1);
        withTrigger(
                "for each row",
                "raise exception 'could not extend file' using errcode = '53100';",
                () -> assertUnavailable(questions.stream().map(Question::answer).toList()));

        assertHealth(200, "disk full");
        assertReads();
        assertAllTaken(questions);
    }

    @Test
    void database_thatAcceptsNoConnections_isToldByReadinessAsNoConnection() throws Exception {
        database.executeElsewhere("alter database postgres allow_connections false");
        try {
            assertHealth(503, "no connection");
        } finally {
            database.executeElsewhere("alter database postgres allow_connections true");
        }

        assertHealth(200, "answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void answer_inADeadlockTwice_isTriedAgainAndKeptOnce(String state) throws Exception {
        List<Question> questions = questions(1);
        database.execute("create sequence tries");
        String twice = "if nextval('tries') < 3 then raise exception 'said by a test' using errcode = '" + state
                + "'; end if;";
        withTrigger("for each row", twice, () -> assertAllTaken(questions));
        database.execute("drop sequence tries");
    }

    @Test
    void statement_thatTakesTooLong_isCancelledAndRefused() throws Exception {
        List<Question> questions = questions(2);
        withTrigger("for each row", "perform pg_sleep(30);", () -> {
            assertUnavailable(AtOnce.all(questions.stream()
                    .<Callable<Response>>map(question -> question::answer)
                    .toList()));
        });

        assertAllTaken(questions);
    }

    @Test
    void signedInPages_whenTheSessionCannotBeLookedUp_areRefused() throws Exception {
        ApiLearner reader = signedIn();
        try (Connection other = locking("learner, account, token, session")) {
            assertUnavailable(List.of(
                    browsing.as(reader).get("/"),
                    browsing.as(reader).header("Accept-Language", "fr").get("/me"),
                    reader.request().get("/api/v1/me")));
            assertReads();
            other.rollback();
        }

        assertThat(browsing.as(reader).get("/me").statusCode()).isEqualTo(200);
    }

    private void assertReads() {
        assertThat(statuses(PUBLISHED.stream().map(path -> given().get(path)).toList()))
                .containsOnly(200);
    }

    private static void assertFromMemory() {
        for (String path : PUBLISHED) {
            Response response = given().get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.header("Age")).as(path).matches("\\d+");
        }
    }

    /** The database is asked again within some seconds, and everything is as it was. */
    private void assertWell() throws Exception {
        awaitWell();
        for (String path : PUBLISHED) {
            Response response = given().get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.header("Age")).as(path).isNull();
        }
        assertHealth(200, "answers");
    }

    private void awaitWell() throws Exception {
        for (int i = 0; i < 200; i++) {
            if (given().get("/").header("Age") == null
                    && given().get("/api/v1/sets/unheard-of").statusCode() == 404) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the database isn't found again");
    }

    private static void awaitHealth(String state) throws Exception {
        for (int i = 0; i < 200 && !given().get("/q/health/ready").asString().contains(state); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void assertHealth(int status, String state) {
        Response ready = given().get("/q/health/ready");
        assertThat(ready.statusCode()).as(ready.asString()).isEqualTo(status);
        assertThat(ready.asString()).contains("\"" + state + "\"");
    }

    private static void assertUnavailable(List<Response> responses) {
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
    private void assertAllTaken(List<Question> questions) throws SQLException {
        for (Question question : questions) {
            Response taken = question.answer();
            assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        }
        assertThat(database.count("answer")).isEqualTo(questions.size());
    }

    private static Set<Integer> statuses(List<Response> responses) {
        return responses.stream().map(Response::statusCode).collect(Collectors.toSet());
    }

    /** Unanswered questions of several learners; answers of other tests are gone. */
    private List<Question> questions(int count) throws Exception {
        awaitWell();
        database.execute("delete from learner");
        return Stream.generate(() -> ApiLearner.guest().takeTest(EVERY_KIND))
                .flatMap(attempt -> attempt.refs().stream().map(ref -> new Question(attempt, ref)))
                .limit(count)
                .toList();
    }

    /** Another transaction keeps everybody from those tables until it ends. */
    private Connection locking(String tables) throws SQLException {
        Connection other = database.connect();
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("lock table " + tables + " in access exclusive mode");
        }
        return other;
    }

    private void withTrigger(String when, String action, Action meanwhile) throws Exception {
        boolean constraint = when.startsWith("deferrable");
        database.execute(
                FAIL.formatted(action),
                "create " + (constraint ? "constraint trigger fail after" : "trigger fail before")
                        + " insert on answer " + when + " execute function fail()");
        try {
            meanwhile.run();
        } finally {
            database.execute("drop trigger fail on answer");
        }
    }

    private interface Action {
        void run() throws Exception;
    }

    private record Question(ApiAttempt attempt, String ref) {

        Response answer() {
            return attempt.answer(ref, ANSWER);
        }

        Response look() {
            return attempt.get();
        }
    }

    /** A guest whose browser has its session from before the trouble. */
    private ApiLearner signedIn() {
        ApiLearner guest = ApiLearner.guest();
        browsing.cookieOf(guest);
        return guest;
    }
}
