package org.lede.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.correction.Regrading.answered;
import static org.lede.correction.Regrading.learner;
import static org.lede.correction.Regrading.rule;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lede.correction.RegradeBatch.Key;
import org.lede.correction.RegradeJobs.Claim;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** Regrading beside long transactions, merges and deletions. */
@LedeTest
@TestProfile(SampleContent.class)
@Timeout(120)
class RegradeLocksTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final Map<String, String> NOT_STATED = Map.of("verdict", "not-stated");

    @Inject
    Members members;

    @Inject
    Stored stored;

    @Inject
    DataSource database;

    @Inject
    RegradeBatch batch;

    @Inject
    RegradeJobs jobs;

    @Inject
    Regrading regrading;

    @Inject
    ReplacedContent content;

    private ApiLearner editor;

    @BeforeEach
    void begin() {
        content.putBack();
        Member member = members.of("editor");
        editor = new ApiLearner(member.id(), member.token("read", "edit"));
    }

    @AfterEach
    void putContentBack() {
        content.putBack();
    }

    @Test
    void ruling_whileALongTransactionWritesAnAnswer_holdsUpNoOtherAnswer() throws Exception {
        ApiAttempt slow = ApiLearner.guest().practise(EVERY_KIND);
        ApiAttempt other = ApiLearner.guest().practise(EVERY_KIND);
        Response ruled;
        try (Connection writer = database.getConnection()) {
            writer.setAutoCommit(false);
            run(writer, "select id from attempt where learner_id = ? for share", learner(slow));
            run(
                    writer,
                    "insert into answer select learner_id, id, cast(? as uuid), '{\"verdict\": \"not-stated\"}', 0, false,"
                            + " 1, null, null, now() from attempt where learner_id = ?",
                    version(slow, "verdict"),
                    learner(slow));

            ruled = inTime(() -> rule(editor, other, "verdict", NOT_STATED));
            Response answered = inTime(() -> other.answer("verdict", NOT_STATED));

            assertThat(ruled.statusCode()).isEqualTo(201);
            assertThat(ruled.<Object>path("regrading")).isEqualTo(Map.of("state", "waiting", "regraded", 1, "left", 1));
            assertThat(answered.<Object>path("mark.outcome")).isEqualTo("right");
            writer.commit();
        }
        regrading.resume();

        assertThat(stored.list("select cast(fraction as text) from answer")).containsExactly("1", "1");
        assertThat(editor.request().get(ruled.header("Location")).<Object>path("regrading"))
                .isEqualTo(Map.of("state", "done", "regraded", 2, "left", 0));
    }

    @Test
    void attempt_lockedByAnotherTransaction_isRegradedOnceItIsFree() throws Exception {
        ApiAttempt held = answered(NOT_STATED);
        ApiAttempt free = answered(NOT_STATED);
        try (Connection merge = database.getConnection()) {
            merge.setAutoCommit(false);
            run(merge, "select id from attempt where learner_id = ? for update", learner(held));

            Response ruled = inTime(() -> rule(editor, free, "verdict", NOT_STATED));

            assertThat(ruled.<Boolean>path("done")).isFalse();
            assertThat(List.of(regrading.fraction(free), regrading.fraction(held)))
                    .containsExactly("1", "0");
            regrading.resume();
            assertThat(regrading.fraction(held))
                    .as("looked for again while it is held")
                    .isEqualTo("0");
            merge.rollback();
        }
        regrading.resume();

        assertThat(regrading.fraction(held)).isEqualTo("1");
        assertUnfinished(0);
    }

    @Test
    void attempt_whoseLearnerIsLocked_isRegradedOnceTheLearnerIsFree() throws Exception {
        ApiAttempt held = answered(NOT_STATED);
        try (Connection derivation = database.getConnection()) {
            derivation.setAutoCommit(false);
            run(derivation, "select id from learner where id = ? for no key update", learner(held));

            Response ruled = inTime(() -> rule(editor, held, "verdict", NOT_STATED));

            assertThat(ruled.<Boolean>path("done")).isFalse();
            derivation.rollback();
        }
        regrading.resume();

        assertThat(regrading.fraction(held)).isEqualTo("1");
    }

    @Test
    void guest_mergedBetweenTwoBatches_isRegradedOnceInTheAccount() {
        ApiAttempt attempt = answered(NOT_STATED);
        attempt.submit();
        Member account = members.of("learner");
        Claim job =
                jobs.claim(regrading.rekeyed(attempt, "verdict", NOT_STATED)).orElseThrow();
        List<Key> found = batch.after(job, Key.FIRST, 10);

        account.bring(attempt.learner()).then().statusCode(201);
        assertThat(batch.regrade(job, found)).isTrue();
        assertThat(jobs.finish(job)).as("done without the copy").isFalse();
        jobs.release(job, Duration.ZERO);
        regrading.resume();

        assertThat(stored.list("select cast(fraction as text) from answer where learner_id = ?1", account.id()))
                .containsExactly("1");
        assertThat(stored.list("select cast(score as text) from attempt where learner_id = ?1", account.id()))
                .containsExactly("1.000000");
        assertThat(stored.count("score_change")).isEqualTo(1);
        assertUnfinished(0);
    }

    @Test
    void learner_deletedBetweenTwoBatches_leavesNothingToRegrade() throws Exception {
        ApiAttempt attempt = answered(NOT_STATED);
        Claim job =
                jobs.claim(regrading.rekeyed(attempt, "verdict", NOT_STATED)).orElseThrow();
        List<Key> found = batch.after(job, Key.FIRST, 10);

        try (Connection connection = database.getConnection()) {
            run(connection, "delete from learner where id = ?", learner(attempt));
        }

        assertThat(batch.regrade(job, found)).isTrue();
        assertThat(jobs.finish(job)).isTrue();
    }

    private String version(ApiAttempt attempt, String ref) {
        return stored.list(
                        "select cast(id as text) from question_version where question_id = ?1",
                        UUID.fromString((String) attempt.question(ref).get("id")))
                .get(0);
    }

    private void assertUnfinished(int jobs) {
        assertThat(regrading.unfinished()).as("unfinished jobs").isEqualTo(jobs);
    }

    private static <T> T inTime(Supplier<T> request) throws Exception {
        return CompletableFuture.supplyAsync(request).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
