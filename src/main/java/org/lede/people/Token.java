package org.lede.people;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bearer token of a learner's program. */
@Entity
public class Token extends AccessKey {

    private String name;
    private String[] scopes;

    protected Token() {}

    /** @param expiresAt null for never */
    Token(
            SecretText text,
            String name,
            Set<Scope> scopes,
            Instant now,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {
        super(text, now, expiresAt, lastUsedAt);
        this.name = name;
        this.scopes = scopes.stream().sorted().map(Scope::wire).toArray(String[]::new);
    }

    static Optional<Token> find(UUID learnerId, UUID id) {
        return find("learnerId = ?1 and id = ?2", learnerId, id).firstResultOptional();
    }

    /** The learner's tokens, the newest first. */
    public static List<Token> ofLearner(UUID learnerId) {
        return list("learnerId = ?1 order by id desc", learnerId);
    }

    /** @return whether there was such a token of the learner */
    static boolean revoke(UUID learnerId, UUID id) {
        return delete("learnerId = ?1 and id = ?2", learnerId, id) > 0;
    }

    static void revokeAll(UUID learnerId) {
        delete("learnerId", learnerId);
    }

    /** @param kept the one that stays, null for none */
    static void revokeOthers(UUID learnerId, @Nullable UUID kept) {
        if (kept == null) {
            revokeAll(learnerId);
        } else {
            delete("learnerId = ?1 and id <> ?2", learnerId, kept);
        }
    }

    static void noteUse(UUID learnerId, UUID id, Instant now) {
        update("lastUsedAt = ?1 where learnerId = ?2 and id = ?3", now, learnerId, id);
    }

    public boolean allows(Scope scope) {
        return Arrays.asList(scopes).contains(scope.wire());
    }

    boolean isFor(Role role) {
        return Arrays.stream(Scope.values()).anyMatch(scope -> scope.role() == role && allows(scope));
    }

    /** What its owner calls it. */
    public String name() {
        return name;
    }

    public List<String> scopes() {
        return List.of(scopes);
    }
}
