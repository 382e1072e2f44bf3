package org.lede.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** What a request that carried an Idempotency-Key began, so that its repetition begins nothing new. */
@Entity
@IdClass(Idempotency.Key.class)
class Idempotency extends PanacheEntityBase {

    @Id
    private UUID learnerId;

    @Id
    private String key;

    private String requestSha256;
    private UUID attemptId;
    private Instant expiresAt;

    protected Idempotency() {}

    Idempotency(UUID learnerId, String key, String requestSha256, UUID attemptId, Instant expiresAt) {
        this.learnerId = learnerId;
        this.key = key;
        this.requestSha256 = requestSha256;
        this.attemptId = attemptId;
        this.expiresAt = expiresAt;
    }

    /** Locked, so that one which has expired isn't deleted by two at once. */
    static Optional<Idempotency> of(UUID learnerId, String key) {
        return Idempotency.<Idempotency>find("learnerId = ?1 and key = ?2", learnerId, key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /**
     * The attempt begun before.
     *
     * @throws Refused when the key came with another request then
     */
    UUID attemptFor(String requestSha256) {
        if (!this.requestSha256.equals(requestSha256)) {
            throw new Refused(
                    Refusal.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key has been used for another request.");
        }
        return attemptId;
    }

    /** The primary key, for Hibernate. */
    @RegisterForReflection
    record Key(UUID learnerId, String key) {}
}
