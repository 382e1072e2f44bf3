package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A learner's scores over time, those of full attempts alone: what a part of a set earns doesn't compare. */
@ApplicationScoped
public class ScoreHistory {

    /** So many of the attempts begun last are looked at. */
    public static final int MOST = 200;

    /** In the order of the index; the columns that a score doesn't need are wide. */
    private static final String FINISHED = """
            select a.id, a.setId, a.setN, a.submittedAt, a.score, a.points from Attempt a
            where a.learnerId = :learner and a.reviewPosition is null and a.isFull and a.submittedAt is not null
            order by a.id desc""";

    private final EntityManager entities;

    ScoreHistory(EntityManager entities) {
        this.entities = entities;
    }

    /** The one closed last first, in one statement. */
    public List<Scored> of(UUID learnerId) {
        return entities.createQuery(FINISHED, Tuple.class)
                .setParameter("learner", learnerId)
                .setMaxResults(MOST)
                .getResultStream()
                .map(ScoreHistory::read)
                .sorted(Comparator.comparing(Scored::submittedAt).reversed())
                .toList();
    }

    private static Scored read(Tuple row) {
        return new Scored(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, Integer.class),
                row.get(3, Instant.class),
                row.get(4, BigDecimal.class),
                row.get(5, BigDecimal.class));
    }

    /** One attempt at a set revision. */
    public record Scored(
            UUID attemptId, UUID setId, int setN, Instant submittedAt, BigDecimal score, BigDecimal points) {

        /** What was earned of all there was to earn, from 0 to 100. */
        public int percent() {
            return score.multiply(BigDecimal.valueOf(100))
                    .divide(points, 0, RoundingMode.HALF_UP)
                    .intValue();
        }
    }
}
