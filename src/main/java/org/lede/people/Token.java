package org.lede.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A bearer token of a learner's program; only the hash of its secret is stored. */
@Entity
public class Token extends PanacheEntityBase {

    /** How exactly its last use is known: noting every request would be a write for every read. */
    static final Duration USE_NOTED_EVERY = Duration.ofHours(1);

    @Id
    private UUID id;

    @PartitionKey
    private UUID learnerId;

    private byte[] hash;
    private String name;
    private String[] scopes;
    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;

    protected Token() {}

    /** @param expiresAt null for never */
    Token(TokenText text, String name, Set<Scope> scopes, Instant now, @Nullable Instant expiresAt) {
        this.id = text.id();
        this.learnerId = text.learnerId();
        this.hash = text.hash();
        this.name = name;
        this.scopes = scopes.stream().sorted().map(Scope::wire).toArray(String[]::new);
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /**
     * The token of that text with the standing of its learner, in one statement, if there is one, the secret is right,
     * and it may still be used.
     */
    public static Optional<Presented> presented(TokenText text, Instant now) {
        return Token.find("""
                        select t, l.sessionEpoch, a.role, a.disabledAt is not null
                        from Token t join Learner l on l.id = t.learnerId left join Account a on a.learnerId = l.id
                        where t.learnerId = ?1 and t.id = ?2""", text.learnerId(), text.id())
                .project(Object[].class)
                .firstResultOptional()
                .map(Presented::of)
                .filter(one ->
                        one.token().isUsable(text, now) && !one.standing().disabled());
    }

    private boolean isUsable(TokenText text, Instant now) {
        return MessageDigest.isEqual(hash, text.hash()) && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** The learner's tokens, the newest first. */
    public static List<Token> ofLearner(UUID learnerId) {
        return list("learnerId = ?1 order by id desc", learnerId);
    }

    /** Ends a token at once; one that isn't there, or isn't the learner's, is no error. */
    static boolean revoke(UUID learnerId, UUID id) {
        return delete("learnerId = ?1 and id = ?2", learnerId, id) > 0;
    }

    /** Ends all of a learner's at once. */
    static void revokeAll(UUID learnerId) {
        delete("learnerId", learnerId);
    }

    /** Ends all of a learner's but one; null for all. */
    static void revokeOthers(UUID learnerId, @Nullable UUID kept) {
        if (kept == null) {
            revokeAll(learnerId);
        } else {
            delete("learnerId = ?1 and id <> ?2", learnerId, kept);
        }
    }

    /** Whether it hasn't been revoked since it was read. */
    boolean isThere() {
        return count("learnerId = ?1 and id = ?2", learnerId, id) > 0;
    }

    /** Notes that it is used, if that wasn't noted lately. */
    public static void noteUse(UUID learnerId, UUID id, Instant now) {
        update(
                "lastUsedAt = ?1 where learnerId = ?2 and id = ?3 and (lastUsedAt is null or lastUsedAt < ?4)",
                now,
                learnerId,
                id,
                now.minus(USE_NOTED_EVERY));
    }

    /** Whether its use has still to be noted. */
    public boolean isUseUnnoted(Instant now) {
        return lastUsedAt == null || lastUsedAt.isBefore(now.minus(USE_NOTED_EVERY));
    }

    public boolean allows(Scope scope) {
        return Arrays.asList(scopes).contains(scope.wire());
    }

    public UUID id() {
        return id;
    }

    public UUID learnerId() {
        return learnerId;
    }

    /** What its owner calls it. */
    public String name() {
        return name;
    }

    public List<String> scopes() {
        return List.of(scopes);
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

    /** A token as a request presents it, with what its learner may do. */
    public record Presented(Token token, AccountStatus standing) {

        /**
         * The names of the roles in which it acts: its learner's, but above that of a learner only those that a scope of
         * its own is for.
         */
        public Set<String> roles() {
            Set<String> allowed = Arrays.stream(Scope.values())
                    .filter(token::allows)
                    .map(scope -> scope.role().wire())
                    .collect(Collectors.toCollection(HashSet::new));
            allowed.add(Role.LEARNER.wire());
            allowed.retainAll(standing.roles());
            return allowed;
        }

        private static Presented of(Object[] row) {
            return new Presented(
                    (Token) row[0], new AccountStatus((Integer) row[1], (Role) row[2], Boolean.TRUE.equals(row[3])));
        }
    }
}
