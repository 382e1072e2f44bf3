package org.lede.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.MuchContent;
import org.lede.testing.PageVisitor;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.Statements;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** How many SQL statements a practice costs from its beginning to its result, over pages and over REST. */
@LedeTest
@TestProfile(SampleContent.class)
class JourneyCostTest {

    /** What it costs to find out who is asking. */
    private static final long WHO = 1;

    private static final int QUESTIONS = 10;
    private static final int MANY = 200;
    private static final Pattern QUESTION = Pattern.compile("name=\"question\" value=\"([^\"]+)\"");
    private static final Map<String, Boolean> DONT_KNOW = Map.of("dontKnow", true);

    @Inject
    Statements statements;

    @Inject
    SessionFactory sessions;

    @Inject
    TestClock clock;

    @Inject
    Stored stored;

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
    void practice_overPagesAndRest_costsFewStatementsHoweverManyQuestions() {
        costs(SampleContent.EVERY_KIND); // fills the caches of published content
        Map<String, Long> few = costs(SampleContent.EVERY_KIND);
        muchContent.add(MANY);
        costs(MuchContent.LARGE_SET);
        Map<String, Long> many = costs(MuchContent.LARGE_SET);

        assertThat(few)
                .isEqualTo(Map.ofEntries(
                        Map.entry("REST: new guest", 2L),
                        Map.entry("REST: begin", WHO + 2),
                        Map.entry("REST: answer", WHO + 2),
                        Map.entry("REST: last answer", WHO + 2),
                        Map.entry("REST: result", WHO + 1),
                        Map.entry("page: begin as a new guest", 3L),
                        Map.entry("page: begin", WHO + 2),
                        Map.entry("page: question", WHO + 1),
                        Map.entry("page: answer", WHO + 2),
                        Map.entry("page: feedback", WHO + 1),
                        Map.entry("page: last answer", WHO + 2),
                        Map.entry("page: result", WHO + 1)));
        assertThat(many).isEqualTo(few);
        assertThat(few.values()).allSatisfy(cost -> assertThat(cost).isLessThanOrEqualTo(3));
        assertThat(few.get("page: begin as a new guest")
                        + QUESTIONS * (few.get("page: question") + few.get("page: answer") + few.get("page: feedback"))
                        + few.get("page: result"))
                .isLessThanOrEqualTo(90);
        assertThat(few.get("REST: new guest")
                        + few.get("REST: begin")
                        + QUESTIONS * few.get("REST: answer")
                        + few.get("REST: result"))
                .isLessThanOrEqualTo(40);
    }

    /** Hibernate finds the plan of a native query again only if its columns are typed ({@code addScalar}), and keeps every copy. */
    @Test
    void practice_repeated_compilesNoQueryAgain() {
        costs(SampleContent.EVERY_KIND);
        Statistics statistics = sessions.getStatistics();
        statistics.clear();
        costs(SampleContent.EVERY_KIND);
        assertThat(Stream.of(statistics.getQueries())
                        .filter(sql -> statistics.getQueryStatistics(sql).getPlanCacheMissCount() > 0))
                .isEmpty();
    }

    private Map<String, Long> costs(String slug) {
        Map<String, Long> costs = new LinkedHashMap<>();
        overRest(costs, slug);
        overPages(costs, slug);
        return costs;
    }

    private void overRest(Map<String, Long> costs, String slug) {
        Response made = count(
                costs,
                "REST: new guest",
                201,
                () -> given().contentType("application/json").post("/api/v1/learners"));
        ApiLearner learner = new ApiLearner(UUID.fromString(made.path("id")), made.path("token"));
        Response begun = count(
                costs,
                "REST: begin",
                201,
                () -> learner.request()
                        .body(Map.of("set", slug, "mode", "practice"))
                        .post("/api/v1/attempts"));
        ApiAttempt attempt = new ApiAttempt(learner, begun);
        List<String> refs = attempt.refs();
        count(costs, "REST: answer", 200, () -> attempt.answer(refs.get(0), DONT_KNOW));
        answerAllButTheLast(attempt.id());
        count(costs, "REST: last answer", 200, () -> attempt.answer(refs.get(refs.size() - 1), DONT_KNOW));
        count(costs, "REST: result", 200, attempt::result);
    }

    private void overPages(Map<String, Long> costs, String slug) {
        PageVisitor visitor = new PageVisitor();
        visitor.get("/sets/" + slug);
        begin(costs, "page: begin as a new guest", visitor, slug);
        String page = begin(costs, "page: begin", visitor, slug);
        Response first = count(costs, "page: question", 200, () -> visitor.get(page + "?n=1"));
        count(costs, "page: answer", 303, () -> dontKnow(visitor, page, first));
        count(costs, "page: feedback", 200, () -> visitor.get(page + "?n=1"));
        answerAllButTheLast(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
        Response last = visitor.get(page);
        count(costs, "page: last answer", 303, () -> dontKnow(visitor, page, last));
        count(costs, "page: result", 200, () -> visitor.get(page + "/result"));
    }

    private String begin(Map<String, Long> costs, String what, PageVisitor visitor, String slug) {
        return count(
                        costs,
                        what,
                        303,
                        () -> visitor.post(
                                "/attempts", visitor.cookies().get("csrf-token"), "set", slug, "mode", "practice"))
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static Response dontKnow(PageVisitor visitor, String page, Response form) {
        Matcher question = QUESTION.matcher(form.asString());
        assertThat(question.find()).isTrue();
        return visitor.post(
                page + "/answers",
                visitor.cookies().get("csrf-token"),
                "question",
                question.group(1),
                "dontKnow",
                "true");
    }

    /** By one statement, since it may be hundreds. */
    private void answerAllButTheLast(UUID attempt) {
        stored.execute("""
                insert into answer
                select a.learner_id, a.id, cast(one.drawn ->> 'question' as uuid), '{"dontKnow": true}', 0, true, 1, null, null,
                       a.started_at
                from attempt a, jsonb_array_elements(a.drawn) with ordinality one (drawn, position)
                where a.id = ?1 and one.position < jsonb_array_length(a.drawn) on conflict do nothing""", attempt);
    }

    private Response count(Map<String, Long> costs, String what, int status, Supplier<Response> request) {
        Response[] response = new Response[1];
        costs.put(what, statements.in(() -> response[0] = request.get()));
        assertThat(response[0].statusCode()).as(what).isEqualTo(status);
        return response[0];
    }
}
