package org.lede.quiz;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** How far the attempts that a ruling is about have been marked again. */
@Entity
class Remarking extends PanacheEntityBase {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The oldest that isn't finished; one that another process is at is left to it. */
    private static final String NEXT = """
            select * from remarking where finished_at is null order by ruling_id limit 1 for update skip locked""";

    @Id
    private UUID rulingId;

    private UUID afterSetId;

    @Column(name = "after_set_n")
    private int afterSetN;

    private UUID afterLearnerId;
    private UUID afterAttemptId;
    private @Nullable Instant finishedAt;

    protected Remarking() {}

    /** Of no attempt yet. */
    Remarking(UUID rulingId) {
        this.rulingId = rulingId;
        this.afterSetId = BEFORE_ALL;
        this.afterLearnerId = BEFORE_ALL;
        this.afterAttemptId = BEFORE_ALL;
    }

    /** One to go on with, kept from others until the caller's transaction ends. */
    static Optional<Remarking> next(Session session) {
        return session.createNativeQuery(NEXT, Remarking.class)
                .getResultStream()
                .findFirst();
    }

    static Optional<Remarking> of(UUID rulingId) {
        return findByIdOptional(rulingId);
    }

    /** Everything up to that attempt is done. */
    void reach(Attempt attempt) {
        afterSetId = attempt.setId();
        afterSetN = attempt.setN();
        afterLearnerId = attempt.learnerId();
        afterAttemptId = attempt.id();
    }

    /** It is done, and forgets whose attempt was the last. */
    void finish(Instant now) {
        afterLearnerId = BEFORE_ALL;
        afterAttemptId = BEFORE_ALL;
        finishedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    UUID rulingId() {
        return rulingId;
    }

    UUID afterSetId() {
        return afterSetId;
    }

    int afterSetN() {
        return afterSetN;
    }

    UUID afterLearnerId() {
        return afterLearnerId;
    }

    UUID afterAttemptId() {
        return afterAttemptId;
    }

    /** When every attempt was done; empty until then. */
    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
