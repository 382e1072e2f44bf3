package org.lede.learner;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A bearer token of a learner's program; only the hash of its secret is stored. */
@Entity
public class Token extends PanacheEntityBase {

    @Id
    private UUID id;

    @PartitionKey
    private UUID learnerId;

    private byte[] hash;
    private Instant createdAt;

    protected Token() {}

    Token(TokenText text, Instant now) {
        this.id = text.id();
        this.learnerId = text.learnerId();
        this.hash = text.hash();
        this.createdAt = now;
    }

    /** The token of that text, if there is one and the secret is right. */
    public static Optional<Token> matching(TokenText text) {
        return Token.<Token>find("learnerId = ?1 and id = ?2", text.learnerId(), text.id())
                .firstResultOptional()
                .filter(token -> MessageDigest.isEqual(token.hash, text.hash()));
    }

    static List<Token> ofLearner(UUID learnerId) {
        return list("learnerId = ?1 order by id", learnerId);
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    public UUID learnerId() {
        return learnerId;
    }
}
