package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.lede.library.PublishedSet;

/** Tells what a learner's answers have revealed to them, each by one statement. */
@ApplicationScoped
public class Revealed {

    private static final String FACTS = """
            with revealed as (
              select distinct question_version_id as id from revealed_answer where learner_id = :learner)
            select v.main_fact_id from question_version v join revealed on revealed.id = v.id
            where v.article_id in (:articles) and v.main_fact_id is not null
            union
            select f.fact_id from question_version v join revealed on revealed.id = v.id
            join question_version_further_fact f on f.question_version_id = v.id where v.article_id in (:articles)""";

    /** The same of all articles. */
    static final String ALL_FACTS = """
            with revealed as (
              select distinct question_version_id as id from revealed_answer where learner_id = :learner)
            select v.main_fact_id as id from question_version v join revealed on revealed.id = v.id
            where v.main_fact_id is not null
            union
            select f.fact_id from question_version_further_fact f join revealed on revealed.id = f.question_version_id""";

    /** As {@link Attempt#reveals} decides: in practice every answered question, in a closed attempt all that it asked. */
    private static final String HIDDEN = """
            with revealed as (
              select a.question_version_id as id
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
              and not exists (select 1 from revealed where revealed.id = i.question_version_id)""";

    private final Session session;

    Revealed(Session session) {
        this.session = session;
    }

    /** The facts of those articles whose evidence the learner may see. */
    public Set<UUID> facts(UUID learnerId, Collection<UUID> articleIds) {
        return Set.copyOf(session.createNativeQuery(FACTS, UUID.class)
                .addScalar("main_fact_id", UUID.class)
                .setParameter("learner", learnerId)
                .setParameterList("articles", articleIds)
                .getResultList());
    }

    /** Whether the learner knows the key of every question of the set, from whatever attempts. */
    public boolean wholeSet(UUID learnerId, PublishedSet set) {
        return session.createNativeQuery(HIDDEN, Long.class)
                .addScalar("count", Long.class)
                .setParameter("learner", learnerId)
                .setParameter("set", set.id())
                .setParameter("n", set.n())
                .getSingleResult()
                .equals(0L);
    }
}
