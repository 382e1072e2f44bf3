package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lede.people.PersonalData;
import org.lede.people.StoredRows;

/**
 * What is kept of a learner's memory, with the reviews it came of and the changes the learner has seen, as it is stored: no
 * column is forgotten.
 */
@ApplicationScoped
class ReviewData implements PersonalData {

    private static final String ALL = """
            select cast(coalesce(jsonb_agg(
                jsonb_build_object('fact_id', f.fact_id)
                || coalesce((
                    select to_jsonb(m) - 'learner_id' from memory m where m.learner_id = ?1 and m.fact_id = f.fact_id), '{}')
                || jsonb_build_object(
                    'reviews', (
                        select jsonb_agg(to_jsonb(r) - 'learner_id' - 'fact_id' order by r.reviewed_at, r.attempt_id)
                        from review r where r.learner_id = ?1 and r.fact_id = f.fact_id),
                    'confirmations', (
                        select coalesce(jsonb_agg(to_jsonb(c) - 'learner_id' - 'fact_id' order by c.confirmed_at), '[]')
                        from fact_confirmation c where c.learner_id = ?1 and c.fact_id = f.fact_id))
                order by f.fact_id), '[]') as text)
            from (select fact_id from review where learner_id = ?1
                  union select fact_id from fact_confirmation where learner_id = ?1) f""";

    private final DeriveReviews derive;
    private final StoredRows rows;

    ReviewData(DeriveReviews derive, StoredRows rows) {
        this.derive = derive;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "memories";
    }

    @Override
    public Object of(UUID learnerId) {
        derive.noted(learnerId);
        return rows.of(ALL, learnerId);
    }
}
