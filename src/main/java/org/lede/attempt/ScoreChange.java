package org.lede.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a ruling changed the score of a closed attempt, for its learner to see. */
@Entity
@IdClass(ScoreChange.Key.class)
@Immutable
public class ScoreChange extends PanacheEntityBase {

    @Id
    private UUID learnerId;

    @Id
    private UUID attemptId;

    @Id
    private UUID rulingId;

    private BigDecimal scoreBefore;
    private BigDecimal scoreAfter;
    private Instant changedAt;

    protected ScoreChange() {}

    /** Those of an attempt, in the order of time. */
    static List<ScoreChange> of(UUID learnerId, UUID attemptId) {
        return list("learnerId = ?1 and attemptId = ?2 order by changedAt, rulingId", learnerId, attemptId);
    }

    /** Which of those attempts of the learner have a score that isn't what it was. */
    public static Set<UUID> among(UUID learnerId, List<Attempt> attempts) {
        return Set.copyOf(find(
                        "select distinct attemptId from ScoreChange where learnerId = ?1 and attemptId in ?2",
                        learnerId,
                        attempts.stream().map(Attempt::id).toList())
                .project(UUID.class)
                .list());
    }

    public UUID rulingId() {
        return rulingId;
    }

    public BigDecimal before() {
        return scoreBefore;
    }

    public BigDecimal after() {
        return scoreAfter;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The primary key, for Hibernate. */
    @RegisterForReflection
    record Key(UUID learnerId, UUID attemptId, UUID rulingId) {}
}
