package org.lede.correction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.lede.library.RulingType;
import org.lede.shared.Json;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** Sets the stage for tests of regrading: rulings that wait for it, many attempts, and attempts that can't be regraded. */
@ApplicationScoped
class Regrading {

    private static final String REASON = "The article doesn't settle it.";

    private final RuleOnQuestion rules;
    private final RegradeAttempts regrade;
    private final Stored stored;

    Regrading(RuleOnQuestion rules, RegradeAttempts regrade, Stored stored) {
        this.rules = rules;
        this.regrade = regrade;
        this.stored = stored;
    }

    /** A guest's practice with an answer to its question "verdict". */
    static ApiAttempt answered(Map<String, ?> verdict) {
        ApiAttempt attempt = ApiLearner.guest().practise(SampleContent.EVERY_KIND);
        attempt.answer("verdict", verdict).then().statusCode(200);
        return attempt;
    }

    static UUID learner(ApiAttempt attempt) {
        return attempt.learner().id();
    }

    /** Rules over the API that another answer is right. */
    static Response rule(ApiLearner editor, ApiAttempt attempt, String ref, Map<String, ?> answer) {
        return editor.request()
                .body(Json.write(Map.of("version", 1, "type", "rekey", "reason", "No.", "answer", answer)))
                .post("/api/v1/studio/questions/" + attempt.question(ref).get("id") + "/rulings");
    }

    /** Rules that another answer is right, like a process that dies before it regrades anything; returns the ruling's id. */
    UUID rekeyed(ApiAttempt attempt, String ref, Map<String, ?> answer) {
        return ruled(attempt, ref, RulingType.REKEY, answer);
    }

    /** The same, but that everyone gets the points. */
    UUID voided(ApiAttempt attempt, String ref) {
        return ruled(attempt, ref, RulingType.VOID, null);
    }

    private UUID ruled(ApiAttempt attempt, String ref, RulingType type, Map<String, ?> answer) {
        UUID question = UUID.fromString((String) attempt.question(ref).get("id"));
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        rules.append(UUID.randomUUID(), question, new RuleOnQuestion.Order(1, type, answer, REASON)))
                .id();
    }

    /** What the schedule does, without waiting until jobs are due that were put off. */
    void resume() {
        stored.execute("update regrade_job set due_at = clock_timestamp() where claim is null and finished_at is null");
        regrade.resume();
    }

    long unfinished() {
        return stored.count("regrade_job where finished_at is null");
    }

    /** What the only answer of that learner is worth. */
    String fraction(ApiAttempt attempt) {
        return stored.list("select cast(fraction as text) from answer where learner_id = ?1", learner(attempt))
                .get(0);
    }

    /** More attempts like that one, of the same learner. */
    void copy(ApiAttempt attempt, int times) {
        stored.execute(
                "insert into attempt (learner_id, id, set_id, set_n, mode, is_full, drawn, points, started_at, deadline,"
                        + " submitted_at, score, time_zone) select learner_id, gen_random_uuid(), set_id, set_n, mode,"
                        + " is_full, drawn, points, started_at, deadline, submitted_at, score, time_zone from attempt,"
                        + " generate_series(1, ?2) where id = ?1",
                attempt.id(),
                times);
        stored.execute(
                "insert into answer select learner_id, t.id, question_version_id, given, fraction, dont_know, rule_version,"
                        + " confidence, elapsed_ms, answered_at from answer a join attempt t using (learner_id)"
                        + " where a.attempt_id = ?1 and t.id <> ?1",
                attempt.id());
    }

    /** Makes the database refuse every change to that attempt's answers. */
    void breakAnswersOf(ApiAttempt attempt) {
        stored.execute("create function refuse_broken() returns trigger language plpgsql as 'begin raise exception"
                + " ''out of order''; end'");
        stored.execute("create trigger broken before update on answer for each row when (old.attempt_id = '"
                + attempt.id() + "') execute function refuse_broken()");
    }

    void mendAnswers() {
        stored.execute("drop trigger broken on answer");
    }
}
