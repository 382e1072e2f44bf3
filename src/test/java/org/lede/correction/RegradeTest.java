package org.lede.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lede.correction.RegradeBatch.Key;
import org.lede.correction.RegradeJobs.Claim;
import org.lede.shared.Json;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.AtOnce;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.Statements;
import org.lede.testing.Stored;

/** Regrading beside long transactions, merges and other replicas, and after failures. */
@LedeTest
@TestProfile(SampleContent.class)
@Timeout(120)
class RegradeTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final Map<String, String> NOT_STATED = Map.of("verdict", "not-stated");
    private static final Map<String, String> TRUE = Map.of("verdict", "true");

    @Inject
    Members members;

    @Inject
    Stored stored;

    @Inject
    DataSource database;

    @Inject
    AnswerKeys keys;

    @Inject
    RegradeAttempts regrade;

    @Inject
    RegradeBatch batch;

    @Inject
    RegradeJobs jobs;

    @Inject
    Regrading regrading;

    @Inject
    Statements statements;

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

            ruled = inTime(() -> rule(other, "verdict", NOT_STATED));
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
    void attemptThatAnotherTransactionHolds_isLeftUntilItIsFree() throws Exception {
        ApiAttempt held = answered(NOT_STATED);
        ApiAttempt free = answered(NOT_STATED);
        try (Connection merge = database.getConnection()) {
            merge.setAutoCommit(false);
            run(merge, "select id from attempt where learner_id = ? for update", learner(held));

            Response ruled = inTime(() -> rule(free, "verdict", NOT_STATED));

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
    void attemptsOfALearnerThatAnotherTransactionHolds_areLeftUntilTheyAreFree() throws Exception {
        ApiAttempt held = answered(NOT_STATED);
        try (Connection derivation = database.getConnection()) {
            derivation.setAutoCommit(false);
            run(derivation, "select id from learner where id = ? for no key update", learner(held));

            Response ruled = inTime(() -> rule(held, "verdict", NOT_STATED));

            assertThat(ruled.<Boolean>path("done")).isFalse();
            derivation.rollback();
        }
        regrading.resume();

        assertThat(regrading.fraction(held)).isEqualTo("1");
    }

    @Test
    void attemptThatCannotBeRegraded_keepsNoOtherFromIt_andIsTriedAgain() {
        List<ApiAttempt> all =
                IntStream.range(0, 5).mapToObj(i -> answered(NOT_STATED)).toList();
        all.forEach(ApiAttempt::submit);
        ApiAttempt broken = all.get(2);
        regrading.breakAnswersOf(broken);

        Response ruled = rule(broken, "verdict", NOT_STATED);

        assertThat(ruled.statusCode()).isEqualTo(201);
        assertThat(ruled.<Object>path("regrading")).isEqualTo(Map.of("state", "failing", "regraded", 4, "left", 1));
        assertThat(stored.list(
                        "select distinct cast(fraction as text) from answer where learner_id <> ?1", learner(broken)))
                .containsExactly("1");
        assertThat(stored.list("select last_error from regrade_job where failures = 1 and due_at > now()"))
                .singleElement()
                .asString()
                .contains("out of order");
        regrading.resume();
        assertThat(stored.list("select cast(failures as text) from regrade_job"))
                .containsExactly("2");

        regrading.mendAnswers();
        regrading.resume();

        assertThat(regrading.fraction(broken)).isEqualTo("1");
        assertThat(stored.list("select cast(count(*) as text) from score_change group by learner_id"))
                .containsExactly("1", "1", "1", "1", "1");
        assertUnfinished(0);
    }

    @Test
    void processThatDied_isSucceededWhenItsClaimExpires() {
        ApiAttempt attempt = answered(NOT_STATED);
        UUID ruling = regrading.rekeyed(attempt, "verdict", NOT_STATED);
        Claim dead = jobs.claim(ruling).orElseThrow();

        regrading.resume();
        assertThat(regrading.fraction(attempt)).as("while the claim lasts").isEqualTo("0");
        assertThat(state(attempt, ruling)).isEqualTo("running");

        stored.execute("update regrade_job set claimed_until = clock_timestamp()");
        regrading.resume();
        assertThat(regrading.fraction(attempt)).isEqualTo("1");
        assertThat(state(attempt, ruling)).isEqualTo("done");
        assertThat(batch.regrade(dead, batch.after(dead, Key.FIRST, 1)))
                .as("the one that was taken for dead may go on")
                .isFalse();
    }

    @Test
    void severalReplicas_regradeEachAttemptOnce() throws Exception {
        ApiAttempt attempt = answered(NOT_STATED);
        attempt.submit();
        regrading.copy(attempt, 700);
        regrading.rekeyed(attempt, "verdict", NOT_STATED);
        regrading.voided(attempt, "single");
        regrading.voided(attempt, "short");

        AtOnce.all(Collections.nCopies(4, (Callable<Boolean>) () -> {
            regrade.resume();
            return true;
        }));
        regrading.resume();

        assertUnfinished(0);
        assertThat(stored.list("select cast(sum(attempts_regraded) as text) from regrade_job"))
                .containsExactly("701");
        assertThat(stored.list("select distinct cast(score as text) from attempt"))
                .containsExactly("5.000000");
        assertThat(stored.count("score_change")).isEqualTo(701);
    }

    @Test
    void moreAttemptsThanTheEditorWaitsFor_areRegradedInTheBackground() throws Exception {
        ApiAttempt attempt = answered(NOT_STATED);
        regrading.copy(attempt, 1500);

        Response ruled = rule(attempt, "verdict", NOT_STATED);

        assertThat(ruled.<Integer>path("regrading.regraded")).isEqualTo(3 * RegradeAttempts.BATCH);
        assertThat(ruled.<Boolean>path("done")).isFalse();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (regrading.unfinished() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertUnfinished(0);
        assertThat(stored.count("attempt where graded_up_to < 1")).isZero();
    }

    @Test
    void secondRuling_beforeTheFirstIsRegraded_countsEverywhere() {
        ApiAttempt attempt = answered(NOT_STATED);
        attempt.submit();
        regrading.rekeyed(attempt, "verdict", NOT_STATED);
        rule(attempt, "verdict", TRUE);
        regrading.resume();

        assertThat(regrading.fraction(attempt)).isEqualTo("0");
        assertThat(attempt.result().<Object>path("attempt.score")).isEqualTo(0);
        assertThat(stored.count("score_change")).isZero();
        assertUnfinished(0);
    }

    @Test
    void secondRuling_whileTheFirstIsRegraded_countsEverywhere() {
        ApiAttempt one = answered(NOT_STATED);
        ApiAttempt other = answered(TRUE);
        List.of(one, other).forEach(ApiAttempt::submit);
        Claim first =
                jobs.claim(regrading.rekeyed(one, "verdict", NOT_STATED)).orElseThrow();
        List<Key> found = batch.after(first, Key.FIRST, 10);
        batch.regrade(first, found.subList(0, 1));

        rule(one, "verdict", TRUE);
        assertThat(batch.regrade(first, found)).isTrue();
        assertThat(jobs.finish(first)).isTrue();
        regrading.resume();

        assertThat(List.of(regrading.fraction(one), regrading.fraction(other))).containsExactly("0", "1");
        assertThat(stored.list("select cast(score as text) from attempt order by score"))
                .containsExactly("0.000000", "1.000000");
        assertUnfinished(0);
    }

    @Test
    void guestWhoIsMergedBetweenTwoBatches_isRegradedOnceInTheAccount() {
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
    void learnerWhoIsDeletedBetweenTwoBatches_leavesNothingToRegrade() throws Exception {
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

    @Test
    void batchesOfTwoAndOfTwoHundred_takeAsManyStatements() {
        ApiAttempt attempt = ApiLearner.guest().practise(EVERY_KIND);
        keys.answerAll(attempt, ref -> true);
        attempt.submit();
        regrading.copy(attempt, 201);
        Claim job =
                jobs.claim(regrading.rekeyed(attempt, "verdict", NOT_STATED)).orElseThrow();
        List<Key> found = batch.after(job, Key.FIRST, 1000);
        assertThat(found).hasSize(202);
        batch.regrade(job, found.subList(200, 202)); // fills the caches of what never changes
        stored.execute("update attempt set graded_up_to = 0, score = 18");
        stored.execute("delete from score_change");
        stored.execute("update answer set fraction = 1");

        long ofTwo = statements.in(() -> batch.regrade(job, found.subList(200, 202)));
        long ofTwoHundred = statements.in(() -> batch.regrade(job, found.subList(0, 200)));

        assertThat(stored.count("score_change")).isEqualTo(202);
        assertThat(ofTwoHundred).isEqualTo(ofTwo).isLessThanOrEqualTo(9);
    }

    private ApiAttempt answered(Map<String, ?> verdict) {
        ApiAttempt attempt = ApiLearner.guest().practise(EVERY_KIND);
        attempt.answer("verdict", verdict).then().statusCode(200);
        return attempt;
    }

    private static UUID learner(ApiAttempt attempt) {
        return attempt.learner().id();
    }

    private Response rule(ApiAttempt attempt, String ref, Map<String, ?> answer) {
        return editor.request()
                .body(Json.write(Map.of("version", 1, "type", "rekey", "reason", "No.", "answer", answer)))
                .post("/api/v1/studio/questions/" + attempt.question(ref).get("id") + "/rulings");
    }

    private String state(ApiAttempt attempt, UUID ruling) {
        return editor.request()
                .get("/api/v1/studio/questions/" + attempt.question("verdict").get("id") + "/rulings/" + ruling)
                .path("regrading.state");
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

    private static <T> T inTime(Callable<T> request) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return request.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
