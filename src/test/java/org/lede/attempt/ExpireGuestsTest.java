package org.lede.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** Which learners the daily deletion of guests removes, and which it keeps. */
@LedeTest
@TestProfile(SampleContent.class)
class ExpireGuestsTest {

    private static final String LONG_AGO = "now() - interval '401 days'";

    @Inject
    ExpireGuests expire;

    @Inject
    Stored stored;

    @Test
    void guest_lastSeenLongAgo_goesWithEverything() {
        ApiLearner gone = seenLongAgo();

        assertThat(expire.expire()).isEqualTo(1);

        for (String table : new String[] {"attempt", "answer", "token"}) {
            assertThat(stored.count(table + " where learner_id = ?1", gone.id()))
                    .as(table)
                    .isZero();
        }
        assertThat(isThere(gone.id())).isFalse();
    }

    @Test
    void learner_withAnAccount_stays() {
        ApiLearner kept = seenLongAgo();
        stored.execute(
                "insert into account (learner_id, user_name, password_hash, role, created_at)"
                        + " values (?1, ?2, '$2a$11$none', 'learner', now())",
                kept.id(),
                kept.id().toString());

        expire.expire();

        assertThat(isThere(kept.id())).isTrue();
    }

    @Test
    void guest_whoAnsweredLately_stays() {
        ApiLearner kept = seenLongAgo();
        stored.execute("update answer set answered_at = now() where learner_id = ?1", kept.id());

        expire.expire();

        assertThat(isThere(kept.id())).isTrue();
    }

    @Test
    void guest_whoBeganAnAttemptLately_stays() {
        ApiLearner kept = seenLongAgo();
        kept.practise(SampleContent.EVERY_KIND);

        expire.expire();

        assertThat(isThere(kept.id())).isTrue();
    }

    @Test
    void guestWhoCannotBeDeleted_keepsNoOtherFromBeingDeleted() {
        ApiLearner before = seenLongAgo();
        ApiLearner stuck = seenLongAgo();
        ApiLearner after = seenLongAgo();
        stored.execute("create function refuse_stuck() returns trigger language plpgsql as 'begin raise exception"
                + " ''out of order''; end'");
        stored.execute("create trigger stuck before delete on learner for each row when (old.id = '" + stuck.id()
                + "') execute function refuse_stuck()");
        try {
            assertThat(expire.expire()).isEqualTo(2);

            assertThat(List.of(isThere(before.id()), isThere(stuck.id()), isThere(after.id())))
                    .containsExactly(false, true, false);
        } finally {
            stored.execute("drop trigger stuck on learner");
            stored.execute("drop function refuse_stuck()");
        }
        assertThat(expire.expire()).as("the next day").isEqualTo(1);
    }

    private ApiLearner seenLongAgo() {
        ApiLearner guest = ApiLearner.guest();
        ApiAttempt attempt = guest.practise(SampleContent.EVERY_KIND);
        attempt.answer("short", Map.of("dontKnow", true));
        stored.execute("update learner set created_at = " + LONG_AGO + " where id = ?1", guest.id());
        stored.execute("update attempt set started_at = " + LONG_AGO + " where learner_id = ?1", guest.id());
        stored.execute("update answer set answered_at = " + LONG_AGO + " where learner_id = ?1", guest.id());
        return guest;
    }

    private boolean isThere(UUID learner) {
        return stored.count("learner where id = ?1", learner) == 1;
    }
}
