package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.lede.library.Mode;
import org.lede.library.PublishedQuestion;
import org.lede.shared.Json;

/**
 * Stores an answer with one statement. It locks the attempt, checks that the mark is up to date, and decides between two
 * writers: however many tabs send an answer to one question at once, there is one answer and one mark.
 */
@ApplicationScoped
class StoreAnswer {

    /**
     * Stores nothing if the attempt is closed, or if the mark doesn't follow every ruling: the question's own are counted,
     * and a ruling that was committed while this statement waited for the lock shows in {@code graded_up_to}, which
     * PostgreSQL reads anew under the lock.
     */
    private static final String STORE = """
            with open as (
              select 1 from attempt where learner_id = :learner and id = :attempt and submitted_at is null
                and graded_up_to <= :sequence for %s),
            stored as (
              insert into answer (learner_id, attempt_id, question_version_id, given, fraction, dont_know, rule_version,
                                  confidence, elapsed_ms, answered_at)
              select :learner, :attempt, :version, cast(:given as jsonb), :fraction, :dontKnow, :rules,
                     cast(:confidence as integer), cast(:elapsed as integer), :now
              from open where :rulings = (select count(*) from question_ruling where question_version_id = :version)
              on conflict (learner_id, attempt_id, question_version_id) do update set
            """;

    /** Test: the last answer stands. */
    private static final String REPLACE = STORE.formatted("share") + """
              given = excluded.given, fraction = excluded.fraction, dont_know = excluded.dont_know,
              rule_version = excluded.rule_version, confidence = excluded.confidence, elapsed_ms = excluded.elapsed_ms,
              answered_at = excluded.answered_at returning *)
            """;

    /**
     * Practice: the first answer stands; the update that changes nothing is there to return it. An inserted row is known by
     * having no former transaction. Its key is revealed at once, so its review can be derived.
     */
    private static final String KEEP = """
              rule_version = answer.rule_version returning *, xmax = 0 as is_new),
            to_review as (
              insert into answer_to_review (learner_id, attempt_id, question_version_id)
              select learner_id, attempt_id, question_version_id from stored where is_new)
            """;

    private static final String FIRST = STORE.formatted("share") + KEEP;

    /** The last question of a practice closes it. */
    private static final String FIRST_AND_CLOSE = STORE.formatted("no key update")
            + KEEP
            + ", "
            + Attempts.CLOSED.formatted("and exists (select 1 from stored where is_new)");

    private static final String DELETE = """
            delete from answer where learner_id = :learner and attempt_id = :attempt and question_version_id = :version
              and exists (select 1 from attempt where learner_id = :learner and id = :attempt and submitted_at is null
                          for share)""";

    private static final String RETURN = "select cast(to_jsonb(stored) as text) as stored from stored";

    private final StatelessSession session;
    private final Attempts attempts;

    StoreAnswer(StatelessSession session, Attempts attempts) {
        this.session = session;
        this.attempts = attempts;
    }

    /**
     * Returns the answer that stands now; empty if nothing was stored, because the attempt or a ruling has changed since
     * they were read.
     *
     * @param sequence of the last ruling that is known on a question of the set
     * @param closed the attempt as this answer closes it; null if it stays open
     */
    @Transactional
    Optional<StoredAnswer> store(
            Mode mode, StoredAnswer answer, PublishedQuestion question, int sequence, @Nullable Attempt closed) {
        String sql = mode == Mode.TEST ? REPLACE : closed == null ? FIRST : FIRST_AND_CLOSE;
        NativeQuery<String> query =
                session.createNativeQuery(sql + RETURN, String.class).addScalar("stored", String.class);
        if (closed != null) {
            attempts.closing(query, closed);
        }
        return query
                .setParameter("learner", answer.learnerId())
                .setParameter("attempt", answer.attemptId())
                .setParameter("version", answer.questionVersionId())
                .setParameter("sequence", sequence)
                .setParameter("rulings", question.corrections().size())
                .setParameter("given", Json.write(answer.given()))
                .setParameter("fraction", answer.fraction())
                .setParameter("dontKnow", answer.dontKnow())
                .setParameter("rules", answer.ruleVersion())
                .setParameter("confidence", answer.confidence())
                .setParameter("elapsed", answer.elapsedMs())
                .setParameter("now", Timestamp.from(answer.answeredAt()))
                .getResultList()
                .stream()
                .findFirst()
                .map(StoredAnswer::of);
    }

    /** Removes a saved answer while the attempt is open; returns how many it was. */
    @Transactional
    int delete(Attempt attempt, UUID versionId) {
        return session.createNativeMutationQuery(DELETE)
                .setParameter("learner", attempt.learnerId())
                .setParameter("attempt", attempt.id())
                .setParameter("version", versionId)
                .executeUpdate();
    }
}
