package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.hibernate.Session;
import org.lede.people.LearnerMerged;

/**
 * Copies the attempts and answers of a guest who signs in to the account, and queues every answer for review: what is
 * remembered of a fact depends on all answers of both. A copy keeps the number of the last ruling it follows, so regrading
 * finds either the original or the copy.
 */
@ApplicationScoped
class GuestAttempts {

    /** Waits for answers that are being written: they lock their attempt until they are there to be copied. */
    private static final String LOCK = "select id from attempt where learner_id = :guest for update";

    /** Where both have used the same request key, the account's stands. */
    private static final List<String> COPIES = List.of("""
            insert into attempt (learner_id, id, set_id, set_n, mode, is_full, drawn, points, started_at, deadline,
                                 submitted_at, score, time_zone, review_position, review_of, graded_up_to, request_key,
                                 request_sha256)
            select :account, g.id, g.set_id, g.set_n, g.mode, g.is_full, g.drawn, g.points, g.started_at, g.deadline,
                   g.submitted_at, g.score, g.time_zone, g.review_position, g.review_of, g.graded_up_to,
                   case when a.id is null then g.request_key end, case when a.id is null then g.request_sha256 end
            from attempt g left join attempt a on a.learner_id = :account and a.request_key = g.request_key
            where g.learner_id = :guest""", """
            insert into answer (learner_id, attempt_id, question_version_id, given, fraction, dont_know, rule_version,
                                confidence, elapsed_ms, answered_at)
            select :account, attempt_id, question_version_id, given, fraction, dont_know, rule_version, confidence,
                   elapsed_ms, answered_at
            from answer where learner_id = :guest""", """
            insert into score_change (learner_id, attempt_id, ruling_id, score_before, score_after, changed_at)
            select :account, attempt_id, ruling_id, score_before, score_after, changed_at
            from score_change where learner_id = :guest""", """
            insert into answer_to_review (learner_id, attempt_id, question_version_id)
            select :account, attempt_id, question_version_id from answer_to_review where learner_id = :guest""");

    private final ReviewQueue reviews;
    private final Session session;

    GuestAttempts(ReviewQueue reviews, Session session) {
        this.reviews = reviews;
        this.session = session;
    }

    void copy(@Observes LearnerMerged merged) {
        session.createNativeQuery(LOCK, Object.class)
                .setParameter("guest", merged.guest())
                .getResultList();
        reviews.addAll(merged.guest());
        for (String copy : COPIES) {
            session.createNativeMutationQuery(copy)
                    .setParameter("guest", merged.guest())
                    .setParameter("account", merged.account())
                    .executeUpdate();
        }
    }
}
