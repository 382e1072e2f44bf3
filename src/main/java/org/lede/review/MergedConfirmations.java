package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.lede.library.Fact;
import org.lede.people.LearnerMerged;

/**
 * Hands on to an account which changes of facts its guest has seen. What both answered before is then derived again, since
 * it was one person who saw them.
 */
@ApplicationScoped
class MergedConfirmations {

    private static final String COPY = """
            insert into fact_confirmation (learner_id, fact_id, fact_n, confirmed_at)
            select :account, fact_id, fact_n, confirmed_at from fact_confirmation where learner_id = :guest
            on conflict do nothing""";

    private final DeriveReviews derive;
    private final EntityManager entities;

    MergedConfirmations(DeriveReviews derive, EntityManager entities) {
        this.derive = derive;
        this.entities = entities;
    }

    void handOn(@Observes LearnerMerged merged) {
        // The guest's memories go with the guest, for which the facts have to be kept, too.
        Fact.lockForShare(Memory.factsOf(merged.guest(), merged.account()));
        int copied = entities.createNativeQuery(COPY)
                .setParameter("guest", merged.guest())
                .setParameter("account", merged.account())
                .executeUpdate();
        if (copied > 0) {
            derive.later(merged.account());
        }
    }
}
