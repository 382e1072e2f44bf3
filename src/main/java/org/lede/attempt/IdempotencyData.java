package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lede.people.PersonalData;
import org.lede.people.StoredRows;

/** The Idempotency-Keys that a learner's programs have sent, with what they began, as they are stored. */
@ApplicationScoped
class IdempotencyData implements PersonalData {

    private static final String ALL = """
            select cast(coalesce(jsonb_agg(to_jsonb(i) - 'learner_id' order by i.expires_at, i.key), '[]') as text)
            from idempotency i where i.learner_id = ?1""";

    private final StoredRows rows;

    IdempotencyData(StoredRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "idempotencyKeys";
    }

    @Override
    public Object of(UUID learnerId) {
        return rows.of(ALL, learnerId);
    }
}
