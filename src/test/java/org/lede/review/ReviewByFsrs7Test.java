package org.lede.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.BehindAProxy;
import org.lede.testing.LedeTest;
import org.lede.testing.Reviewer;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** A learner of an installation that has chosen FSRS-7. */
@LedeTest
@TestProfile(BehindAProxy.class)
class ReviewByFsrs7Test {

    private static final String MEMORIES = """
            select concat_ws(' ', m.reps, m.fact_state, r.model, m.fast_stability <> m.stability)
            from memory m join review r on r.learner_id = m.learner_id and r.fact_id = m.fact_id
                                        and r.reviewed_at = m.last_review_at
            where m.learner_id = ?1""";

    @Inject
    AnswerKeys keys;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    /** So that there may be guests again; see {@code LimitsTest}. */
    @BeforeEach
    void letAnHourPass() {
        clock.advance(Duration.ofHours(1));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void learner_isAskedAgainTheNextDay_andKnowsTheFact() {
        ApiLearner learner = ApiLearner.guest();
        Reviewer reviewer = new Reviewer(learner, keys);
        ApiAttempt read = learner.practise("niger-key-facts");
        String ref = read.refs().stream()
                .filter(each -> !read.question(each).get("kind").equals("locate"))
                .findFirst()
                .orElseThrow();
        read.answer(ref, keys.right(read.set(), ref)).then().statusCode(200);
        assertThat(reviewer.days()).startsWith(0, 1);
        assertThat(stored.list(MEMORIES, learner.id())).containsExactly("1 learning fsrs-7 t");

        clock.advance(Duration.ofDays(1));
        ApiAttempt card = reviewer.card();
        String asked = card.refs().get(0);
        reviewer.answer(card, keys.right(card.set(), asked)).then().statusCode(200);

        assertThat(reviewer.days()).startsWith(0, 0);
        assertThat(stored.list(MEMORIES, learner.id())).containsExactly("2 known fsrs-7 t");
    }
}
