package org.lede.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A secret that identifies a learner, in a browser or a program; only its hash is stored. */
@MappedSuperclass
public abstract class AccessKey extends PanacheEntityBase {

    /** How exactly the last use is known: to note every request would be a write for every read. */
    static final Duration USE_NOTED_EVERY = Duration.ofHours(1);

    @Id
    private UUID id;

    @PartitionKey
    private UUID learnerId;

    private byte[] hash;
    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;

    protected AccessKey() {}

    /** @param expiresAt null for never */
    AccessKey(SecretText text, Instant now, @Nullable Instant expiresAt, @Nullable Instant lastUsedAt) {
        this.id = text.id();
        this.learnerId = text.learnerId();
        this.hash = text.hash();
        this.createdAt = now;
        this.expiresAt = expiresAt;
        this.lastUsedAt = lastUsedAt;
    }

    boolean isOpenedBy(SecretText text, Instant now) {
        return MessageDigest.isEqual(hash, text.hash()) && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** Whether its use has still to be noted. */
    boolean isUseUnnoted(Instant now) {
        return lastUsedAt == null || lastUsedAt.isBefore(now.minus(USE_NOTED_EVERY));
    }

    public UUID id() {
        return id;
    }

    public UUID learnerId() {
        return learnerId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Empty for never. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** When it was last used, to the hour; empty for never. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}
