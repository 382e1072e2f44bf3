package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.lede.library.PublishedSet;

/** The sets of which a learner has been told every answer, so that there is nothing left to keep from them. */
@ApplicationScoped
public class RevealedSets {

    /** As {@link AttemptState} reveals: practice what is answered, a closed attempt all that it asked, a test as its set says. */
    private static final String UNTOLD = """
            with told as (
              select a.question_version_id as version_id
              from answer a join attempt t on t.learner_id = a.learner_id and t.id = a.attempt_id
              where a.learner_id = :learner and t.mode = 'practice'
              union all
              select cast(asked ->> 'question' as uuid)
              from attempt t join set_revision r on r.set_id = t.set_id and r.n = t.set_n,
                   jsonb_array_elements(t.drawn) asked
              where t.learner_id = :learner and t.submitted_at is not null
                and (t.mode = 'practice' or r.reveal = 'submission'))
            select count(*) from set_item i
            where i.set_id = :set and i.n = :n
              and not exists (select 1 from told where told.version_id = i.question_version_id)""";

    private final EntityManager entities;

    RevealedSets(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the learner has been told the answer to each of its questions, in whichever attempts; one statement. */
    public boolean has(UUID learnerId, PublishedSet set) {
        return entities.createNativeQuery(UNTOLD, Long.class)
                .setParameter("learner", learnerId)
                .setParameter("set", set.id())
                .setParameter("n", set.n())
                .getSingleResult()
                .equals(0L);
    }
}
