package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lede.article.FactChanged;

/** Which versions of facts aren't worded as the facts are now, and the memories that are about such a version. */
@ApplicationScoped
class FormerWordings {

    private static final String FORMER = """
            select was.fact_id as fact_id, was.n as n
            from fact f
            join fact_wording now on now.fact_id = f.id and now.n = f.current_n
            join fact_wording was on was.fact_id = f.id
                 and (was.statement, was.quotes) is distinct from (now.statement, now.quotes)
            where f.id in (:facts)""";

    /** The same for every learner as {@link ReviewedFact} says when the memory is derived. */
    private static final String PAUSE = "with former as materialized (" + FORMER + ") " + """
            update memory m set outdated_n = (
                select r.fact_n from review r join former on former.fact_id = r.fact_id and former.n = r.fact_n
                where r.learner_id = m.learner_id and r.fact_id = m.fact_id and r.counts
                order by r.reviewed_at desc, r.attempt_id desc, r.question_version_id desc limit 1)
            where m.fact_id in (:facts)""";

    private final Session session;

    FormerWordings(Session session) {
        this.session = session;
    }

    /** Pauses every memory of another wording, and goes on with those whose wording is back. */
    void pause(@Observes FactChanged changed) {
        session.createNativeMutationQuery(PAUSE)
                .setParameterList("facts", Set.of(changed.factId()))
                .executeUpdate();
    }

    /** The numbers of those versions by fact. */
    Map<UUID, Set<Integer>> of(Collection<UUID> factIds) {
        return session
                .createNativeQuery(FORMER, Tuple.class)
                .setParameterList("facts", factIds)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("fact_id", UUID.class),
                        Collectors.mapping(row -> row.get("n", Number.class).intValue(), Collectors.toSet())));
    }
}
