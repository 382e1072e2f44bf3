package org.lede.attempt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.ApiProblem.expected;
import static org.lede.testing.SampleContent.AGAINST_THE_CLOCK;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.AtOnce;
import org.lede.testing.Body;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** Idempotency-Key: who sends a request again because no answer came begins nothing new. */
@LedeTest
@TestProfile(SampleContent.class)
class IdempotencyTest {

    private static final Map<String, Object> ORDER = Map.of("set", EVERY_KIND, "mode", "practice");

    @Inject
    TestClock clock;

    @Inject
    Stored stored;

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
    void sameRequest_again() {
        Response first = begin("k", ORDER);
        Map<String, Object> before = stored.fingerprints();

        Response again = begin("k", ORDER);

        assertThat(List.of(first.statusCode(), again.statusCode())).containsOnly(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(Body.of(again)).isEqualTo(Body.of(first));
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @Test
    void sameRequest_afterAnAnswer() {
        Response first = begin("k", ORDER);
        ApiAttempt attempt = new ApiAttempt(learner, first);
        attempt.answer("short", Map.of("text", "Halden"));

        assertThat(Body.of(begin("k", ORDER))).isEqualTo(Body.of(attempt.get()));
    }

    @Test
    void otherRequest_underTheSameKey() {
        begin("k", ORDER);
        Map<String, Object> before = stored.fingerprints();

        assertThat(List.of(
                        ApiProblem.of(begin("k", Map.of("set", AGAINST_THE_CLOCK, "mode", "practice"))),
                        ApiProblem.of(begin("k", Map.of("set", EVERY_KIND, "mode", "test"))),
                        ApiProblem.of(begin("k", Map.of("set", EVERY_KIND, "mode", "practice", "seed", 1))),
                        ApiProblem.of(begin("k", Map.of("set", EVERY_KIND, "mode", "practice", "count", 9)))))
                .containsOnly(expected(422, "idempotency-key-reused"));
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @Test
    void sameRequest_underAnotherKey() {
        assertThat(begin("k", ORDER).<String>path("id"))
                .isNotEqualTo(begin("l", ORDER).path("id"));
    }

    @Test
    void sameRequest_withoutAKey() {
        assertThat(learner.practise(EVERY_KIND).id())
                .isNotEqualTo(learner.practise(EVERY_KIND).id());
    }

    @Test
    void sameKey_ofAnotherLearner_beginsAnotherAttempt() {
        Response first = begin("k", ORDER);
        learner = ApiLearner.guest();

        assertThat(begin("k", ORDER).<String>path("id")).isNotEqualTo(first.path("id"));
    }

    @Test
    void sameRequest_withinTwoDays() {
        Response first = begin("k", ORDER);
        clock.advance(Duration.ofDays(2).minusMinutes(1));

        assertThat(begin("k", ORDER).<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void sameRequest_afterTwoDays() {
        Response first = begin("k", ORDER);
        clock.advance(Duration.ofDays(2));

        Response later = begin("k", ORDER);

        assertThat(later.<String>path("id")).isNotEqualTo(first.path("id"));
        assertThat(begin("k", ORDER).<String>path("id")).isEqualTo(later.path("id"));
    }

    @Test
    void otherRequest_afterTwoDays() {
        begin("k", ORDER);
        clock.advance(Duration.ofDays(2));

        assertThat(begin("k", Map.of("set", EVERY_KIND, "mode", "test")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void refusedRequest_leavesTheKeyFree() {
        assertThat(begin("k", Map.of("set", "no-such-set", "mode", "test")).statusCode())
                .isEqualTo(404);

        assertThat(begin("k", ORDER).statusCode()).isEqualTo(201);
    }

    @Test
    void longestKey() {
        String key = "k".repeat(255);

        assertThat(begin(key, ORDER).<String>path("id"))
                .isEqualTo(begin(key, ORDER).path("id"));
    }

    @Test
    void sameRequest_severalAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            String key = "round-" + round;

            List<Response> begun = AtOnce.all(Collections.nCopies(4, () -> begin(key, ORDER)));

            assertThat(begun).extracting(Response::statusCode).containsOnly(201);
            assertThat(begun)
                    .extracting(response -> response.header("Location"))
                    .containsOnly(begun.get(0).header("Location"));
        }
        assertThat(stored.count("attempt where learner_id = ?1", learner.id())).isEqualTo(5);
    }

    private Response begin(String key, Map<String, ?> order) {
        return learner.request().header("Idempotency-Key", key).body(order).post("/api/v1/attempts");
    }
}
