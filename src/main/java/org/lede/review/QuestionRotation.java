package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Which question asks a fact next: the forms take turns, so that it's the fact that is remembered and not the wording of a
 * question.
 */
@ApplicationScoped
class QuestionRotation {

    /** The kind that was not asked for the longest time, and of that kind the question. */
    private static final String NEXT = """
            select i.set_id as set_id, i.n as n, v.id as version_id
            from question_version v
            join set_item i on i.question_version_id = v.id
            join question_set s on s.id = i.set_id and s.current_n = i.n and not s.withdrawn
            join set_revision r on r.set_id = i.set_id and r.n = i.n
            where v.main_fact_id = :fact and 'practice' = any (r.modes)
              and v.id not in (select question_version_id from void_question)
            order by (select max(w.reviewed_at) from review w
                      where w.learner_id = :learner and w.fact_id = :fact and w.kind = v.kind) nulls first,
                     (select max(w.reviewed_at) from review w join question_version u on u.id = w.question_version_id
                      where w.learner_id = :learner and w.fact_id = :fact and u.question_id = v.question_id) nulls first,
                     v.id, i.set_id
            limit 1""";

    private final Session session;

    QuestionRotation(Session session) {
        this.session = session;
    }

    /** The question that asks the learner about that fact next; empty where no set asks it any more. */
    Optional<Form> next(UUID learnerId, UUID factId) {
        return session
                .createNativeQuery(NEXT, Tuple.class)
                .setParameter("learner", learnerId)
                .setParameter("fact", factId)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Form(
                        row.get("set_id", UUID.class),
                        row.get("n", Number.class).intValue(),
                        row.get("version_id", UUID.class)));
    }

    /** A question version in the set revision that asks it. */
    record Form(UUID setId, int n, UUID versionId) {}
}
