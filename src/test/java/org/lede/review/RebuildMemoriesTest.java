package org.lede.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.ReplacedContent;
import org.lede.testing.Reviewer;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** The command that derives every memory again. It begins with an empty database, since it goes through all learners. */
@LedeTest
@TestProfile(SampleContent.class)
class RebuildMemoriesTest {

    private static final String EVERYTHING = """
        select cast(to_jsonb(r) as text) from review r
        union all select cast(to_jsonb(m) as text) from memory m order by 1\
        """;

    @Inject
    RebuildMemories rebuild;

    @Inject
    ReplacedContent content;

    @Inject
    AnswerKeys keys;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    @BeforeEach
    void forgetOthers() {
        content.putBack();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void rebuilt_isWhatWasThere() {
        for (ApiLearner learner : List.of(ApiLearner.guest(), ApiLearner.guest())) {
            answerAll(learner, 9000);
            clock.advance(Duration.ofDays(1));
            answerAll(learner, 8000);
            answerAll(learner, 3000);
            clock.advance(Duration.ofDays(3));
            answerAll(learner, 2000);
        }
        List<String> before = stored.list(EVERYTHING);

        String said = rebuild.run();

        assertThat(said).isEqualTo("Memories rebuilt: 2 learners.");
        assertThat(stored.list(EVERYTHING)).hasSize(2 * (4 * 9 + 5)).isEqualTo(before);
        assertThat(stored.list("select distinct evidence from review"))
                .containsExactlyInAnyOrder("start", "recall", "recognition", "reading");
    }

    @Test
    void learnerWhoseMemoriesCannotBeRebuilt_keepsNoOtherFromIt_andIsTold() {
        ApiLearner broken = ApiLearner.guest();
        ApiLearner other = ApiLearner.guest();
        List.of(broken, other).forEach(learner -> answerAll(learner, 9000));
        List<String> before = stored.list(EVERYTHING);
        stored.execute("update memory set stability = stability / 2");
        stored.execute("create function refuse_broken() returns trigger language plpgsql as 'begin raise exception"
                + " ''out of order''; end'");
        stored.execute("create trigger broken before delete on memory for each row when (old.learner_id = '"
                + broken.id() + "') execute function refuse_broken()");

        assertThatThrownBy(rebuild::run).hasMessageStartingWith("Memories rebuilt: 1 learners. Failed: 1");

        assertThat(stored.list(EVERYTHING))
                .filteredOn(row -> row.contains(other.id().toString()))
                .isEqualTo(before.stream()
                        .filter(row -> row.contains(other.id().toString()))
                        .toList());
    }

    /** All rightly and sure of it; what is remembered is looked at after each. */
    private void answerAll(ApiLearner learner, int elapsedMs) {
        ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);
        for (String ref : attempt.refs()) {
            attempt.put(ref, Map.of("answer", keys.right(attempt.set(), ref), "confidence", 3, "elapsedMs", elapsedMs))
                    .then()
                    .statusCode(200);
        }
        new Reviewer(learner, keys).review();
    }
}
