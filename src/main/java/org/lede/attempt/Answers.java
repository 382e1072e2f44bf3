package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.library.Mode;
import org.lede.library.PublishedQuestion;
import org.lede.question.Mark;
import org.lede.scheduling.Confidence;
import org.lede.shared.Json;

/**
 * Writes answers: each with one statement that decides by itself between two writers, so that however many tabs send an
 * answer to one question at once, there is one answer and one mark.
 */
@ApplicationScoped
public class Answers {

    private static final String INSERT = """
            with stored as (insert into answer (learner_id, attempt_id, question_version_id, given, fraction, dont_know, rule_version,
                                confidence, elapsed_ms, answered_at)
            select :learner, :attempt, :version, cast(:given as jsonb), :fraction, :dontKnow, :rules,
                   cast(:confidence as integer), cast(:elapsed as integer), :now
            where :rulings = (select count(*) from question_ruling where question_version_id = :version)
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

    private static final String REGRADE = """
            update answer a set fraction = r.fraction, rule_version = :rules
            from jsonb_to_recordset(cast(:answers as jsonb)) r (learner uuid, attempt uuid, question uuid, fraction float8)
            where a.learner_id = r.learner and a.attempt_id = r.attempt and a.question_version_id = r.question""";

    private final EntityManager entities;

    Answers(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Stores the answer unless practice has one already; returns the one that stands now. Where the question has been ruled on
     * since it was read, nothing is stored and nothing returned: its mark would be an old one.
     */
    @SuppressWarnings("unchecked")
    Optional<Standing> put(Attempt attempt, PublishedQuestion question, Given given, Instant now) {
        List<Tuple> stored = entities.createNativeQuery(attempt.mode() == Mode.PRACTICE ? KEEP : REPLACE, Tuple.class)
                .setParameter("learner", attempt.learnerId())
                .setParameter("attempt", attempt.id())
                .setParameter("version", question.versionId())
                .setParameter("rulings", question.corrections().size())
                .setParameter("given", Json.write(given.answer().tree()))
                .setParameter("fraction", question.ownMark(given.answer()).fraction())
                .setParameter("dontKnow", given.answer().isDontKnow())
                .setParameter("rules", Mark.RULES)
                .setParameter("confidence", given.confidence())
                .setParameter("elapsed", given.elapsedMillis())
                .setParameter("now", Timestamp.from(now))
                .getResultList();
        return stored.stream().findFirst().map(Answers::standing);
    }

    private static Standing standing(Tuple stored) {
        Integer confidence = stored.get("confidence", Integer.class);
        return new Standing(
                tree(stored.get("given", String.class)), confidence == null ? null : Confidence.of(confidence));
    }

    /** Stores what those answers are worth after rulings on their questions, in one statement. */
    public void regrade(List<Regraded> answers) {
        if (answers.isEmpty()) {
            return;
        }
        entities.createNativeQuery(REGRADE)
                .setParameter("rules", Mark.RULES)
                .setParameter(
                        "answers",
                        Json.write(answers.stream().map(Regraded::tree).toList()))
                .executeUpdate();
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
            org.lede.question.Answer answer,
            @Nullable Integer confidence,
            @Nullable Integer elapsedMillis) {}

    /**
     * An answer that is worth something else after a ruling.
     *
     * @param fraction of the question's points, from 0 to 1
     */
    public record Regraded(StoredAnswer answer, double fraction) {

        private Map<String, Object> tree() {
            return Map.of(
                    "learner", answer.learnerId().toString(),
                    "attempt", answer.attemptId().toString(),
                    "question", answer.questionVersionId().toString(),
                    "fraction", fraction);
        }
    }
}
