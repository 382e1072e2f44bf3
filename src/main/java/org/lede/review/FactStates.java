package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.library.Fact;
import org.lede.library.FactStatus;
import org.lede.scheduling.FactState;

/** How far a learner has come with each fact of some articles. */
@ApplicationScoped
public class FactStates {

    private static final String STATES = """
            select f, m from Fact f left join Memory m on m.learnerId = :learner and m.factId = f.id
            where f.articleId in :articles order by f.articleId, f.ref""";

    private final EntityManager entities;

    FactStates(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Every fact of the articles, in one statement, by what has been derived so far. A memory of another wording keeps its
     * state until the learner has seen how the fact changed; from then on there is none, and the fact is new.
     */
    public List<OfFact> of(UUID learnerId, Collection<UUID> articleIds) {
        return entities.createQuery(STATES, Object[].class)
                .setParameter("learner", learnerId)
                .setParameter("articles", articleIds)
                .getResultStream()
                .map(row -> OfFact.of((Fact) row[0], (Memory) row[1]))
                .toList();
    }

    /**
     * One fact.
     *
     * @param retired whether it is no longer asked for
     */
    public record OfFact(UUID id, UUID articleId, String ref, boolean retired, FactState state) {

        static OfFact of(Fact fact, @Nullable Memory memory) {
            return new OfFact(
                    fact.id(),
                    fact.articleId(),
                    fact.ref(),
                    fact.status() == FactStatus.RETIRED,
                    memory == null ? FactState.NEW : memory.factState());
        }
    }
}
