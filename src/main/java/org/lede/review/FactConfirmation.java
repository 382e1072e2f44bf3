package org.lede.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lede.attempt.AnswerGiven;

/**
 * That a learner has seen how a fact changed: earlier answers about it no longer count, nor do later ones about another
 * wording in an attempt that had begun by then.
 */
@Entity
@IdClass(FactConfirmation.Key.class)
@Immutable
public class FactConfirmation extends PanacheEntityBase implements Turn {

    @Id
    private UUID learnerId;

    @Id
    private UUID factId;

    @Id
    private Instant confirmedAt;

    private int wording;

    protected FactConfirmation() {}

    /** @param wording the one that the learner was shown */
    FactConfirmation(UUID learnerId, UUID factId, int wording, Instant confirmedAt) {
        this.learnerId = learnerId;
        this.factId = factId;
        this.wording = wording;
        this.confirmedAt = confirmedAt;
    }

    /** The learner's confirmations of those facts, in the order of time. */
    static List<FactConfirmation> ofFacts(UUID learnerId, Collection<UUID> factIds) {
        return list("learnerId = ?1 and factId in ?2 order by confirmedAt", learnerId, factIds);
    }

    /** The learners' confirmations, each learner's in the order of time. */
    static List<FactConfirmation> of(Collection<UUID> learnerIds) {
        return list("learnerId in ?1 order by confirmedAt", learnerIds);
    }

    /** When the learner last confirmed anything. */
    static Optional<Instant> newest(UUID learnerId) {
        return find("select max(confirmedAt) from FactConfirmation where learnerId = ?1", learnerId)
                .project(Instant.class)
                .firstResultOptional();
    }

    @Override
    public UUID learnerId() {
        return learnerId;
    }

    @Override
    public UUID factId() {
        return factId;
    }

    int wording() {
        return wording;
    }

    @Override
    public Instant at() {
        return confirmedAt;
    }

    @Override
    public boolean startsAnew() {
        return true;
    }

    /** Whether that answer is about what the fact said before the confirmed change. */
    boolean outdates(AnswerGiven answer) {
        return !answer.begunAt().isAfter(confirmedAt) && answer.mainFact().wording() != wording;
    }

    /** The primary key, for Hibernate. */
    @RegisterForReflection
    record Key(UUID learnerId, UUID factId, Instant confirmedAt) {}
}
