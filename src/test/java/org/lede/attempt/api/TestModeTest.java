package org.lede.attempt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.ApiProblem.expected;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.Body;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** Tests: answers are saved, may be replaced or cleared, and are marked when the attempt is handed in. */
@LedeTest
@TestProfile(SampleContent.class)
class TestModeTest {

    @Inject
    AnswerKeys keys;

    @Inject
    Stored stored;

    private ApiLearner learner;

    @BeforeEach
    void makeGuest() {
        learner = ApiLearner.guest();
    }

    @Test
    void answer_saved() {
        ApiAttempt attempt = learner.takeTest(EVERY_KIND);

        Response saved = attempt.answer("short", Map.of("text", " Halden "));

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(Body.of(saved))
                .isEqualTo(Body.of("""
                {"question": "%s", "answer": {"text": "Halden"}, "saved": true}""".formatted(attempt.question("short").get("id"))));
    }

    @Test
    void answer_replaced() {
        ApiAttempt attempt = learner.takeTest(EVERY_KIND);
        attempt.answer("verdict", Map.of("verdict", "true"));

        Response replaced = attempt.answer("verdict", Map.of("verdict", "false"));

        assertThat(replaced.<Map<String, Object>>path("answer")).isEqualTo(Map.of("verdict", "false"));
        assertThat(attempt.get().<Map<String, Object>>path("items[2].answer")).isEqualTo(Map.of("verdict", "false"));
        assertThat(attempt.submit().<Integer>path("attempt.score")).isEqualTo(1);
    }

    @Test
    void answer_cleared() {
        ApiAttempt attempt = learner.takeTest(EVERY_KIND);
        attempt.answer("verdict", Map.of("verdict", "false"));

        Response cleared = attempt.clear("verdict");
        Response again = attempt.clear("verdict");

        assertThat(List.of(cleared.statusCode(), again.statusCode())).containsOnly(204);
        assertThat(Body.of(attempt.get())).isEqualTo(Body.of(attempt.created()));
        assertThat(attempt.submit().<String>path("questions[2].mark.outcome")).isEqualTo("not-answered");
    }

    @Test
    void everythingAnswered_unmarkedBeforeSubmission() {
        ApiAttempt attempt = learner.takeTest(EVERY_KIND);
        keys.answerAll(attempt, ref -> true);

        Response shown = attempt.get();

        assertThat(shown.<Object>path("submittedAt")).isNull();
        assertThat(shown.<Object>path("score")).isNull();
        assertThat(shown.<Integer>path("left")).isZero();
        List<Map<String, Object>> items = shown.path("items");
        assertThat(items)
                .allSatisfy(
                        item -> assertThat(item.keySet()).containsExactlyInAnyOrder("position", "question", "answer"));
        assertThat(ApiProblem.of(attempt.result())).isEqualTo(expected(409, "not-submitted"));
    }

    @Test
    void submission_allRight() {
        ApiAttempt attempt = learner.takeTest(EVERY_KIND);
        keys.answerAll(attempt, ref -> true);

        Response submitted = attempt.submit();

        assertThat(submitted.<Boolean>path("revealed")).isTrue();
        assertThat(submitted.<Integer>path("attempt.score")).isEqualTo(18);
        assertThat(submitted.<List<String>>path("questions.mark.outcome"))
                .hasSize(9)
                .containsOnly("right");
        assertThat(Body.of(submitted))
                .extracting("questions")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .allSatisfy(question ->
                        assertThat(question).extracting("rightAnswer").isEqualTo(((Map<?, ?>) question).get("answer")));
    }

    @Test
    void submission_again() {
        ApiAttempt attempt = learner.takeTest(EVERY_KIND);
        keys.answerAll(attempt, ref -> !ref.equals("gap"));
        Response first = attempt.submit();
        Map<String, Object> before = stored.fingerprints();

        Response again = attempt.submit();

        assertThat(List.of(again.asString(), attempt.result().asString())).containsOnly(first.asString());
        assertThat(first.<Integer>path("attempt.score")).isEqualTo(16);
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @Test
    void submission_withoutAnswers_scoresZero() {
        Response submitted = learner.takeTest(EVERY_KIND).submit();

        assertThat(submitted.<Integer>path("attempt.score")).isZero();
        assertThat(submitted.<List<String>>path("questions.mark.outcome")).containsOnly("not-answered");
        assertThat(submitted.<List<Object>>path("questions.answer")).containsOnlyNulls();
    }

    @Test
    void submission_marksShownInTheAttempt() {
        ApiAttempt attempt = learner.takeTest(EVERY_KIND);
        attempt.answer("verdict", Map.of("verdict", "not-stated"));
        attempt.submit();

        assertThat(attempt.get().<Map<String, Object>>path("items[2].mark"))
                .isEqualTo(attempt.result().path("questions[2].mark"));
    }

    @Test
    void answer_afterSubmission() {
        ApiAttempt attempt = learner.takeTest(EVERY_KIND);
        attempt.answer("verdict", Map.of("verdict", "true"));
        attempt.submit();
        Map<String, Object> before = stored.fingerprints();

        assertThat(List.of(
                        ApiProblem.of(attempt.answer("verdict", Map.of("verdict", "false"))),
                        ApiProblem.of(attempt.answer("verdict", Map.of("verdict", "true"))),
                        ApiProblem.of(attempt.answer("short", Map.of("text", "Halden"))),
                        ApiProblem.of(attempt.clear("verdict"))))
                .containsOnly(expected(409, "attempt-closed"));
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @Test
    void answer_withConfidenceAndTime() {
        ApiAttempt attempt = learner.takeTest(EVERY_KIND);
        attempt.put("short", Map.of("answer", Map.of("text", "Halden"), "confidence", 1, "elapsedMs", 0));

        attempt.put("short", Map.of("answer", Map.of("text", "Halden"), "confidence", 3, "elapsedMs", 86_400_000));

        assertThat(stored.count(
                        "answer where attempt_id = ?1 and confidence = 3 and elapsed_ms = 86400000", attempt.id()))
                .isEqualTo(1);
    }
}
