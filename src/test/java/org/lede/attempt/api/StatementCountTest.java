package org.lede.attempt.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.MuchContent;
import org.lede.testing.PageVisitor;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.Statements;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;
import org.lede.web.security.SessionCookie;

/** How many SQL statements each request takes, which may not grow with what there is in the database. */
@LedeTest
@TestProfile(SampleContent.class)
class StatementCountTest {

    private static final int MANY = 200;

    /** Of attempts, and of other learners with ten attempts each. */
    private static final int SEVERAL = 50;

    private static final String FACTS = "/api/v1/articles/" + SampleContent.ARTICLE + "/facts";

    @Inject
    Statements statements;

    @Inject
    TestClock clock;

    @Inject
    Stored stored;

    @Inject
    Browsing browsing;

    @Inject
    MuchContent muchContent;

    @Inject
    ReplacedContent content;

    /** Then what is published is asked of the database once, and not again after a second. */
    @BeforeEach
    void stopTheClock() {
        clock.stop();
    }

    @AfterEach
    void putContentBack() {
        clock.reset();
        content.putBack();
    }

    @Test
    void requests_withFewAndWithManyRows() {
        ApiLearner learner = ApiLearner.guest();
        costs(learner, SampleContent.EVERY_KIND); // fills the caches of what never changes
        Map<String, Long> few = costs(learner, SampleContent.EVERY_KIND);
        muchContent.add(MANY);
        addAttempts(learner, SEVERAL);
        addAttemptsAboutEveryArticle(learner);
        addLearners(learner, SEVERAL);
        costs(learner, MuchContent.LARGE_SET);

        Map<String, Long> many = costs(learner, MuchContent.LARGE_SET);

        assertThat(few)
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("sets", 2L),
                        Map.entry("set", 2L),
                        Map.entry("questions", 2L),
                        Map.entry("questions, unchanged", 0L),
                        Map.entry("questions of a revision", 2L),
                        Map.entry("articles", 2L),
                        Map.entry("article", 2L),
                        Map.entry("facts", 3L),
                        Map.entry("facts of a learner", 5L),
                        Map.entry("evidence", 5L),
                        Map.entry("new guest", 2L),
                        Map.entry("new practice", 3L),
                        Map.entry("new test under a key", 3L),
                        Map.entry("practice answer", 3L),
                        Map.entry("practice answer, again", 2L),
                        Map.entry("practice answer, another", 2L),
                        Map.entry("test answer", 3L),
                        Map.entry("test answer, again", 3L),
                        Map.entry("test answer, cleared", 3L),
                        Map.entry("attempt", 2L),
                        Map.entry("library of a learner", 3L),
                        Map.entry("page of a set", 2L),
                        Map.entry("print page", 3L),
                        Map.entry("page of an answer", 3L),
                        Map.entry("submission", 4L),
                        Map.entry("submission, again", 3L),
                        Map.entry("result", 2L),
                        Map.entry("my progress", 10L),
                        Map.entry("page of my record", 13L),
                        Map.entry("review", 4L),
                        Map.entry("review with what is asked as new", 4L)));
        assertThat(many).isEqualTo(few);
        expectMany(learner);
    }

    /** A guard of the test itself: there is as much as it says, and lists and pages show it. */
    private static void expectMany(ApiLearner learner) {
        assertThat(Map.of(
                        "sets", size("sets?limit=100", "items"),
                        "articles", size("articles?limit=100", "items"),
                        "facts", size("articles/" + SampleContent.ARTICLE + "/facts?limit=100", "items"),
                        "questions", size("sets/" + MuchContent.LARGE_SET + "/questions", "questions")))
                .isEqualTo(Map.of("sets", 100, "articles", 100, "facts", 100, "questions", MANY + 9));
        assertThat(learner.request().get("/api/v1/me/progress").<List<?>>path("sets"))
                .hasSizeGreaterThan(MANY);
        assertThat(learner.request().get("/api/v1/review").<List<Integer>>path("days.facts"))
                .contains(20);
    }

    private static int size(String path, String list) {
        return given().get("/api/v1/" + path).<List<?>>path(list).size();
    }

    private Map<String, Long> costs(ApiLearner learner, String slug) {
        String set = "/api/v1/sets/" + slug;
        Map<String, Long> costs = new LinkedHashMap<>();
        count(costs, "sets", 200, () -> given().get("/api/v1/sets"));
        count(costs, "sets of a kind", 200, () -> given().get("/api/v1/sets?kind=verdict"));
        count(costs, "sets of an article", 200, () -> given().get("/api/v1/sets?article=" + SampleContent.ARTICLE));
        count(costs, "set", 200, () -> given().get(set));
        count(costs, "questions", 200, () -> given().get(set + "/questions"));
        String tag = given().get(set + "/questions").header("ETag");
        count(
                costs,
                "questions, unchanged",
                304,
                () -> given().header("If-None-Match", tag).get(set + "/questions"));
        count(costs, "questions of a revision", 200, () -> given().get(set + "/revisions/1/questions"));
        count(costs, "articles", 200, () -> given().get("/api/v1/articles"));
        count(costs, "article", 200, () -> given().get("/api/v1/articles/" + SampleContent.ARTICLE));
        count(costs, "facts", 200, () -> given().get(FACTS));
        count(
                costs,
                "new guest",
                201,
                () -> given().contentType("application/json").post("/api/v1/learners"));
        PageVisitor visitor = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner)));
        countAttempts(costs, learner, visitor, slug);
        learner.request().get("/api/v1/review"); // derives what was answered
        count(costs, "review", 200, () -> learner.request().get("/api/v1/review"));
        ApiLearner newcomer = ApiLearner.guest();
        newcomer.practise(SampleContent.EVERY_KIND).answer("short", Map.of("text", "Halden"));
        newcomer.request().get("/api/v1/review");
        seeAChange(newcomer);
        count(
                costs,
                "review with what is asked as new",
                200,
                () -> newcomer.request()
                        .get("/api/v1/review")
                        .then()
                        .body("left", greaterThan(0))
                        .extract()
                        .response());
        count(costs, "facts of a learner", 200, () -> learner.request().get(FACTS));
        String fact = given().get(FACTS).path("items.find { it.ref == 'outcome' }.id");
        count(costs, "evidence", 200, () -> learner.request().get("/api/v1/facts/" + fact + "/evidence"));
        countRecord(costs, learner);
        countPages(costs, visitor, slug);
        return costs;
    }

    /** What grows with all that a learner has done. */
    private void countRecord(Map<String, Long> costs, ApiLearner learner) {
        count(costs, "me", 200, () -> learner.request().get("/api/v1/me"));
        count(costs, "my attempts", 200, () -> learner.request().get("/api/v1/me/attempts"));
        count(costs, "my progress", 200, () -> learner.request().get("/api/v1/me/progress"));
        ApiLearner misled = ApiLearner.guest();
        ApiAttempt test = misled.takeTest(SampleContent.EVERY_KIND);
        answerAll(test);
        test.submit();
        if (stored.count("question_set where slug = ?1", MuchContent.LARGE_SET) > 0) {
            addAttemptsAboutEveryArticle(misled);
        }
        misled.request().get("/api/v1/review");
        stored.rewordWhatIsKnownBy(misled.id());
        count(costs, "changes", 200, () -> misled.request().get("/api/v1/review/changes"));
        PageVisitor browser = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(misled)));
        count(costs, "page of the review, with changes", 200, () -> browser.get("/review"));
    }

    private void countPages(Map<String, Long> costs, PageVisitor visitor, String slug) {
        count(costs, "library", 200, () -> new PageVisitor().get("/"));
        count(costs, "library of a learner", 200, () -> visitor.get("/"));
        count(costs, "reader", 200, () -> new PageVisitor().get("/articles/" + SampleContent.ARTICLE));
        count(costs, "reader of a learner", 200, () -> visitor.get("/articles/" + SampleContent.ARTICLE));
        count(
                costs,
                "reader at a proof",
                200,
                () -> visitor.get("/articles/" + SampleContent.ARTICLE + "?fact=outcome"));
        count(costs, "page of a set", 200, () -> visitor.get("/sets/" + slug));
        count(costs, "print page", 200, () -> visitor.get("/sets/" + slug + "/print"));
        count(costs, "page of my record", 200, () -> visitor.get("/me"));
        count(costs, "page of the review", 200, () -> visitor.get("/review"));
    }

    private void countAttempts(Map<String, Long> costs, ApiLearner learner, PageVisitor visitor, String slug) {
        count(costs, "new practice", 201, () -> begin(learner, slug, "practice", null));
        count(costs, "new test under a key", 201, () -> begin(learner, slug, "test", "key-" + System.nanoTime()));
        ApiAttempt practice = learner.practise(slug);
        count(costs, "practice answer", 200, () -> practice.answer("short", Map.of("text", "Halden")));
        count(costs, "practice answer, again", 200, () -> practice.answer("short", Map.of("text", "Halden")));
        count(costs, "practice answer, another", 409, () -> practice.answer("short", Map.of("text", "Wrenford")));
        ApiAttempt test = learner.takeTest(slug);
        count(costs, "test answer", 200, () -> test.answer("short", Map.of("text", "Halden")));
        count(costs, "test answer, again", 200, () -> test.answer("short", Map.of("text", "Halden")));
        count(costs, "test answer, cleared", 204, () -> test.clear("short"));
        answerAll(test);
        count(costs, "attempt", 200, test::get);
        count(costs, "page of a test", 200, () -> visitor.get(test.page() + "?n=1"));
        count(costs, "page to hand in", 200, () -> visitor.get(test.page() + "/submission"));
        ApiAttempt onPages = learner.practise(slug);
        String question = (String) onPages.question("short").get("id");
        count(costs, "page of an attempt", 200, () -> visitor.get(onPages.page()));
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
        count(costs, "page of a result", 200, () -> visitor.get(test.page() + "/result"));
    }

    /** Of facts that the learner wasn't asked about since: one, or one of each article. */
    private void seeAChange(ApiLearner learner) {
        stored.execute("""
                insert into fact_confirmation
                select ?1, id, current_n, timestamptz '2026-01-01' from fact where ref = 'failures' on conflict do nothing\
                """, learner.id());
    }

    /** By one statement, since it may be hundreds. */
    private void answerAll(ApiAttempt attempt) {
        stored.execute("""
            insert into answer
            select a.learner_id, a.id, item.question_version_id, '{"dontKnow": true}', 0, true, 1, null, null, a.started_at
            from attempt a join set_item item on item.set_id = a.set_id and item.n = a.set_n where a.id = ?1
            on conflict do nothing\
            """, attempt.id());
    }

    private static Response begin(ApiLearner learner, String slug, String mode, String key) {
        var request = learner.request().body(Map.of("set", slug, "mode", mode));
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
              insert into attempt (learner_id, id, set_id, set_n, mode, is_full, drawn, points, started_at, deadline,
                                   submitted_at, score, time_zone)
              select model.learner_id, gen_random_uuid(), set_id, set_n, mode, is_full, drawn, points, started_at,
                     deadline, submitted_at, score, time_zone
              from model, generate_series(1, ?2) returning *)
            insert into answer
            select added.learner_id, added.id, item.question_version_id, '{"dontKnow": true}', 0, true, 1, null, null,
                   added.started_at
            from added join set_item item on item.set_id = added.set_id and item.n = added.set_n\
            """, learner.id(), count);
    }

    /** A test of the one set of each article that was copied, handed in, with each answer still to be reviewed. */
    private void addAttemptsAboutEveryArticle(ApiLearner learner) {
        stored.execute("""
            with model as (
              select a.*, s.slug from attempt a join question_set s on s.id = a.set_id
              where s.slug = ?2 and a.submitted_at is not null and a.is_full order by a.id desc limit 1),
            added as (
              insert into attempt (learner_id, id, set_id, set_n, mode, is_full, drawn, points, started_at, deadline,
                                   submitted_at, score, time_zone)
              select cast(?1 as uuid), gen_random_uuid(), s.id, s.current_n, mode, is_full,
                     (select jsonb_agg(drawn || jsonb_build_object('question', i.question_version_id))
                      from jsonb_array_elements(model.drawn) with ordinality one (drawn, position)
                      join set_item original on original.set_id = model.set_id and original.n = model.set_n
                        and original.question_version_id = cast(drawn ->> 'question' as uuid)
                      join set_item i on i.set_id = s.id and i.position = original.position),
                     points, started_at, deadline, submitted_at, score, time_zone
              from model, question_set s where s.slug like model.slug || '-of-%' returning *),
            given as (
              insert into answer
              select added.learner_id, added.id, item.question_version_id, '{"dontKnow": true}', 0, true, 1, null, null,
                     added.started_at
              from added join set_item item on item.set_id = added.set_id and item.n = added.set_n returning *)
            insert into answer_to_review select learner_id, attempt_id, question_version_id from given\
            """, learner.id(), SampleContent.EVERY_KIND);
    }

    /** As many other learners, each with as many tokens, attempts and answers as this one. */
    private void addLearners(ApiLearner learner, int count) {
        stored.execute("""
            with others as (
              insert into learner (id, language, time_zone, created_at)
              select gen_random_uuid(), language, time_zone, created_at
              from learner, generate_series(1, ?2) where id = ?1 returning *),
            tokens as (
              insert into token (learner_id, id, hash, created_at)
              select others.id, gen_random_uuid(), sha256(cast(cast(others.id as text) as bytea)), created_at
              from others returning *),
            attempts as (
              insert into attempt (learner_id, id, set_id, set_n, mode, is_full, drawn, points, started_at, deadline,
                                   submitted_at, score, time_zone)
              select others.id, gen_random_uuid(), set_id, set_n, mode, is_full, drawn, points, started_at, deadline,
                     submitted_at, score, model.time_zone
              from others, (select * from attempt where learner_id = ?1 order by id desc limit 10) model returning *)
            insert into answer
            select attempts.learner_id, attempts.id, item.question_version_id, '{"dontKnow": true}', 0, true, 1, null,
                   null, attempts.started_at
            from attempts join set_item item on item.set_id = attempts.set_id and item.n = attempts.set_n\
            """, learner.id(), count);
    }
}
