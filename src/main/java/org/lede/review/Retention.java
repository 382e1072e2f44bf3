package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/**
 * What is truly remembered, by form: how the first answers of a day were, after the day that started the fact. Those to
 * waits that were stretched or shortened at random are counted by themselves, since the model had no say in when they came.
 */
@ApplicationScoped
public class Retention {

    private static final String OF_LEARNER = """
            select kind, count(*) as answers, count(*) filter (where grade > 1) as recalled,
                   count(*) filter (where probe) as probes, count(*) filter (where probe and grade > 1) as probes_recalled
            from (select distinct on (fact_id, day) kind, grade, evidence, probe from review
                  where learner_id = :learner and evidence <> 'reading' order by fact_id, day, reviewed_at) first
            where evidence in ('recall', 'recognition') group by kind order by kind""";

    /** Of all learners only the probes, which have an index. */
    private static final String OF_ALL = """
            select kind, count(*) as answers, count(*) filter (where grade > 1) as recalled,
                   count(*) as probes, count(*) filter (where grade > 1) as probes_recalled
            from review where probe and evidence = 'recall' group by kind order by kind""";

    private final EntityManager entities;

    Retention(EntityManager entities) {
        this.entities = entities;
    }

    public List<OfForm> of(UUID learnerId) {
        return list(entities.createNativeQuery(OF_LEARNER, Tuple.class).setParameter("learner", learnerId));
    }

    /** Over all learners, from the probes alone. */
    public List<OfForm> ofAll() {
        return list(entities.createNativeQuery(OF_ALL, Tuple.class));
    }

    @SuppressWarnings("unchecked")
    private static List<OfForm> list(Query query) {
        return ((List<Tuple>) query.getResultList())
                .stream()
                        .map(row -> new OfForm(
                                row.get("kind", String.class),
                                row.get("answers", Number.class).intValue(),
                                row.get("recalled", Number.class).intValue(),
                                row.get("probes", Number.class).intValue(),
                                row.get("probes_recalled", Number.class).intValue()))
                        .toList();
    }

    /**
     * The answers in one form.
     *
     * @param probes how many of them answered a wait that was held out
     */
    public record OfForm(String form, int answers, int recalled, int probes, int probesRecalled) {}
}
