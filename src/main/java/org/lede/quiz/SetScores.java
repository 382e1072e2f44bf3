package org.lede.quiz;

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
 * A learner's best and latest attempt at each set: full attempts alone, and the best among those of the newest revision
 * taken, because totals of different revisions don't compare.
 */
@ApplicationScoped
public class SetScores {

    private static final String BY_SET = """
            with mine as (select a.*, max(set_n) over (partition by set_id) as newest_n from attempt a
                          where learner_id = :learner and is_full and submitted_at is not null)
            select set_id, count(*),
                   (array_agg(id order by score / points desc, id desc) filter (where set_n = newest_n))[1] as best,
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
