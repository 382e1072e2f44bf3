package org.lede.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.lede.learner.PersonalData;
import org.lede.shared.Json;

/** The Idempotency-Keys that a learner's programs have sent, with what they began, as they are stored. */
@ApplicationScoped
class IdempotencyData implements PersonalData {

    private static final String ALL = """
            select cast(coalesce(jsonb_agg(to_jsonb(i) - 'learner_id' order by i.expires_at, i.key), '[]') as text)
            from idempotency i where i.learner_id = ?1""";

    private final EntityManager entities;

    IdempotencyData(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "idempotencyKeys";
    }

    @Override
    public Object of(UUID learnerId) {
        return Json.read((String) entities.createNativeQuery(ALL, String.class)
                .setParameter(1, learnerId)
                .getSingleResult());
    }
}
