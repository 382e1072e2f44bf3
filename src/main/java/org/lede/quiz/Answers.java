package org.lede.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.content.Mark;
import org.lede.questionset.Mode;
import org.lede.scheduling.Confidence;
import org.lede.shared.Json;

/**
 * Writes answers: each with one statement that decides by itself between two writers, so that however many tabs send an
 * answer to one question at once, there is one answer and one mark.
 */
@ApplicationScoped
class Answers {

    private static final String INSERT = """
            with stored as (insert into answer (learner_id, attempt_id, question_version_id, given, fraction, dont_know, rule_version,
                                confidence, elapsed_ms, answered_at)
            values (:learner, :attempt, :version, cast(:given as jsonb), :fraction, :dontKnow, :rules,
                    cast(:confidence as integer), cast(:elapsed as integer), :now)
            on conflict (learner_id, attempt_id, question_version_id) do update set
            """;

    /**
     * Practice: the first answer stands. The update that changes nothing is there to return it; a row that was not there
     * before is known by having no earlier transaction to wait for. Its key is told at once, so its review can be derived.
     */
    private static final String KEEP = INSERT + """
            rule_version = answer.rule_version returning *, xmax = 0 as is_new),
            to_review as (insert into answer_to_review (learner_id, attempt_id, question_version_id)
                          select learner_id, attempt_id, question_version_id from stored where is_new)
            select cast(given as text) given, confidence from stored""";

    /** Test: the last answer stands. */
    private static final String REPLACE = INSERT + """
            given = excluded.given, fraction = excluded.fraction, dont_know = excluded.dont_know,
            rule_version = excluded.rule_version, confidence = excluded.confidence, elapsed_ms = excluded.elapsed_ms,
            answered_at = excluded.answered_at returning *)
            select cast(given as text) given, confidence from stored""";

    private final EntityManager entities;

    Answers(EntityManager entities) {
        this.entities = entities;
    }

    /** Stores the answer unless practice has one already; returns the one that stands now. */
    Standing put(Attempt attempt, UUID versionId, Given given, Mark mark, Instant now) {
        Tuple stored = (Tuple) entities.createNativeQuery(attempt.mode() == Mode.PRACTICE ? KEEP : REPLACE, Tuple.class)
                .setParameter("learner", attempt.learnerId())
                .setParameter("attempt", attempt.id())
                .setParameter("version", versionId)
                .setParameter("given", Json.write(given.answer().tree()))
                .setParameter("fraction", mark.fraction())
                .setParameter("dontKnow", given.answer().isDontKnow())
                .setParameter("rules", Mark.RULES)
                .setParameter("confidence", given.confidence())
                .setParameter("elapsed", given.elapsedMillis())
                .setParameter("now", Timestamp.from(now))
                .getSingleResult();
        Integer confidence = stored.get("confidence", Integer.class);
        return new Standing(
                tree(stored.get("given", String.class)), confidence == null ? null : Confidence.of(confidence));
    }

    /** Removes a saved answer; without one, nothing happens. */
    void delete(Attempt attempt, UUID versionId) {
        entities.createNativeQuery(
                        "delete from answer where learner_id = ?1 and attempt_id = ?2 and question_version_id = ?3")
                .setParameter(1, attempt.learnerId())
                .setParameter(2, attempt.id())
                .setParameter(3, versionId)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(String json) {
        return (Map<String, Object>) Json.read(json);
    }

    /** An answer as it stands, with how sure its learner said to be. */
    record Standing(Map<String, Object> tree, @Nullable Confidence confidence) {}

    /**
     * What a learner gave.
     *
     * @param confidence 1 guess, 2 think so, 3 sure; null where not said
     * @param elapsedMillis time from question to answer, as the client measured it; null where not said
     */
    record Given(
            org.lede.content.Answer answer,
            @Nullable Integer confidence,
            @Nullable Integer elapsedMillis) {}
}
