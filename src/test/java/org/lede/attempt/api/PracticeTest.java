package org.lede.attempt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.ApiProblem.expected;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.shared.Json;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.AtOnce;
import org.lede.testing.Body;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** Practice: every answer is marked at once, once, and explained. */
@LedeTest
@TestProfile(SampleContent.class)
class PracticeTest {

    @Inject
    AnswerKeys keys;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    private ApiLearner learner;

    @BeforeEach
    void makeGuest() {
        learner = ApiLearner.guest();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void attempt_begun() {
        clock.stop();
        ApiAttempt attempt = learner.practise(EVERY_KIND);

        assertThat(attempt.refs())
                .containsExactly(
                        "single", "multiple", "verdict", "short", "number", "gap", "ordering", "matching", "locate");
        assertThat(attempt.url()).isEqualTo("/api/v1/attempts/" + attempt.id());
        Map<String, Object> head = attempt.created().jsonPath().getMap("");
        head.remove("items");
        assertThat(Instant.parse((String) head.remove("startedAt")))
                .isEqualTo(clock.instant().truncatedTo(ChronoUnit.MICROS));
        assertThat(head.remove("id")).isEqualTo(attempt.id().toString());
        assertThat(Body.of(Json.write(head))).isEqualTo(Body.of("""
                {"set": {"slug": "ferry-every-kind", "title": "Every kind", "revision": 1}, "mode": "practice",
                 "full": true, "deadline": null, "submittedAt": null, "score": null, "points": 18, "left": 9}"""));
        assertThat(Body.of(attempt.get())).isEqualTo(Body.of(attempt.created()));
    }

    @Test
    void answer_inPractice_revealsEverything() {
        ApiAttempt attempt = learner.practise(EVERY_KIND);

        Response answered = attempt.answer("single", Map.of("choice", attempt.option("single", "After noon")));

        assertThat(Body.of(answered)).isEqualTo(Body.of("""
                {"position": 1, "question": "%s", "answer": {"choice": "%s"},
                 "mark": {"fraction": 0.0, "points": 0, "outcome": "wrong", "correct": false, "slip": null},
                 "feedback": [{"text": "The article puts it earlier."}],
                 "rightAnswer": {"choice": "%s"},
                 "explanation": {"text": "The captain “turned back before noon”."},
                 "evidence": [{
                   "fact": {"id": "%s", "ref": "turning-back", "statement": "Captain Ida Brook turned back before noon."},
                   "article": "the-ferry-and-the-storm", "revision": 1,
                   "sha256": "%s",
                   "spans": [{"quote": "Captain Ida Brook turned back before noon.", "sentences": [3], "selectors": [
                     {"type": "TextQuoteSelector", "exact": "Captain Ida Brook turned back before noon.",
                      "prefix": "%s", "suffix": "%s"},
                     {"type": "TextPositionSelector", "start": 128, "end": 170}]}],
                   "verified": true}]}""".formatted(
                        attempt.question("single").get("id"),
                        attempt.option("single", "After noon"),
                        attempt.option("single", "Before noon"),
                        SampleContent.fact("turning-back"),
                        sha256OfTheArticle(),
                        answered.path("evidence[0].spans[0].selectors[0].prefix"),
                        answered.<String>path("evidence[0].spans[0].selectors[0].suffix")
                                .replace("\n", "\\n"))));
        assertThat(answered.<String>path("evidence[0].spans[0].selectors[0].prefix"))
                .endsWith("40 passengers and 12 sheep. ");
        assertThat(answered.<String>path("evidence[0].spans[0].selectors[0].suffix"))
                .startsWith("\n\nFirst the mast broke");
    }

    @Test
    void answer_ofAQuestionOnTwoFacts() {
        Response answered = learner.practise(EVERY_KIND).answer("ordering", Map.of("dontKnow", true));

        assertThat(answered.<List<String>>path("evidence.fact.ref")).containsExactly("failures", "way-home");
        assertThat(answered.<List<Boolean>>path("evidence.verified")).containsExactly(true, true);
    }

    @Test
    void answer_shownAgainInTheAttempt() {
        ApiAttempt attempt = learner.practise(EVERY_KIND);
        Response answered = attempt.answer("verdict", Map.of("verdict", "false"));

        Response shown = attempt.get();

        assertThat(shown.<Integer>path("left")).isEqualTo(8);
        assertThat(shown.<Map<String, Object>>path("items[2].answer")).isEqualTo(Map.of("verdict", "false"));
        assertThat(shown.<Map<String, Object>>path("items[2].mark")).isEqualTo(answered.path("mark"));
        assertThat(shown.<Map<String, Object>>path("items[0]").keySet())
                .containsExactlyInAnyOrder("position", "question", "answer");
    }

    @Test
    void sameAnswer_again() {
        ApiAttempt attempt = learner.practise(EVERY_KIND);
        Response first =
                attempt.put("short", Map.of("answer", Map.of("text", "Halden"), "confidence", 1, "elapsedMs", 1500));
        Map<String, Object> before = stored.fingerprints();

        Response again =
                attempt.put("short", Map.of("answer", Map.of("text", " Halden "), "confidence", 3, "elapsedMs", 9000));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(stored.fingerprints()).isEqualTo(before);
        assertThat(stored.count("answer where attempt_id = ?1 and confidence = 1 and elapsed_ms = 1500", attempt.id()))
                .isEqualTo(1);
    }

    @Test
    void anotherAnswer_afterTheFirst() {
        ApiAttempt attempt = learner.practise(EVERY_KIND);
        attempt.answer("short", Map.of("text", "Wrenford"));
        Map<String, Object> before = stored.fingerprints();

        Response another = attempt.answer("short", Map.of("text", "Halden"));

        assertThat(ApiProblem.of(another)).isEqualTo(expected(409, "already-answered"));
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @Test
    void clear_inPractice() {
        ApiAttempt attempt = learner.practise(EVERY_KIND);
        attempt.answer("short", Map.of("text", "Wrenford"));
        Map<String, Object> before = stored.fingerprints();

        assertThat(ApiProblem.of(attempt.clear("short"))).isEqualTo(expected(409, "already-answered"));
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @Test
    void twoDifferentAnswers_atOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            ApiAttempt attempt = learner.practise(EVERY_KIND);

            List<Response> answers = AtOnce.all(List.of(
                    () -> attempt.answer("short", Map.of("text", "Wrenford")),
                    () -> attempt.answer("short", Map.of("text", "Halden"))));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
            Response taken = answers.get(0).statusCode() == 200 ? answers.get(0) : answers.get(1);
            assertThat(attempt.get().<Map<String, Object>>path("items[3].answer"))
                    .isEqualTo(taken.path("answer"));
        }
    }

    @Test
    void lastAnswer_closesTheAttempt() {
        clock.stop();
        ApiAttempt attempt = learner.practise(SampleContent.AGAINST_THE_CLOCK);
        attempt.answer("clock-crew", Map.of("verdict", "true"));
        clock.advance(Duration.ofMinutes(5));
        Response last = attempt.answer("clock-sheep", Map.of("number", "13"));
        Instant answered = clock.instant().truncatedTo(ChronoUnit.MICROS);
        clock.advance(Duration.ofHours(1));

        Response again = attempt.answer("clock-sheep", Map.of("number", "13"));
        Response result = attempt.result();
        Response afterwards = attempt.answer("clock-sheep", Map.of("number", "13"));

        assertThat(List.of(again.asString(), afterwards.asString())).containsOnly(last.asString());
        assertThat(Instant.parse(result.path("attempt.submittedAt"))).isEqualTo(answered);
        assertThat(result.<Integer>path("attempt.score")).isEqualTo(1);
        assertThat(ApiProblem.of(attempt.answer("clock-sheep", Map.of("number", "12"))))
                .isEqualTo(expected(409, "already-answered"));
    }

    @Test
    void submission_withQuestionsLeft() {
        ApiAttempt attempt = learner.practise(EVERY_KIND);
        attempt.answer("verdict", Map.of("verdict", "false"));
        assertThat(ApiProblem.of(attempt.result())).isEqualTo(expected(409, "not-submitted"));

        Response submitted = attempt.submit();

        assertThat(submitted.statusCode()).isEqualTo(200);
        assertThat(submitted.<Integer>path("attempt.score")).isEqualTo(1);
        assertThat(submitted.<Integer>path("attempt.left")).isEqualTo(8);
        assertThat(submitted.<List<String>>path("questions.mark.outcome"))
                .containsExactly(
                        "not-answered",
                        "not-answered",
                        "right",
                        "not-answered",
                        "not-answered",
                        "not-answered",
                        "not-answered",
                        "not-answered",
                        "not-answered");
        assertThat(ApiProblem.of(attempt.answer("short", Map.of("text", "Halden"))))
                .isEqualTo(expected(409, "attempt-closed"));
    }

    @Test
    void count_drawsSomeQuestions() {
        ApiAttempt attempt = learner.begin(Map.of("set", EVERY_KIND, "mode", "practice", "count", 3, "seed", 7));
        ApiAttempt same = learner.begin(Map.of("set", EVERY_KIND, "mode", "practice", "count", 3, "seed", 7));

        assertThat(attempt.refs()).hasSize(3);
        assertThat(attempt.created().<Boolean>path("full")).isFalse();
        assertThat(same.created().<List<Object>>path("items"))
                .isEqualTo(attempt.created().<List<Object>>path("items"));
    }

    private static String sha256OfTheArticle() {
        return io.restassured.RestAssured.get("/api/v1/articles/" + SampleContent.ARTICLE)
                .path("sha256");
    }
}
