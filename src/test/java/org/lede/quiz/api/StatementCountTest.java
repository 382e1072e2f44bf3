package org.lede.quiz.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lede.platform.security.SessionCookie;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Statements;
import org.lede.testing.Stored;

/** How many SQL statements each request takes, which may not grow with what there is in the database. */
@LedeTest
@TestProfile(SampleContent.class)
class StatementCountTest {

    private static final String SET = "/api/v1/sets/" + SampleContent.EVERY_KIND;
    private static final String FACTS = "/api/v1/articles/" + SampleContent.ARTICLE + "/facts";

    @Inject
    Statements statements;

    @Inject
    Stored stored;

    @Inject
    Browsing browsing;

    /** Those who were added are many: every test that looks whether something was written would look through them. */
    @AfterEach
    void removeWhatWasAdded() {
        for (String id : List.of("answer.attempt_id", "attempt.id", "token.learner_id", "learner.id")) {
            stored.execute(
                    "delete from " + id.replaceFirst("[.].*", "") + " where uuid_extract_version(" + id + ") = 4");
        }
    }

    @Test
    void requests_withFewAndWithManyRows() {
        ApiLearner learner = ApiLearner.guest();
        costs(learner); // fills the caches of what never changes
        Map<String, Long> few = costs(learner);
        addAttempts(learner, 200);
        addLearners(learner, 200);

        Map<String, Long> many = costs(learner);

        assertThat(few)
                .isEqualTo(Map.ofEntries(
                        Map.entry("sets", 1L),
                        Map.entry("set", 1L),
                        Map.entry("questions", 1L),
                        Map.entry("questions, unchanged", 1L),
                        Map.entry("questions of a revision", 1L),
                        Map.entry("articles", 1L),
                        Map.entry("article", 1L),
                        Map.entry("facts", 3L),
                        Map.entry("facts of a learner", 5L),
                        Map.entry("evidence", 5L),
                        Map.entry("new guest", 2L),
                        Map.entry("new practice", 5L),
                        Map.entry("new test under a key", 8L),
                        Map.entry("practice answer", 3L),
                        Map.entry("practice answer, again", 3L),
                        Map.entry("practice answer, another", 3L),
                        Map.entry("test answer", 3L),
                        Map.entry("test answer, again", 3L),
                        Map.entry("test answer, cleared", 3L),
                        Map.entry("attempt", 4L),
                        Map.entry("page of a set", 2L),
                        Map.entry("page of a paper quiz", 4L),
                        Map.entry("page of an answer", 3L),
                        Map.entry("submission", 6L),
                        Map.entry("submission, again", 4L),
                        Map.entry("result", 4L),
                        Map.entry("review", 4L),
                        Map.entry("review with what is asked as new", 4L),
                        Map.entry("my progress", 16L),
                        Map.entry("my page", 18L)));
        assertThat(many).isEqualTo(few);
    }

    private Map<String, Long> costs(ApiLearner learner) {
        Map<String, Long> costs = new LinkedHashMap<>();
        count(costs, "sets", 200, () -> given().get("/api/v1/sets"));
        count(costs, "set", 200, () -> given().get(SET));
        count(costs, "questions", 200, () -> given().get(SET + "/questions"));
        String tag = given().get(SET + "/questions").header("ETag");
        count(
                costs,
                "questions, unchanged",
                304,
                () -> given().header("If-None-Match", tag).get(SET + "/questions"));
        count(costs, "questions of a revision", 200, () -> given().get(SET + "/revisions/1/questions"));
        count(costs, "articles", 200, () -> given().get("/api/v1/articles"));
        count(costs, "article", 200, () -> given().get("/api/v1/articles/" + SampleContent.ARTICLE));
        count(costs, "facts", 200, () -> given().get(FACTS));
        count(
                costs,
                "new guest",
                201,
                () -> given().contentType("application/json").post("/api/v1/learners"));
        countAttempts(costs, learner);
        learner.request().get("/api/v1/review"); // derives what was answered
        count(costs, "review", 200, () -> learner.request().get("/api/v1/review"));
        seeAChange(learner);
        count(
                costs,
                "review with what is asked as new",
                200,
                () -> learner.request()
                        .get("/api/v1/review")
                        .then()
                        .body("left", equalTo(1))
                        .extract()
                        .response());
        count(costs, "my progress", 200, () -> learner.request().get("/api/v1/me/progress"));
        count(costs, "my page", 200, () -> browsing.as(learner).get("/me"));
        count(costs, "facts of a learner", 200, () -> learner.request().get(FACTS));
        String fact = given().get(FACTS).path("items.find { it.ref == 'outcome' }.id");
        count(costs, "evidence", 200, () -> learner.request().get("/api/v1/facts/" + fact + "/evidence"));
        return costs;
    }

    private void countAttempts(Map<String, Long> costs, ApiLearner learner) {
        count(costs, "new practice", 201, () -> begin(learner, "practice", null));
        count(costs, "new test under a key", 201, () -> begin(learner, "test", "key-" + System.nanoTime()));
        ApiAttempt practice = learner.practise(SampleContent.EVERY_KIND);
        count(costs, "practice answer", 200, () -> practice.answer("short", Map.of("text", "Halden")));
        count(costs, "practice answer, again", 200, () -> practice.answer("short", Map.of("text", "Halden")));
        count(costs, "practice answer, another", 409, () -> practice.answer("short", Map.of("text", "Wrenford")));
        ApiAttempt test = learner.takeTest(SampleContent.EVERY_KIND);
        count(costs, "test answer", 200, () -> test.answer("short", Map.of("text", "Halden")));
        count(costs, "test answer, again", 200, () -> test.answer("short", Map.of("text", "Halden")));
        count(costs, "test answer, cleared", 204, () -> test.clear("short"));
        count(costs, "attempt", 200, test::get);
        PageVisitor visitor = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner)));
        count(costs, "page of a set", 200, () -> visitor.get("/sets/" + SampleContent.EVERY_KIND));
        count(costs, "page of a paper quiz", 200, () -> visitor.get("/sets/" + SampleContent.EVERY_KIND + "/print"));
        ApiAttempt onPages = learner.practise(SampleContent.EVERY_KIND);
        String question = (String) onPages.question("short").get("id");
        visitor.get(onPages.page());
        count(
                costs,
                "page of an answer",
                303,
                () -> visitor.post(
                        onPages.page() + "/answers",
                        visitor.cookies().get("csrf-token"),
                        "question",
                        question,
                        "text",
                        "Halden"));
        count(costs, "submission", 200, test::submit);
        count(costs, "submission, again", 200, test::submit);
        count(costs, "result", 200, test::result);
    }

    /** Of a fact that the learner wasn't asked about since. */
    private void seeAChange(ApiLearner learner) {
        stored.execute("""
                insert into fact_confirmation
                select ?1, id, current_n, timestamptz '2026-01-01' from fact where ref = 'failures' on conflict do nothing""", learner.id());
    }

    private static Response begin(ApiLearner learner, String mode, String key) {
        var request = learner.request().body(Map.of("set", SampleContent.EVERY_KIND, "mode", mode));
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/api/v1/attempts");
    }

    private void count(Map<String, Long> costs, String what, int status, Supplier<Response> request) {
        costs.put(what, statements.in(() -> request.get().then().statusCode(status)));
    }

    /** As many more attempts of the learner like each there is, answered as they are. */
    private void addAttempts(ApiLearner learner, int count) {
        stored.execute("""
                with model as (select * from attempt where learner_id = ?1 order by id desc limit 1),
                added as (
                  insert into attempt
                  select model.learner_id, gen_random_uuid(), set_id, set_n, mode, is_full, drawn, points, started_at,
                         deadline, submitted_at, score, time_zone
                  from model, generate_series(1, ?2) returning *)
                insert into answer
                select added.learner_id, added.id, item.question_version_id, '{"dontKnow": true}', 0, true, 1, null, null,
                       added.started_at
                from added join set_item item on item.set_id = added.set_id and item.n = added.set_n""", learner.id(), count);
    }

    /** As many other learners, each with as many tokens, attempts and answers as this one. */
    private void addLearners(ApiLearner learner, int count) {
        stored.execute("""
                with others as (
                  insert into learner select gen_random_uuid(), language, time_zone, created_at, session_epoch, time_factor
                  from learner, generate_series(1, ?2) where id = ?1 returning *),
                tokens as (
                  insert into token select others.id, gen_random_uuid(), sha256(cast(cast(others.id as text) as bytea)), created_at
                  from others returning *),
                attempts as (
                  insert into attempt
                  select others.id, gen_random_uuid(), set_id, set_n, mode, is_full, drawn, points, started_at, deadline,
                         submitted_at, score, model.time_zone
                  from others, (select * from attempt where learner_id = ?1 order by id desc limit 10) model returning *)
                insert into answer
                select attempts.learner_id, attempts.id, item.question_version_id, '{"dontKnow": true}', 0, true, 1, null,
                       null, attempts.started_at
                from attempts join set_item item on item.set_id = attempts.set_id and item.n = attempts.set_n""", learner.id(), count);
    }
}
