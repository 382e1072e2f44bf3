package org.lede.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the audit log says that a learner did or that was done to them, the oldest line first. */
@ApplicationScoped
class AuditData implements PersonalData {

    /** Who else did something to the learner is that one's business: of others there is no more than that. */
    private static final String ALL = """
            select cast(coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('actor', case
                when a.actor is null then null when a.actor = ?1 then 'this learner' else 'another' end)
                order by a.id), '[]') as text)
            from audit a where a.actor = ?1 or split_part(a.subject, ' ', 1) = cast(?1 as text)""";

    private final StoredRows rows;

    AuditData(StoredRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Object of(UUID learnerId) {
        return rows.of(ALL, learnerId);
    }
}
