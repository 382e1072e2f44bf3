package org.lede.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;
import org.lede.question.WellFormed;
import org.lede.shared.Ids;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Makes, looks up and revokes the bearer tokens of programs. All but the look-up runs inside the caller's transaction. */
@ApplicationScoped
public class Tokens {

    /** More than a person can tell apart. */
    static final int MOST = 50;

    private static final int LONGEST_NAME = 60;

    /** So that secret scanners recognise a token in source code and logs. */
    private static final String PREFIX = "lede_";

    private final Ids ids;
    private final AuditLog audit;
    private final StudioConfig studio;
    private final Clock clock;

    Tokens(Ids ids, AuditLog audit, StudioConfig studio, Clock clock) {
        this.ids = ids;
        this.audit = audit;
        this.studio = studio;
        this.clock = clock;
    }

    /** The token that a guest made by a program gets: to read and take, for as long as there is the guest. */
    public Made forGuest(UUID learnerId) {
        return store(learnerId, "guest", Set.of(Scope.READ, Scope.TAKE), null, clock.instant());
    }

    /**
     * Makes a token as asked for in a session or with another token. One made by another has no more scopes than that, and
     * no later end.
     *
     * @param by the id of that session or token
     * @throws Refused as {@link #make}, and when the other token lacks a scope, or the session or token has just ended
     */
    public Made makeBy(UUID by, UUID learnerId, String name, Set<Scope> scopes, @Nullable Duration lifetime) {
        Learner.locked(learnerId).orElseThrow(Tokens::noAccount);
        Optional<Token> other = Token.find(learnerId, by);
        if (other.isEmpty() && !Session.isThere(learnerId, by)) {
            throw new Refused(Refusal.UNAUTHENTICATED, "This session or token has just ended.");
        }
        if (!other.map(token -> scopes.stream().allMatch(token::allows)).orElse(true)) {
            throw new Refused(Refusal.SCOPE_NOT_ALLOWED, "The token that makes another has to have its scopes itself.");
        }
        Instant end = Stream.of(other.flatMap(Token::expiresAt), Optional.ofNullable(end(lifetime)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return makeUntil(learnerId, name, scopes, end);
    }

    /**
     * Makes a token. The caller keeps the learner from changing, so that there are never too many.
     *
     * @param lifetime null for one that doesn't expire
     * @throws Refused when it has no name or no scope, or one that its owner's role doesn't allow, or there are too many
     */
    public Made make(UUID learnerId, String name, Set<Scope> scopes, @Nullable Duration lifetime) {
        return makeUntil(learnerId, name, scopes, end(lifetime));
    }

    private @Nullable Instant end(@Nullable Duration lifetime) {
        return lifetime == null ? null : clock.instant().plus(lifetime);
    }

    private Made makeUntil(UUID learnerId, String name, Set<Scope> scopes, @Nullable Instant end) {
        Account account = Account.ofLearner(learnerId).orElseThrow(Tokens::noAccount);
        requireUsable(name, scopes);
        if (!scopes.stream().allMatch(scope -> scope.isFor(account.role().orAtLeast(studio.least())))) {
            throw new Refused(Refusal.SCOPE_NOT_ALLOWED, "Your role doesn't allow that scope.");
        }
        if (Token.count("learnerId", learnerId) >= MOST) {
            throw new Refused(Refusal.TOO_MANY_TOKENS, "Revoke a token first: there are " + MOST + ".");
        }
        Made made = store(learnerId, name.strip(), scopes, end, null);
        audit.add(learnerId, AuditAction.TOKEN_MADE, made.token().id());
        return made;
    }

    /**
     * Checks what doesn't depend on the token's owner.
     *
     * @throws Refused when it has no name, an invalid one, or no scope
     */
    public void requireUsable(String name, Set<Scope> scopes) {
        String tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME || !WellFormed.is(tidy) || scopes.isEmpty()) {
            throw new Refused(Refusal.UNUSABLE_TOKEN, "A token needs a name of at most 60 characters and a scope.");
        }
    }

    private static Refused noAccount() {
        return Refused.notFound("account");
    }

    /** Ends a token at once. */
    public void revoke(UUID learnerId, UUID id) {
        if (Token.revoke(learnerId, id)) {
            audit.add(learnerId, AuditAction.TOKEN_REVOKED, id);
        }
    }

    /** @param lastUsedAt now, for a token whose first use isn't worth a statement of its own */
    private Made store(
            UUID learnerId, String name, Set<Scope> scopes, @Nullable Instant end, @Nullable Instant lastUsedAt) {
        SecretText text = SecretText.issue(learnerId, ids.next());
        Token token = new Token(text, name, scopes, clock.instant(), end, lastUsedAt);
        token.persist();
        return new Made(token, PREFIX + text.value());
    }

    /** What a client sent as a token; empty if it can't be one. */
    public static Optional<SecretText> read(String text) {
        return text.startsWith(PREFIX) ? SecretText.read(text.substring(PREFIX.length())) : Optional.empty();
    }

    /** Who is asking with that text; empty where it was revoked, has expired, or the account is disabled. */
    public Optional<Authenticated> find(SecretText text) {
        return Authenticated.with("Token", text, clock.instant());
    }

    /** Notes that a token is used, in a transaction of its own, if that wasn't noted in the last hour. */
    public void noteUse(AccessKey token) {
        Instant now = clock.instant();
        if (token.isUseUnnoted(now)) {
            QuarkusTransaction.requiringNew().run(() -> Token.noteUse(token.learnerId(), token.id(), now));
        }
    }

    /**
     * A new token.
     *
     * @param text what its holder sends; known now and never again
     */
    public record Made(Token token, String text) {}
}
