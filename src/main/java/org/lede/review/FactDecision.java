package org.lede.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lede.people.Learner;
import org.lede.scheduling.Evidence;
import org.lede.scheduling.Grade;
import org.lede.scheduling.LearnerDay;
import org.lede.scheduling.Review;

/** What a learner decided about a fact, replayed with the answers in the order of time. */
@Entity
@IdClass(FactDecision.Key.class)
@Immutable
public class FactDecision extends PanacheEntityBase implements Turn {

    /** What can be decided. */
    public enum Kind {
        /** The learner knows the fact already: it comes back late, if ever. */
        KNOWN,
        /** What was answered before no longer counts, and the fact is asked as new. */
        RESET,
        /** The fact isn't asked. */
        SUSPENDED,
        /** It is asked again, also where it had been missed too often. */
        RESUMED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID learnerId;

    @Id
    private UUID factId;

    @Id
    private Instant decidedAt;

    private String kind;
    private LocalDate day;
    private String timeZone;
    private int dayStartHour;
    private double desiredRetention;

    protected FactDecision() {}

    /** @param desiredRetention by which the fact is scheduled, if it is */
    FactDecision(Learner learner, UUID factId, Kind kind, Instant now, double desiredRetention) {
        LearnerDay today = learner.dayOf(now);
        this.learnerId = learner.id();
        this.factId = factId;
        this.decidedAt = now;
        this.kind = kind.wire();
        this.day = today.date();
        this.timeZone = today.zone().getId();
        this.dayStartHour = today.rollover();
        this.desiredRetention = desiredRetention;
    }

    /** The learner's decisions about those facts, in the order of time. */
    static List<FactDecision> ofFacts(UUID learnerId, Collection<UUID> factIds) {
        return list("learnerId = ?1 and factId in ?2 order by decidedAt", learnerId, factIds);
    }

    /** The learners' decisions, each learner's in the order of time. */
    static List<FactDecision> of(Collection<UUID> learnerIds) {
        return list("learnerId in ?1 order by decidedAt", learnerIds);
    }

    /** When the learner last decided anything. */
    static Optional<Instant> newest(UUID learnerId) {
        return find("select max(decidedAt) from FactDecision where learnerId = ?1", learnerId)
                .project(Instant.class)
                .firstResultOptional();
    }

    /** The learner's last decision on that day. */
    static Optional<FactDecision> last(UUID learnerId, LocalDate day) {
        return find("learnerId = ?1 and day = ?2 order by decidedAt desc", learnerId, day)
                .page(0, 1)
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

    Kind kind() {
        return Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    double desiredRetention() {
        return desiredRetention;
    }

    @Override
    public Instant at() {
        return decidedAt;
    }

    @Override
    public boolean startsAnew() {
        return kind() == Kind.RESET;
    }

    /** The learner's word as a review, the only one that is ever Easy. */
    Review word() {
        return new Review(
                decidedAt,
                new LearnerDay(day, Learner.timeZone(timeZone), dayStartHour),
                Grade.EASY,
                "word",
                Evidence.WORD);
    }

    /** The primary key, for Hibernate. */
    @RegisterForReflection
    record Key(UUID learnerId, UUID factId, Instant decidedAt) {}
}
