package org.lede.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
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
 * That a learner has seen how a fact changed: what they answered about it until then counts no more, and what they still
 * answer about its former wording, in an attempt that began before, doesn't either.
 */
@Entity
@IdClass(FactConfirmation.Key.class)
@Immutable
public class FactConfirmation extends PanacheEntityBase {

    @Id
    private UUID learnerId;

    @Id
    private UUID factId;

    @Id
    private Instant confirmedAt;

    @Column(name = "fact_n")
    private int factN;

    protected FactConfirmation() {}

    /** @param factN the first version with the wording that was shown */
    FactConfirmation(UUID learnerId, UUID factId, int factN, Instant confirmedAt) {
        this.learnerId = learnerId;
        this.factId = factId;
        this.factN = factN;
        this.confirmedAt = confirmedAt;
    }

    /** The learner's of those facts, in the order of time. */
    static List<FactConfirmation> ofFacts(UUID learnerId, Collection<UUID> factIds) {
        return list("learnerId = ?1 and factId in ?2 order by confirmedAt", learnerId, factIds);
    }

    /** When the learner confirmed anything last. */
    static Optional<Instant> newest(UUID learnerId) {
        return FactConfirmation.<FactConfirmation>find("learnerId = ?1 order by confirmedAt desc", learnerId)
                .page(0, 1)
                .firstResultOptional()
                .map(FactConfirmation::confirmedAt);
    }

    UUID factId() {
        return factId;
    }

    int factN() {
        return factN;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    boolean isBefore(Instant answeredAt) {
        return confirmedAt.isBefore(answeredAt);
    }

    /**
     * Whether that answer is about what the fact said before the change that was confirmed: its attempt had begun by then
     * and asked another wording. The numbers of the versions don't tell, since a fact may go back to an earlier one.
     */
    boolean outdates(AnswerGiven answer, FormerWordings.OfFact versions) {
        return !answer.begunAt().isAfter(confirmedAt)
                && !versions.sameWording(answer.mainFact().n(), factN);
    }

    /** The primary key, for Hibernate. */
    @RegisterForReflection
    record Key(UUID learnerId, UUID factId, Instant confirmedAt) {}
}
