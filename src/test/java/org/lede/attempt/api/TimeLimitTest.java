package org.lede.attempt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.ApiProblem.expected;
import static org.lede.testing.SampleContent.AGAINST_THE_CLOCK;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** A test with a time limit of 90 seconds, and the grace of 30 seconds after it. */
@LedeTest
@TestProfile(SampleContent.class)
class TimeLimitTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);

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
    void deadline_ofATest_isItsLimitAfterTheStart() {
        Response created = learner.takeTest(AGAINST_THE_CLOCK).created();

        assertThat(Instant.parse(created.path("deadline")))
                .isEqualTo(Instant.parse(created.path("startedAt")).plus(LIMIT));
    }

    @Test
    void deadline_ofALearnerWithMoreTime_isLater() {
        stored.execute("update learner set time_factor = 1.25 where id = ?1", learner.id());

        Response created = learner.takeTest(AGAINST_THE_CLOCK).created();

        assertThat(Instant.parse(created.path("deadline")))
                .isEqualTo(Instant.parse(created.path("startedAt")).plusSeconds(113));
    }

    @Test
    void deadline_ofPractice_isNull() {
        ApiAttempt attempt = learner.practise(AGAINST_THE_CLOCK);
        clock.advance(Duration.ofDays(30));

        assertThat(attempt.get().<Object>path("deadline")).isNull();
        assertThat(attempt.answer("clock-crew", Map.of("verdict", "true")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void answer_withinTheGrace() {
        ApiAttempt attempt = learner.takeTest(AGAINST_THE_CLOCK);
        clock.advance(LIMIT.plusSeconds(15));

        assertThat(attempt.answer("clock-crew", Map.of("verdict", "true")).statusCode())
                .isEqualTo(200);
        assertThat(attempt.get().<Object>path("submittedAt")).isNull();
    }

    @Test
    void answer_afterTheGrace() {
        ApiAttempt attempt = learner.takeTest(AGAINST_THE_CLOCK);
        attempt.answer("clock-crew", Map.of("verdict", "true"));
        clock.advance(LIMIT.plusSeconds(31));
        Map<String, Object> before = stored.fingerprints();

        assertThat(ApiProblem.of(attempt.answer("clock-crew", Map.of("verdict", "false"))))
                .isEqualTo(expected(409, "attempt-closed"));
        assertThat(ApiProblem.of(attempt.clear("clock-crew"))).isEqualTo(expected(409, "attempt-closed"));
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @Test
    void attempt_lookedAtAfterTheGrace() {
        ApiAttempt attempt = learner.takeTest(AGAINST_THE_CLOCK);
        attempt.answer("clock-crew", Map.of("verdict", "true"));
        clock.advance(Duration.ofDays(3));

        Response shown = attempt.get();

        assertThat(shown.<String>path("submittedAt"))
                .isEqualTo(attempt.created().path("deadline"));
        assertThat(shown.<Integer>path("score")).isEqualTo(1);
        assertThat(shown.<Map<String, Object>>path("items[1].mark")).containsEntry("outcome", "right");
    }

    @Test
    void result_askedForAfterTheGrace() {
        ApiAttempt attempt = learner.takeTest(AGAINST_THE_CLOCK);
        clock.advance(LIMIT.plusSeconds(31));

        assertThat(attempt.result().<String>path("attempt.submittedAt"))
                .isEqualTo(attempt.created().path("deadline"));
    }

    @Test
    void submission_beforeTheDeadline() {
        clock.stop();
        ApiAttempt attempt = learner.takeTest(AGAINST_THE_CLOCK);
        clock.advance(Duration.ofSeconds(60));

        Instant submitted = Instant.parse(attempt.submit().path("attempt.submittedAt"));

        assertThat(submitted)
                .isEqualTo(Instant.parse(attempt.created().path("startedAt")).plusSeconds(60));
    }

    @Test
    void submission_withinTheGrace() {
        ApiAttempt attempt = learner.takeTest(AGAINST_THE_CLOCK);
        clock.advance(LIMIT.plusSeconds(15));

        assertThat(attempt.submit().<String>path("attempt.submittedAt"))
                .isEqualTo(attempt.created().path("deadline"));
    }

    @Test
    void submission_afterTheGrace() {
        ApiAttempt attempt = learner.takeTest(AGAINST_THE_CLOCK);
        attempt.answer("clock-sheep", Map.of("number", "12"));
        clock.advance(Duration.ofHours(1));

        Response submitted = attempt.submit();

        assertThat(submitted.<String>path("attempt.submittedAt"))
                .isEqualTo(attempt.created().path("deadline"));
        assertThat(submitted.<Integer>path("attempt.score")).isEqualTo(1);
    }
}
