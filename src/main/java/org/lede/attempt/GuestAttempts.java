package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.lede.people.LearnerMerged;

/**
 * Hands the attempts and answers of a guest on to the account they turn out to be, every answer noted for review: what is
 * remembered of a fact depends on all that was answered about it, by both. A copy says which rulings it follows, as the
 * original does, so that regrading finds the one or the other.
 */
@ApplicationScoped
class GuestAttempts {

    /** Waits for answers that are being written: they hold their attempt until they are there to be copied. */
    private static final String LOCK = "select id from attempt where learner_id = :guest for update";

    private static final List<String> COPIES = List.of("""
            insert into attempt (learner_id, id, set_id, set_n, mode, is_full, drawn, points, started_at, deadline,
                                 submitted_at, score, time_zone, review_position, review_of, graded_up_to)
            select :account, id, set_id, set_n, mode, is_full, drawn, points, started_at, deadline, submitted_at, score,
                   time_zone, review_position, review_of, graded_up_to
            from attempt where learner_id = :guest""", """
            insert into answer (learner_id, attempt_id, question_version_id, given, fraction, dont_know, rule_version,
                                confidence, elapsed_ms, answered_at)
            select :account, attempt_id, question_version_id, given, fraction, dont_know, rule_version, confidence,
                   elapsed_ms, answered_at
            from answer where learner_id = :guest""", """
            insert into score_change (learner_id, attempt_id, ruling_id, score_before, score_after, changed_at)
            select :account, attempt_id, ruling_id, score_before, score_after, changed_at
            from score_change where learner_id = :guest""", """
            insert into idempotency (learner_id, key, request_sha256, attempt_id, expires_at)
            select :account, key, request_sha256, attempt_id, expires_at
            from idempotency where learner_id = :guest on conflict do nothing""", """
            insert into answer_to_review (learner_id, attempt_id, question_version_id)
            select :account, attempt_id, question_version_id from answer_to_review where learner_id = :guest""");

    private final ReviewQueue toReview;
    private final EntityManager entities;

    GuestAttempts(ReviewQueue toReview, EntityManager entities) {
        this.toReview = toReview;
        this.entities = entities;
    }

    void handOn(@Observes LearnerMerged merged) {
        entities.createNativeQuery(LOCK).setParameter("guest", merged.guest()).getResultList();
        toReview.noteAll(merged.guest());
        for (String copy : COPIES) {
            entities.createNativeQuery(copy)
                    .setParameter("guest", merged.guest())
                    .setParameter("account", merged.account())
                    .executeUpdate();
        }
    }
}
