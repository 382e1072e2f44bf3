package org.lede.people;

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

/** Makes and revokes the bearer tokens of a learner's programs; all inside the caller's transaction. */
@ApplicationScoped
public class Tokens {

    /** More than anybody can tell apart. */
    static final int MOST = 50;

    private static final int LONGEST_NAME = 60;

    private final Ids ids;
    private final AuditLog audit;
    private final Clock clock;

    Tokens(Ids ids, AuditLog audit, Clock clock) {
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /** The token that a guest made by a program gets: to read and take, for as long as there is the guest. */
    public Made forGuest(UUID learnerId) {
        return store(learnerId, "guest", Set.of(Scope.READ, Scope.TAKE), null);
    }

    /**
     * Makes a token by another one: it may no more than that one, and for no longer.
     *
     * @throws Refused as {@link #make}, and when it has a scope that the other one lacks, or that one has just been revoked
     */
    public Made makeBy(Token by, String name, Set<Scope> scopes, @Nullable Duration lifetime) {
        locked(by.learnerId());
        if (!by.isThere()) {
            throw new Refused(Refusal.UNAUTHENTICATED, "The token that makes another has just been revoked.");
        }
        if (!scopes.stream().allMatch(by::allows)) {
            throw new Refused(
                    Refusal.SCOPE_NOT_ALLOWED, "The token that makes another has to have its scopes itself.");
        }
        Instant end = Stream.of(by.expiresAt(), Optional.ofNullable(end(lifetime)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return makeUntil(by.learnerId(), name, scopes, end);
    }

    /**
     * Makes a token in a session of the pages.
     *
     * @param epoch that of the session
     * @throws Refused as {@link #make}, and when the session has just ended
     */
    public Made makeIn(int epoch, UUID learnerId, String name, Set<Scope> scopes, @Nullable Duration lifetime) {
        if (locked(learnerId).sessionEpoch() != epoch) {
            throw new Refused(Refusal.UNAUTHENTICATED, "This session has just ended.");
        }
        return make(learnerId, name, scopes, lifetime);
    }

    /**
     * Makes a token; its text can't be had again. The caller keeps the learner from changing, so that there are never too
     * many.
     *
     * @param lifetime null for one that doesn't expire
     * @throws Refused when it has no name or no scope, or one that its owner's role isn't for, or there are too many
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
        if (!scopes.stream().allMatch(scope -> scope.isFor(account.role()))) {
            throw new Refused(Refusal.SCOPE_NOT_ALLOWED, "Your role doesn't allow that scope.");
        }
        if (Token.count("learnerId", learnerId) >= MOST) {
            throw new Refused(Refusal.TOO_MANY_TOKENS, "Revoke a token first: there are " + MOST + ".");
        }
        Made made = store(learnerId, name.strip(), scopes, end);
        audit.add(learnerId, AuditAction.TOKEN_MADE, made.token().id().toString());
        return made;
    }

    /**
     * Looks at what can be said without knowing whose token it is to be.
     *
     * @throws Refused when it has no name, too long a one or one that is no text, or no scope
     */
    public void requireUsable(String name, Set<Scope> scopes) {
        String tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME || !WellFormed.is(tidy) || scopes.isEmpty()) {
            throw new Refused(
                    Refusal.UNUSABLE_TOKEN, "A token needs a name of at most 60 characters and a scope.");
        }
    }

    private static Learner locked(UUID learnerId) {
        return Learner.locked(learnerId).orElseThrow(Tokens::noAccount);
    }

    private static Refused noAccount() {
        return Refused.notFound("account");
    }

    /** Ends a token at once. */
    public void revoke(UUID learnerId, UUID id) {
        if (Token.revoke(learnerId, id)) {
            audit.add(learnerId, AuditAction.TOKEN_REVOKED, id.toString());
        }
    }

    private Made store(UUID learnerId, String name, Set<Scope> scopes, @Nullable Instant end) {
        TokenText text = TokenText.issue(learnerId, ids.next());
        Token token = new Token(text, name, scopes, clock.instant(), end);
        token.persist();
        return new Made(token, text);
    }

    /**
     * A new token.
     *
     * @param text what its holder sends; known now and never again
     */
    public record Made(Token token, TokenText text) {}
}
