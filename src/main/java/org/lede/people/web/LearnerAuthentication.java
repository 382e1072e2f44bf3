package org.lede.people.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lede.people.Account;
import org.lede.people.Authenticated;
import org.lede.people.Scope;
import org.lede.people.SecretText;
import org.lede.people.Sessions;
import org.lede.people.StudioConfig;
import org.lede.people.Token;
import org.lede.people.Tokens;
import org.lede.shared.Json;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.security.ClientAddress;
import org.lede.web.security.LearnerPrincipal;
import org.lede.web.security.Limit;
import org.lede.web.security.Paths;
import org.lede.web.security.RateLimits;
import org.lede.web.security.SessionCookie;

/**
 * Finds out which learner sent a request: on the API by bearer token alone, so that no other site can use it in a visitor's
 * name, and on pages by session cookie alone.
 */
@ApplicationScoped
class LearnerAuthentication implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";
    private static final String ADMIN = "/api/v1/admin/";
    private static final String STUDIO = "/api/v1/studio/";
    private static final String DRAFTS = STUDIO + "drafts";
    private static final String CHECKS = STUDIO + "checks";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int MOST_REMEMBERED = 50_000;

    private final Sessions sessions;
    private final Tokens tokens;
    private final RateLimits limits;
    private final StudioConfig studio;

    /**
     * Tokens that were right before, by the hash of the whole header. They are looked up all the same, so that one forger
     * in a classroom doesn't shut out the rest of it. Not by id, under which a forger could guess on.
     */
    private final Cache<String, Boolean> rightTokens =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    LearnerAuthentication(Sessions sessions, Tokens tokens, RateLimits limits, StudioConfig studio) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.limits = limits;
        this.studio = studio;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (Paths.isApi(context.normalizedPath())) {
            String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
            return header == null
                    ? Uni.createFrom().nullItem()
                    : identities.authenticate(new Lookup(() -> byToken(header, context)));
        }
        Cookie cookie = context.request().getCookie(SessionCookie.NAME);
        Optional<SecretText> text =
                Optional.ofNullable(cookie).map(Cookie::getValue).flatMap(SecretText::read);
        return text.isEmpty()
                ? Uni.createFrom().nullItem()
                : identities
                        .authenticate(new Lookup(() -> bySession(text.get())))
                        // A browser whose session has ended is a stranger again; that is no error.
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull();
    }

    private SecurityIdentity bySession(SecretText text) {
        return sessions.find(text)
                .map(this::identity)
                .orElseThrow(() -> new AuthenticationFailedException("the session has ended"));
    }

    /** An address from which too many wrong tokens have come is stopped before the database is asked. */
    private SecurityIdentity byToken(String header, RoutingContext context) {
        String address = ClientAddress.of(context.request());
        String hash = Json.sha256(header.getBytes(StandardCharsets.UTF_8));
        if (rightTokens.getIfPresent(hash) == null) {
            limits.requireLeft(Limit.TOKEN_FAILURE_PER_ADDRESS, address);
        }
        Optional<SecretText> text = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Tokens.read(header.substring(SCHEME.length()).strip())
                : Optional.empty();
        Authenticated asking = text.flatMap(tokens::find).orElseThrow(() -> {
            limits.count(Limit.TOKEN_FAILURE_PER_ADDRESS, address);
            return new AuthenticationFailedException("no such token");
        });
        rightTokens.put(hash, true);
        limits.take(Limit.TOKEN_USE_PER_LEARNER, asking.learner().id().toString());
        Scope needed = needed(context);
        if (!((Token) asking.key()).allows(needed)) {
            throw new Refused(Refusal.INSUFFICIENT_SCOPE, "This token lacks the scope “" + needed.wire() + "”.");
        }
        tokens.noteUse(asking.key());
        return identity(asking);
    }

    /**
     * The scope that the request needs, so that its lack can be explained. What editors and admins alone may do doesn't
     * depend on the path as it is seen here: their resources ask for the role, which a token has only with the scope for it.
     */
    private static Scope needed(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.startsWith(ADMIN)) {
            return Scope.ADMIN;
        }
        if (path.startsWith(DRAFTS) || path.equals(CHECKS)) {
            return Scope.WRITE_CONTENT;
        }
        if (path.startsWith(STUDIO)) {
            return Scope.EDIT;
        }
        return READING.contains(context.request().method()) ? Scope.READ : Scope.TAKE;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", SCHEME.strip()));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Lookup.class);
    }

    private SecurityIdentity identity(Authenticated asking) {
        Account account = asking.account();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new LearnerPrincipal(
                        asking.learner().id(),
                        asking.key().id(),
                        account == null ? null : account.userName(),
                        asking.learner().language(),
                        asking.learner().timeZone(),
                        asking.learner().timeFactor(),
                        asking.learner().hasKeyboardShortcuts(),
                        asking.learner().answersByTap()))
                .addRoles(asking.roles(studio.least()))
                .build();
    }

    /** A session or token that has yet to be looked up. */
    static final class Lookup extends BaseAuthenticationRequest {

        private final Supplier<SecurityIdentity> find;

        Lookup(Supplier<SecurityIdentity> find) {
            this.find = find;
        }
    }

    /** Looks sessions and tokens up on a thread that may wait for the database, outside a transaction. */
    @ApplicationScoped
    static class Provider implements IdentityProvider<Lookup> {

        @Override
        public Class<Lookup> getRequestType() {
            return Lookup.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Lookup lookup, AuthenticationRequestContext context) {
            return context.runBlocking(() -> find(lookup));
        }

        @ActivateRequestContext
        SecurityIdentity find(Lookup lookup) {
            return lookup.find.get();
        }
    }
}
