package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.library.Article;
import org.lede.library.Fact;
import org.lede.library.FactStatus;
import org.lede.people.Learner;
import org.lede.scheduling.LearnerDay;

/** Lists the facts that a learner has a memory of, with when each comes back. */
@ApplicationScoped
public class RememberedFacts {

    /** Before any fact, to list from the first. */
    public static final UUID FIRST = new UUID(0, 0);

    /** Only facts whose key the learner has seen have a memory, and only wordings that they know are listed. */
    private static final String FACTS = """
            select m, f, a, v.statement
            from Memory m join Fact f on f.id = m.factId join Article a on a.id = f.articleId
            join FactVersion v on v.factId = f.id and v.n = f.currentN
            where m.learnerId = :learner and m.outdatedN is null and m.factId > :after and f.status = :current
              and a.takenDownAt is null
            order by m.factId""";

    private final DeriveReviews derive;
    private final EntityManager entities;

    RememberedFacts(DeriveReviews derive, EntityManager entities) {
        this.derive = derive;
        this.entities = entities;
    }

    /** In the order of the facts' ids, after the given one; pending reviews are derived first. */
    @Transactional
    public List<Remembered> of(Learner learner, UUID after, int limit) {
        derive.derivePending(learner.id());
        return entities.createQuery(FACTS, Object[].class)
                .setParameter("learner", learner.id())
                .setParameter("after", after)
                .setParameter("current", FactStatus.CURRENT)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> Remembered.of((Memory) row[0], (Fact) row[1], (Article) row[2], (String) row[3], learner))
                .toList();
    }

    /**
     * A fact with how well it is remembered.
     *
     * @param article  the slug of its article
     * @param language of the article, BCP 47
     * @param state    the wire name of its state
     * @param due      the learner's day on which it is asked again
     * @param putAside "suspended" or "leech" where it isn't asked; or null
     */
    public record Remembered(
            UUID id,
            String ref,
            String article,
            String title,
            String language,
            String statement,
            String state,
            LocalDate due,
            @Nullable String putAside) {

        private static Remembered of(Memory memory, Fact fact, Article article, String statement, Learner learner) {
            LearnerDay due = learner.dayOf(memory.value().due());
            return new Remembered(
                    fact.id(),
                    fact.ref(),
                    article.slug(),
                    article.title(),
                    article.language(),
                    statement,
                    memory.factState().wire(),
                    learner.holiday().map(away -> away.asked(due.date())).orElse(due.date()),
                    memory.putAside());
        }
    }
}
