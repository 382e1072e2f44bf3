package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lede.library.Mode;
import org.lede.library.Reveal;

/** The facts whose evidence a learner may see: those of the questions they have answered and been told the key of. */
@ApplicationScoped
public class RevealedFacts {

    private static final String OPENED = """
            select distinct v.mainFactId, further.factId
            from StoredAnswer a
            join Attempt t on t.learnerId = a.learnerId and t.id = a.attemptId
            join SetRevision r on r.setId = t.setId and r.n = t.setN
            join QuestionVersion v on v.id = a.questionVersionId
            left join v.furtherFacts further
            where a.learnerId = :learner and v.articleId in :articles
            and (t.mode = :practice or t.submittedAt is not null and r.reveal = :submission)""";

    private final EntityManager entities;

    RevealedFacts(EntityManager entities) {
        this.entities = entities;
    }

    /** The ids of an article's facts that are open to the learner. */
    public Set<UUID> of(UUID learnerId, UUID articleId) {
        return of(learnerId, List.of(articleId));
    }

    /** The same for several articles, in one statement. */
    public Set<UUID> of(UUID learnerId, Collection<UUID> articleIds) {
        List<Object[]> rows = entities.createQuery(OPENED, Object[].class)
                .setParameter("learner", learnerId)
                .setParameter("articles", articleIds)
                .setParameter("practice", Mode.PRACTICE)
                .setParameter("submission", Reveal.SUBMISSION)
                .getResultList();
        Set<UUID> opened = new HashSet<>();
        for (Object[] row : rows) {
            for (Object fact : row) {
                if (fact != null) {
                    opened.add((UUID) fact);
                }
            }
        }
        return opened;
    }
}
