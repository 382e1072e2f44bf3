package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/** How a learner has answered about each fact, counting only answers whose key they have been told. */
@ApplicationScoped
public class FactProgress {

    private static final String BY_FACT = """
            select f.id, f.ref, f.article_id, ar.slug,
                   count(*) filter (where a.fraction = 1) as right_answers,
                   count(*) filter (where a.fraction < 1) as missed_answers,
                   (array_agg(a.fraction = 1 order by a.answered_at desc))[1] as last_right
            from answer a
            join attempt t on t.learner_id = a.learner_id and t.id = a.attempt_id
            join set_revision r on r.set_id = t.set_id and r.n = t.set_n
            join question_version v on v.id = a.question_version_id
            join fact f on f.id = v.main_fact_id
            join article ar on ar.id = f.article_id
            where a.learner_id = :learner
              and a.question_version_id not in (select question_version_id from void_question)
              and (t.mode = 'practice' or t.submitted_at is not null and r.reveal = 'submission')
            group by f.id, f.ref, f.article_id, ar.slug
            order by ar.slug, f.ref""";

    private final EntityManager entities;

    FactProgress(EntityManager entities) {
        this.entities = entities;
    }

    /** The facts the learner was asked about, by article and ref. */
    @SuppressWarnings("unchecked")
    public List<OfFact> of(UUID learnerId) {
        List<Tuple> rows = entities.createNativeQuery(BY_FACT, Tuple.class)
                .setParameter("learner", learnerId)
                .getResultList();
        return rows.stream().map(FactProgress::read).toList();
    }

    private static OfFact read(Tuple row) {
        return new OfFact(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, String.class),
                row.get(4, Number.class).intValue(),
                row.get(5, Number.class).intValue(),
                row.get(6, Boolean.class));
    }

    /**
     * One fact.
     *
     * @param right how many answers earned everything
     * @param missed how many did not
     * @param lastRight whether the latest one did
     */
    public record OfFact(
            UUID factId, String ref, UUID articleId, String article, int right, int missed, boolean lastRight) {}
}
