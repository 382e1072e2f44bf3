package org.lede.attempt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.ApiProblem.expected;
import static org.lede.testing.SampleContent.EXAMINATION;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.Body;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** A set that never reveals its answers: its result is the score, and which answers were right. */
@LedeTest
@TestProfile(SampleContent.class)
class NeverRevealedTest {

    @Inject
    AnswerKeys keys;

    @Inject
    Stored stored;

    @Inject
    Browsing browsing;

    private ApiLearner learner;

    @BeforeEach
    void makeGuest() {
        learner = ApiLearner.guest();
    }

    @Test
    void result_tellsOnlyWhatWasRight() {
        ApiAttempt attempt = learner.takeTest(EXAMINATION);
        keys.answerAll(attempt, ref -> ref.equals("exam-calls"));

        Response submitted = attempt.submit();

        assertThat(submitted.<Integer>path("attempt.score")).isEqualTo(1);
        Map<?, ?> body = (Map<?, ?>) Body.of(submitted);
        assertThat(body.keySet()).isEqualTo(Set.of("attempt", "revealed", "questions"));
        assertThat(body.get("revealed")).isEqualTo(false);
        assertThat(body.get("questions")).isEqualTo(Body.of("""
            [{"position": 1, "question": "%s", "correct": true},
             {"position": 2, "question": "%s", "correct": false}]\
            """.formatted(
                        attempt.question("exam-calls").get("id"),
                        attempt.question("exam-failures").get("id"))));
        assertThat(attempt.result().asString()).isEqualTo(submitted.asString());
    }

    @Test
    void attempt_shownAfterSubmission() {
        ApiAttempt attempt = learner.takeTest(EXAMINATION);
        keys.answerAll(attempt, ref -> true);
        attempt.submit();

        List<Map<String, Object>> items = attempt.get().path("items");

        assertThat(items)
                .allSatisfy(
                        item -> assertThat(item.keySet()).containsExactlyInAnyOrder("position", "question", "answer"));
    }

    @Test
    void evidence_afterSubmission() {
        ApiAttempt attempt = learner.takeTest(EXAMINATION);
        keys.answerAll(attempt, ref -> true);
        attempt.submit();

        Response facts = learner.request().get("/api/v1/articles/" + SampleContent.ARTICLE + "/facts");
        Response evidence = learner.request().get("/api/v1/facts/" + SampleContent.fact("failures") + "/evidence");

        assertThat(facts.<List<Object>>path("items.evidence")).hasSize(6).containsOnlyNulls();
        assertThat(ApiProblem.of(evidence)).isEqualTo(expected(403, "evidence-closed"));
    }

    /** The mark of each answer would give the key away to a learner who submits one guess after the other. */
    @Test
    void export_beforeAndAfterSubmission() {
        ApiAttempt attempt = learner.takeTest(EXAMINATION);
        keys.answerAll(attempt, ref -> ref.equals("exam-calls"));
        List<Map<String, Object>> saved = exportedAnswers();
        attempt.submit();

        assertThat(List.of(saved, exportedAnswers()))
                .allSatisfy(answers -> assertThat(answers)
                        .hasSize(2)
                        .allSatisfy(answer -> assertThat(answer)
                                .containsKeys("given", "confidence", "answered_at")
                                .doesNotContainKeys("fraction", "rule_version")));
    }

    private List<Map<String, Object>> exportedAnswers() {
        assertThat(browsing.as(learner).get("/account/export").<Object>path("attempts.answers"))
                .isEqualTo(learner.request().get("/api/v1/me/export").path("attempts.answers"));
        return learner.request().get("/api/v1/me/export").path("attempts[0].answers");
    }

    @Test
    void practice_refused() {
        Map<String, Object> before = stored.fingerprints();

        Response refused = learner.request()
                .body(Map.of("set", EXAMINATION, "mode", "practice"))
                .post("/api/v1/attempts");

        assertThat(ApiProblem.of(refused)).isEqualTo(expected(422, "mode-not-allowed"));
        assertThat(stored.fingerprints()).isEqualTo(before);
    }
}
