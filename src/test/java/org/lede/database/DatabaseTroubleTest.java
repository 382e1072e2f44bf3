package org.lede.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.ARTICLE;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lede.shared.BatchWork;
import org.lede.shared.Json;
import org.lede.testing.ApiLearner;
import org.lede.testing.AtOnce;
import org.lede.testing.WebPage;

/** Tests the application while its database is locked, frozen, gone or read-only, and afterwards. */
@QuarkusTest
@WithTestResource(TroubledDatabase.class)
@TestProfile(ShortTempered.class)
class DatabaseTroubleTest extends ThroughTrouble {

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
                    .contains("Our database isn’t answering, so this page may be out of date");
            assertThat(new WebPage(given().header("Accept-Language", "fr").get("/sets/" + EVERY_KIND)).words())
                    .contains("cette page n’est peut-être plus à jour");
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
}
