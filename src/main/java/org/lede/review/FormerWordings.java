package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lede.library.FactChanged;

/** Tells which versions of facts are worded alike, and which as the facts are now; pauses memories of other wordings. */
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

    /** Every version, with the number of the first one that is worded like it. */
    private static final String WORDINGS = """
            select v.fact_id as fact_id, v.n as n,
                   min(v.n) over (partition by v.fact_id, v.statement, v.quotes) as first_n,
                   (v.statement, v.quotes) is distinct from (now.statement, now.quotes) as is_former
            from fact f
            join fact_wording now on now.fact_id = f.id and now.n = f.current_n
            join fact_wording v on v.fact_id = f.id
            where f.id in (:facts)""";

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

    /** The versions of those facts by fact, in one statement. */
    Map<UUID, OfFact> of(Collection<UUID> factIds) {
        return session
                .createNativeQuery(WORDINGS, Tuple.class)
                .setParameterList("facts", factIds)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("fact_id", UUID.class),
                        Collectors.collectingAndThen(Collectors.toList(), OfFact::of)));
    }

    /**
     * The versions of one fact.
     *
     * @param first by the number of a version, that of the first one with the same wording
     * @param former the versions that aren't worded as the fact is now
     */
    record OfFact(Map<Integer, Integer> first, Set<Integer> former) {

        private static OfFact of(List<Tuple> rows) {
            return new OfFact(
                    rows.stream().collect(Collectors.toMap(row -> number(row, "n"), row -> number(row, "first_n"))),
                    rows.stream()
                            .filter(row -> row.get("is_former", Boolean.class))
                            .map(row -> number(row, "n"))
                            .collect(Collectors.toSet()));
        }

        private static int number(Tuple row, String column) {
            return row.get(column, Number.class).intValue();
        }

        boolean isFormer(int n) {
            return former.contains(n);
        }

        boolean sameWording(int n, int other) {
            return first.get(n).equals(first.get(other));
        }
    }
}
