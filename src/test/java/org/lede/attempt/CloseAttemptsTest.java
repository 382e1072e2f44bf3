package org.lede.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** Attempts that were left open: which of them the regular job closes, and how they count. */
@LedeTest
@TestProfile(SampleContent.class)
class CloseAttemptsTest {

    private static final Duration LIFETIME = Duration.ofDays(30);

    @Inject
    CloseAttempts close;

    @Inject
    TestClock clock;

    @Inject
    Stored stored;

    @Inject
    Browsing browsing;

    @Inject
    SessionFactory sessions;

    private ApiLearner learner;

    @BeforeEach
    void closeWhatOtherTestsLeft() {
        stored.execute("update attempt set submitted_at = started_at, score = 0 where submitted_at is null");
        clock.stop();
        learner = ApiLearner.guest();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void practice_abandonedHalfway_isClosedAsOfItsLastAnswerAndDoesNotCountAsFull() {
        ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);
        clock.advance(Duration.ofHours(1));
        attempt.answer("short", Map.of("text", "Halden"));
        Instant answered = clock.instant().truncatedTo(ChronoUnit.MICROS);
        clock.advance(LIFETIME.plusSeconds(1));

        assertThat(close.close()).isEqualTo(1);

        assertThat(attempt.get().jsonPath().getMap(""))
                .containsEntry("submittedAt", answered.toString())
                .containsEntry("full", false)
                .containsEntry("score", 2);
        assertThat(learner.request().get("/api/v1/me/progress").<List<?>>path("sets"))
                .isEmpty();
        assertThat(close.close()).isZero();
    }

    @Test
    void test_withoutALimitAbandonedWithoutAnAnswer_isClosedAsOfItsStart() {
        ApiAttempt attempt = learner.takeTest(SampleContent.EVERY_KIND);
        clock.advance(LIFETIME.plusSeconds(1));

        assertThat(close.close()).isEqualTo(1);

        assertThat(attempt.get().jsonPath().getMap(""))
                .containsEntry("submittedAt", attempt.created().path("startedAt"))
                .containsEntry("full", false)
                .containsEntry("score", 0);
    }

    @Test
    void test_overItsDeadline_isClosedAtItAndStaysFull() {
        ApiAttempt attempt = learner.takeTest(SampleContent.AGAINST_THE_CLOCK);
        clock.advance(Duration.ofMinutes(5));

        assertThat(close.close()).isEqualTo(1);

        assertThat(attempt.get().jsonPath().getMap(""))
                .containsEntry("submittedAt", attempt.created().path("deadline"))
                .containsEntry("full", true);
    }

    @Test
    void practice_withALateAnswer_staysOpen() {
        ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);
        clock.advance(LIFETIME.minusDays(1));
        attempt.answer("short", Map.of("text", "Halden"));
        clock.advance(LIFETIME.minusDays(1));

        assertThat(close.close()).isZero();

        assertThat(attempt.get().<String>path("submittedAt")).isNull();
    }

    /** One that can't be closed, because what it drew is gone, is passed over. */
    @Test
    void attempt_thatCannotBeClosed_doesNotKeepTheOthersOpen() {
        ApiAttempt broken = learner.practise(SampleContent.EVERY_KIND);
        stored.execute("update attempt set set_n = 99 where id = ?1", broken.id());
        learner.practise(SampleContent.EVERY_KIND);
        ApiLearner.guest().practise(SampleContent.EVERY_KIND);
        clock.advance(LIFETIME.plusSeconds(1));

        assertThat(close.close()).isEqualTo(2);

        stored.execute("delete from attempt where id = ?1", broken.id());
    }

    @Test
    void libraryAndRecord_withManyOpenAttempts_loadNoMoreThanWithOne() {
        ApiAttempt first = learner.practise(SampleContent.EVERY_KIND);
        first.answer("short", Map.of("text", "Halden"));
        loads(); // fills the caches of what never changes
        Map<String, Long> few = loads();
        for (int i = 0; i < 30; i++) {
            learner.practise(SampleContent.EVERY_KIND).answer("short", Map.of("text", "Halden"));
        }
        browsing.as(learner).get("/me");

        Map<String, Long> many = loads();

        assertThat(many.get("/")).isEqualTo(few.get("/"));
        assertThat(many.get("/me")).isLessThanOrEqualTo(few.get("/me") + 20); // a page of attempts
    }

    private Map<String, Long> loads() {
        return Map.of("/", loads("/"), "/me", loads("/me"));
    }

    /** How many entities the page loads. */
    private long loads(String page) {
        long before = sessions.getStatistics().getEntityLoadCount();
        browsing.as(learner).get(page).then().statusCode(200);
        return sessions.getStatistics().getEntityLoadCount() - before;
    }
}
