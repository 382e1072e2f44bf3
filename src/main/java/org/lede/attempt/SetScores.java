package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A learner's best and latest attempt at each set, among full attempts alone. Totals of different revisions don't compare,
 * so the best is that of the current revision, or if that wasn't taken, of the one taken last.
 */
@ApplicationScoped
public class SetScores {

    private static final String BY_SET = """
            with mine as (select a.*, coalesce(max(set_n) filter (where set_n = s.current_n) over taken,
                                               first_value(set_n) over (taken order by a.id desc)) as compared_n
                          from attempt a join question_set s on s.id = a.set_id
                          where learner_id = :learner and is_full and submitted_at is not null
                          window taken as (partition by set_id))
            select set_id, count(*),
                   (array_agg(id order by score / points desc, id desc) filter (where set_n = compared_n))[1] as best,
                   (array_agg(id order by submitted_at desc, id desc))[1] as latest
            from mine group by set_id order by max(submitted_at) desc, set_id""";

    private final EntityManager entities;

    SetScores(EntityManager entities) {
        this.entities = entities;
    }

    /** The sets the learner has finished, the one finished last first; two statements. */
    @SuppressWarnings("unchecked")
    public List<OfSet> of(UUID learnerId) {
        List<Tuple> rows = entities.createNativeQuery(BY_SET, Tuple.class)
                .setParameter("learner", learnerId)
                .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.addAll(List.of(row.get(2, UUID.class), row.get(3, UUID.class))));
        Map<UUID, Attempt> attempts = Attempt.<Attempt>list("learnerId = ?1 and id in ?2", learnerId, ids).stream()
                .collect(Collectors.toMap(Attempt::id, Function.identity()));
        return rows.stream()
                .map(row -> new OfSet(
                        row.get(0, UUID.class),
                        row.get(1, Number.class).intValue(),
                        attempts.get(row.get(2, UUID.class)),
                        attempts.get(row.get(3, UUID.class))))
                .toList();
    }

    /**
     * One set.
     *
     * @param attempts how many full attempts were finished
     */
    public record OfSet(UUID setId, int attempts, Attempt best, Attempt latest) {}
}
