package org.lede.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.correction.Regrading.answered;
import static org.lede.correction.Regrading.learner;
import static org.lede.correction.Regrading.rule;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lede.correction.RegradeBatch.Key;
import org.lede.correction.RegradeJobs.Claim;
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

/** Regrading on several replicas, in the background and after failures. */
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
    void attempt_thatCannotBeRegraded_holdsUpNoOther_andIsTriedAgain() {
        List<ApiAttempt> all =
                IntStream.range(0, 5).mapToObj(i -> answered(NOT_STATED)).toList();
        all.forEach(ApiAttempt::submit);
        ApiAttempt broken = all.get(2);
        regrading.breakAnswersOf(broken);

        Response ruled = rule(editor, broken, "verdict", NOT_STATED);

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
    void job_ofAProcessThatDied_isClaimedAgainWhenItsClaimExpires() {
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
    void attempts_regradedBySeveralReplicas_areRegradedOnce() throws Exception {
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
    void attempts_beyondWhatTheEditorWaitsFor_areRegradedInTheBackground() throws Exception {
        ApiAttempt attempt = answered(NOT_STATED);
        regrading.copy(attempt, 1500);

        Response ruled = rule(editor, attempt, "verdict", NOT_STATED);

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
        rule(editor, attempt, "verdict", TRUE);
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
        Claim first = jobs.claim(regrading.rekeyed(one, "verdict", NOT_STATED)).orElseThrow();
        List<Key> found = batch.after(first, Key.FIRST, 10);
        batch.regrade(first, found.subList(0, 1));

        rule(editor, one, "verdict", TRUE);
        assertThat(batch.regrade(first, found)).isTrue();
        assertThat(jobs.finish(first)).isTrue();
        regrading.resume();

        assertThat(List.of(regrading.fraction(one), regrading.fraction(other))).containsExactly("0", "1");
        assertThat(stored.list("select cast(score as text) from attempt order by score"))
                .containsExactly("0.000000", "1.000000");
        assertUnfinished(0);
    }

    @Test
    void batch_ofTwoOrTwoHundred_takesTheSameNumberOfStatements() {
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

    private String state(ApiAttempt attempt, UUID ruling) {
        return editor.request()
                .get("/api/v1/studio/questions/" + attempt.question("verdict").get("id") + "/rulings/" + ruling)
                .path("regrading.state");
    }

    private void assertUnfinished(int jobs) {
        assertThat(regrading.unfinished()).as("unfinished jobs").isEqualTo(jobs);
    }
}
