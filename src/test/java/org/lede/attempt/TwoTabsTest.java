package org.lede.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedQuestion;
import org.lede.shared.Json;
import org.lede.testing.AtOnce;
import org.lede.testing.LedeTest;
import org.lede.testing.TestClock;

/** One learner, many tabs at once. */
@LedeTest
class TwoTabsTest {

    private static final int TABS = 50;
    private static final Map<String, Object> DONT_KNOW = Map.of("dontKnow", true);

    @TestHTTPResource("/api/v1/")
    URI api;

    @Inject
    CorrectedSets sets;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String token;

    @BeforeEach
    void becomeGuest() throws Exception {
        token = null;
        token = JsonPath.from(send("POST", "learners", Map.of()).body()).getString("token");
    }

    @Test
    void practice_differentAnswersAtOnce_keepsOneAndRefusesTheOthers() throws Exception {
        Tab attempt = start("niger-key-facts", "practice", null);
        String question = attempt.question("help-with-security");

        List<Reply> replies = AtOnce.all(IntStream.range(0, TABS)
                .mapToObj(i -> answering(attempt, question, Map.of("text", "Country " + i)))
                .toList());

        assertThat(replies).filteredOn(reply -> reply.status() == 409).hasSize(TABS - 1);
        Reply winner = replies.stream()
                .filter(reply -> reply.status() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(given(attempt)).containsExactly(JsonPath.from(winner.body()).getMap("answer"));
        assertThat(JsonPath.from(send("GET", attempt.path(), null).body())
                        .getMap("items.find { it.question.id == '" + question + "' }.answer"))
                .isEqualTo(given(attempt).get(0));
    }

    @Test
    void practice_sameAnswerAtOnce_givesEveryTabTheSameResult() throws Exception {
        Tab attempt = start("niger-key-facts", "practice", null);
        String question = attempt.question("help-with-security");

        List<Reply> replies = AtOnce.all(IntStream.range(0, TABS)
                .mapToObj(i -> answering(attempt, question, Map.of("text", "Rusia")))
                .toList());

        assertThat(replies).hasSize(TABS).allMatch(reply -> reply.status() == 200);
        assertThat(replies.stream().map(Reply::body).distinct()).hasSize(1);
        assertThat(given(attempt)).hasSize(1);
    }

    @Test
    void practice_lastAnswerAgainWhileTheAttemptIsClosed_givesTheSameResult() throws Exception {
        Tab attempt = start("niger-key-facts", "practice", 1);
        String question = attempt.questions().get(0);
        List<Callable<Reply>> tabs = new ArrayList<>();
        for (int i = 0; i < TABS / 2; i++) {
            tabs.add(answering(attempt, question, DONT_KNOW));
            tabs.add(() -> send("GET", attempt.path(), null));
        }

        List<Reply> replies = AtOnce.all(tabs);

        assertThat(replies).allMatch(reply -> reply.status() == 200);
        assertThat(IntStream.range(0, TABS)
                        .filter(i -> i % 2 == 0)
                        .mapToObj(i -> replies.get(i).body())
                        .distinct())
                .hasSize(1);
        assertThat(JsonPath.from(send("GET", attempt.path(), null).body()).getString("submittedAt"))
                .isNotNull();
    }

    @Test
    void test_differentAnswersAtOnce_keepsOneOfThem() throws Exception {
        Tab attempt = start("niger-key-facts", "test", null);
        String question = attempt.question("help-with-security");

        List<Reply> replies = AtOnce.all(IntStream.range(0, TABS)
                .mapToObj(i -> answering(attempt, question, Map.of("text", "Country " + i)))
                .toList());

        assertThat(replies).hasSize(TABS).allMatch(reply -> reply.status() == 200);
        assertThat(given(attempt))
                .singleElement()
                .satisfies(given -> assertThat(given.toString()).startsWith("{text=Country "));
    }

    @RepeatedTest(8)
    void submission_racingWithAnswers_scoresWhatIsStored() throws Exception {
        Tab attempt = start("niger-key-facts", "test", null);
        List<Callable<Reply>> tabs = new ArrayList<>();
        for (String question : attempt.questions()) {
            tabs.add(answering(attempt, question, key(attempt, question)));
            tabs.add(answering(attempt, question, DONT_KNOW));
        }
        tabs.add(tabs.size() / 2, () -> send("POST", attempt.path() + "/submission", Map.of()));

        List<Reply> replies = AtOnce.all(tabs);

        assertThat(replies).allMatch(reply -> reply.status() == 200 || reply.status() == 409);
        Reply submission = replies.get((tabs.size() - 1) / 2);
        assertThat(submission.status()).isEqualTo(200);
        assertThat(new BigDecimal(JsonPath.from(submission.body()).getString("attempt.score")))
                .isEqualByComparingTo(storedScore(attempt))
                .isEqualByComparingTo(sumOfAnswers(attempt));
        assertThat(send("POST", attempt.path() + "/submission", Map.of()).body())
                .isEqualTo(submission.body());
    }

    @RepeatedTest(8)
    void practice_lastTwoAnswersAtOnce_isClosedWhenNextLookedAt() throws Exception {
        Tab attempt = start("niger-key-facts", "practice", 2);

        List<Reply> replies = AtOnce.all(List.of(
                answering(
                        attempt,
                        attempt.questions().get(0),
                        key(attempt, attempt.questions().get(0))),
                answering(attempt, attempt.questions().get(1), DONT_KNOW)));
        List<Reply> looks =
                AtOnce.all(List.of(() -> send("GET", attempt.path(), null), () -> send("GET", attempt.path(), null)));

        assertThat(replies).allMatch(reply -> reply.status() == 200);
        assertThat(looks.stream().map(Reply::body).distinct()).hasSize(1);
        JsonPath closed = JsonPath.from(looks.get(0).body());
        assertThat(closed.getString("submittedAt")).isNotNull();
        assertThat(closed.getInt("left")).isZero();
        assertThat(new BigDecimal(closed.getString("score")))
                .isEqualByComparingTo(BigDecimal.ONE)
                .isEqualByComparingTo(sumOfAnswers(attempt));
    }

    @Test
    void submission_whileAnAnswerIsBeingWritten_waitsForItAndCountsIt() throws Exception {
        Tab attempt = start("niger-key-facts", "test", null);
        String question = attempt.questions().get(0);
        send("PUT", attempt.path() + "/answers/" + question, Map.of("answer", DONT_KNOW));

        CompletableFuture<Reply> submission;
        try (Connection writer = writing(attempt)) {
            submission = CompletableFuture.supplyAsync(() -> send("POST", attempt.path() + "/submission", Map.of()));
            awaitWaiting();
            writer.commit();
        }

        assertThat(new BigDecimal(JsonPath.from(submission.get().body()).getString("attempt.score")))
                .isEqualByComparingTo(BigDecimal.ONE)
                .isEqualByComparingTo(storedScore(attempt))
                .isEqualByComparingTo(sumOfAnswers(attempt));
    }

    @Test
    void lookAfterTheDeadline_whileTheLastAnswerIsBeingWritten_waitsForItAndCountsIt() throws Exception {
        Tab attempt = start("metre-dates-and-amounts", "test", null);
        String question = attempt.questions().get(0);
        send("PUT", attempt.path() + "/answers/" + question, Map.of("answer", DONT_KNOW));

        CompletableFuture<Reply> look;
        try (Connection writer = writing(attempt)) {
            clock.advance(Duration.ofMinutes(11));
            look = CompletableFuture.supplyAsync(() -> send("GET", attempt.path(), null));
            awaitWaiting();
            writer.commit();
            look.join();
        } finally {
            clock.reset();
        }

        JsonPath closed = JsonPath.from(look.get().body());
        assertThat(new BigDecimal(closed.getString("score")))
                .isEqualByComparingTo(BigDecimal.ONE)
                .isEqualByComparingTo(storedScore(attempt))
                .isEqualByComparingTo(sumOfAnswers(attempt));
        assertThat(closed.getDouble("items[0].mark.fraction")).isEqualTo(1);
    }

    /** A transaction that has made the attempt's one answer right, as another tab does, and has not committed yet. */
    private Connection writing(Tab attempt) throws SQLException {
        Connection writer = database.getConnection();
        writer.setAutoCommit(false);
        try (Statement statement = writer.createStatement()) {
            statement.execute("select 1 from attempt where id = '" + attempt.id() + "' for share");
            String given = Json.write(key(attempt, attempt.questions().get(0))).replace("'", "''");
            statement.execute("update answer set given = '" + given + "', fraction = 1, dont_know = false"
                    + " where attempt_id = '" + attempt.id() + "'");
        }
        return writer;
    }

    private void awaitWaiting() throws Exception {
        for (int i = 0; i < 200; i++) {
            if (!"0"
                    .equals(one("select count(*) from pg_stat_activity"
                            + " where wait_event_type = 'Lock' and datname = current_database()"))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nothing waits for the other tab");
    }

    private Callable<Reply> answering(Tab attempt, String question, Map<String, Object> answer) {
        return () -> send("PUT", attempt.path() + "/answers/" + question, Map.of("answer", answer));
    }

    private Tab start(String set, String mode, Integer count) {
        Map<String, Object> order =
                count == null ? Map.of("set", set, "mode", mode) : Map.of("set", set, "mode", mode, "count", count);
        Reply reply = send("POST", "attempts", order);
        assertThat(reply.status()).isEqualTo(201);
        return new Tab(set, JsonPath.from(reply.body()));
    }

    private Reply send(String method, String path, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(Json.write(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
        return new Reply(response.statusCode(), response.body());
    }

    /** The right answer in the ids that the API uses. */
    private Map<String, Object> key(Tab attempt, String question) {
        String set = one("select id || ' ' || current_n from question_set where slug = '" + attempt.set() + "'");
        return sets
                .asPublished(UUID.fromString(set.substring(0, 36)), Integer.parseInt(set.substring(37)))
                .questions()
                .stream()
                .filter(published -> published.id().toString().equals(question))
                .map(PublishedQuestion::content)
                .findFirst()
                .orElseThrow()
                .key()
                .tree();
    }

    private List<Object> given(Tab attempt) throws SQLException {
        List<Object> given = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select given from answer where attempt_id = '" + attempt.id() + "'");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                given.add(Json.read(rows.getString(1)));
            }
        }
        return given;
    }

    private BigDecimal storedScore(Tab attempt) {
        return new BigDecimal(one("select score from attempt where id = '" + attempt.id() + "'"));
    }

    private BigDecimal sumOfAnswers(Tab attempt) {
        return new BigDecimal(one("""
                select round(coalesce(sum(cast(a.fraction as numeric) * i.points), 0), 6) from attempt t
                left join answer a on a.learner_id = t.learner_id and a.attempt_id = t.id
                left join set_item i on i.set_id = t.set_id and i.n = t.set_n
                  and i.question_version_id = a.question_version_id
                where t.id = '%s'""".formatted(attempt.id())));
    }

    private String one(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Reply(int status, String body) {}

    /** An attempt as the browser has it. */
    private record Tab(String set, JsonPath started) {

        String id() {
            return started.getString("id");
        }

        String path() {
            return "attempts/" + id();
        }

        List<String> questions() {
            return started.getList("items.question.id");
        }

        String question(String ref) {
            return started.getString("items.find { it.question.ref == '" + ref + "' }.question.id");
        }
    }
}
