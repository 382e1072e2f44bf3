package org.lede.attempt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.ApiProblem.expected;
import static org.lede.testing.SampleContent.AGAINST_THE_CLOCK;
import static org.lede.testing.SampleContent.EVERY_KIND;
import static org.lede.testing.SampleContent.EXAMINATION;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.shared.Json;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** Practising what an earlier attempt missed, which the pages offer as well. */
@LedeTest
@TestProfile(SampleContent.class)
class MissedQuestionsTest {

    private static final Set<String> RIGHT = Set.of("single", "locate", "gap", "short", "matching");

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
    void practice_ofTheQuestionsATestMissed_asksThem() {
        ApiAttempt test = learner.takeTest(EVERY_KIND);
        keys.answerAll(test, RIGHT::contains);
        test.clear("matching");
        test.submit();

        ApiAttempt missed = learner.begin(missedOf(test));

        assertThat(missed.refs()).containsExactly("multiple", "verdict", "number", "ordering", "matching");
        assertThat(missed.created().<Boolean>path("full")).isFalse();
        assertThat(missed.created().<Object>path("set.revision")).isEqualTo(1);
        assertThat(missed.answer("verdict", keys.right(EVERY_KIND, "verdict")).<String>path("mark.outcome"))
                .isEqualTo("right");
        missed.submit();
        assertThat(learner.begin(missedOf(missed)).refs())
                .containsExactly("multiple", "number", "ordering", "matching");
    }

    @Test
    void seedAndCount_drawFromThem() {
        ApiAttempt practice = learner.practise(EVERY_KIND);
        practice.submit();
        Map<String, Object> order = Map.of(
                "set", EVERY_KIND, "mode", "practice", "missedOf", practice.id().toString(), "seed", 7, "count", 3);

        ApiAttempt one = learner.begin(order);

        assertThat(one.refs()).hasSize(3).isEqualTo(learner.begin(order).refs());
    }

    @Test
    void idempotencyKey_isOfTheAttemptTooWhoseMissedAreAskedFor() {
        ApiAttempt first = learner.practise(EVERY_KIND);
        ApiAttempt second = learner.practise(EVERY_KIND);
        first.submit();
        second.submit();

        Response begun = begin("k", missedOf(first));

        assertThat(begin("k", missedOf(first)).header("Location")).isEqualTo(begun.header("Location"));
        assertThat(ApiProblem.of(begin("k", missedOf(second)))).isEqualTo(expected(422, "idempotency-key-reused"));
        assertThat(ApiProblem.of(begin("k", Map.of("set", EVERY_KIND, "mode", "practice"))))
                .isEqualTo(expected(422, "idempotency-key-reused"));
    }

    @Test
    void order_impossible_isRefusedAndWritesNothing() {
        ApiAttempt open = learner.practise(EVERY_KIND);
        ApiAttempt right = learner.practise(AGAINST_THE_CLOCK);
        keys.answerAll(right, ref -> true);
        right.submit();
        ApiAttempt sealed = learner.takeTest(EXAMINATION);
        sealed.submit();
        ApiAttempt closed = learner.takeTest(AGAINST_THE_CLOCK);
        closed.submit();
        ApiAttempt anothers = ApiLearner.guest().practise(EVERY_KIND);
        anothers.submit();
        Map<String, Object> before = stored.fingerprints();

        assertRefused(missedOf(open), expected(409, "not-submitted"));
        assertRefused(missedOf(right), expected(409, "nothing-missed"));
        assertRefused(missedOf(sealed), expected(422, "mode-not-allowed"));
        assertRefused(missedOf(anothers), expected(404, "not-found"));
        assertRefused(order(EVERY_KIND, "practice", UUID.randomUUID()), expected(404, "not-found"));
        assertRefused(
                order(EVERY_KIND, "test", closed.id()),
                expected(400, "invalid-parameter", "/mode OUT_OF_RANGE", "/set OUT_OF_RANGE"));
        assertRefused(
                order(AGAINST_THE_CLOCK, "practice", "the last one"),
                expected(400, "invalid-body", "/missedOf WRONG_TYPE"));
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    private void assertRefused(Map<String, ?> order, ApiProblem problem) {
        assertThat(ApiProblem.of(learner.request().body(Json.write(order)).post("/api/v1/attempts")))
                .isEqualTo(problem);
    }

    private Response begin(String key, Map<String, ?> order) {
        return learner.request()
                .header("Idempotency-Key", key)
                .body(Json.write(order))
                .post("/api/v1/attempts");
    }

    private static Map<String, Object> missedOf(ApiAttempt attempt) {
        return order(attempt.set(), "practice", attempt.id());
    }

    private static Map<String, Object> order(String set, String mode, Object missedOf) {
        return Map.of("set", set, "mode", mode, "missedOf", missedOf.toString());
    }
}
