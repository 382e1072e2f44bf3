package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.lede.learner.PersonalData;
import org.lede.shared.Json;

/** What is kept of a learner's memory, with the reviews it came of, as it is stored: no column is forgotten. */
@ApplicationScoped
class ReviewData implements PersonalData {

    private static final String ALL = """
            select cast(coalesce(jsonb_agg(to_jsonb(m) - 'learner_id' || jsonb_build_object('reviews', (
                select jsonb_agg(to_jsonb(r) - 'learner_id' - 'fact_id' order by r.reviewed_at, r.attempt_id)
                from review r where r.learner_id = m.learner_id and r.fact_id = m.fact_id)) order by m.fact_id), '[]') as text)
            from memory m where m.learner_id = ?1""";

    private final DeriveReviews derive;
    private final EntityManager entities;

    ReviewData(DeriveReviews derive, EntityManager entities) {
        this.derive = derive;
        this.entities = entities;
    }

    @Override
    public String name() {
        return "memories";
    }

    @Override
    public Object of(UUID learnerId) {
        derive.noted(learnerId);
        return Json.read((String) entities.createNativeQuery(ALL, String.class)
                .setParameter(1, learnerId)
                .getSingleResult());
    }
}
