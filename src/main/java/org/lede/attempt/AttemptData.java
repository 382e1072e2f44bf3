package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lede.people.PersonalData;
import org.lede.people.StoredRows;

/**
 * A learner's attempts and answers with all their columns, for the export. Marks are left out until they are revealed
 * ({@link Attempt#reveals}), since they give the key away.
 */
@ApplicationScoped
class AttemptData implements PersonalData {

    private static final String ALL = """
            select cast(coalesce(jsonb_agg(to_jsonb(a) - 'learner_id' || jsonb_build_object('answers', (
                select coalesce(jsonb_agg(
                    to_jsonb(g) - 'learner_id' - 'attempt_id'
                    - case when a.mode = 'practice' or a.submitted_at is not null and r.reveal = 'submission'
                           then cast('{}' as text[]) else cast('{fraction,rule_version}' as text[]) end
                    order by g.answered_at, g.question_version_id), '[]')
                from answer g where g.learner_id = a.learner_id and g.attempt_id = a.id), 'score_changes', (
                select coalesce(jsonb_agg(to_jsonb(c) - 'learner_id' order by c.changed_at), '[]')
                from score_change c where c.learner_id = a.learner_id and c.attempt_id = a.id)) order by a.id), '[]') as text)
            from attempt a join set_revision r on r.set_id = a.set_id and r.n = a.set_n where a.learner_id = ?1""";

    private final StoredRows rows;

    AttemptData(StoredRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "attempts";
    }

    @Override
    public Object of(UUID learnerId) {
        return rows.of(ALL, learnerId);
    }
}
