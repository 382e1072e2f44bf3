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
import org.lede.people.Account;
import org.lede.people.Asking;
import org.lede.people.Scope;
import org.lede.people.SecretText;
import org.lede.people.Sessions;
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
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return Paths.isApi(context.normalizedPath())
                ? byToken(context, identities)
                : bySession(context.request().getCookie(SessionCookie.NAME), identities);
    }

    /** A browser whose session has ended is a stranger again; that is no error. */
    private static Uni<SecurityIdentity> bySession(Cookie cookie, IdentityProviderManager identities) {
        return Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .flatMap(SecretText::read)
                .map(text -> identities
                        .authenticate(new SessionRequest(text))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull())
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static Uni<SecurityIdentity> byToken(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        Optional<SecretText> text = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Token.read(header.substring(SCHEME.length()).strip())
                : Optional.empty();
        return identities.authenticate(
                new TokenRequest(text, header, needed(context), ClientAddress.of(context.request())));
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
        return Set.of(SessionRequest.class, TokenRequest.class);
    }

    private static SecurityIdentity identity(Asking asking) {
        Account account = asking.account();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new LearnerPrincipal(
                        asking.learner().id(),
                        asking.key().id(),
                        account == null ? null : account.userName(),
                        asking.learner().language(),
                        asking.learner().timeZone(),
                        asking.learner().timeFactor(),
                        asking.learner().hasKeyboardShortcuts()))
                .addRoles(asking.roles())
                .build();
    }

    /** A session cookie that has yet to be looked up. */
    static final class SessionRequest extends BaseAuthenticationRequest {

        private final SecretText text;

        SessionRequest(SecretText text) {
            this.text = text;
        }
    }

    /** Looks sessions up: one statement, outside a transaction. */
    @ApplicationScoped
    static class SessionLookup implements IdentityProvider<SessionRequest> {

        private final Sessions sessions;

        SessionLookup(Sessions sessions) {
            this.sessions = sessions;
        }

        @Override
        public Class<SessionRequest> getRequestType() {
            return SessionRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> find(request));
        }

        @ActivateRequestContext
        SecurityIdentity find(SessionRequest request) {
            return sessions.find(request.text)
                    .map(LearnerAuthentication::identity)
                    .orElseThrow(() -> new AuthenticationFailedException("the session has ended"));
        }
    }

    /** A bearer token that has yet to be looked up; empty where the header can't be one. */
    static final class TokenRequest extends BaseAuthenticationRequest {

        private final Optional<SecretText> text;
        private final String header;
        private final Scope needed;
        private final String address;

        TokenRequest(Optional<SecretText> text, String header, Scope needed, String address) {
            this.text = text;
            this.header = header;
            this.needed = needed;
            this.address = address;
        }
    }

    /**
     * Looks tokens up: one statement outside a transaction, and another once an hour to note the use. An address from which
     * too many wrong tokens have come is stopped before the database is asked.
     */
    @ApplicationScoped
    static class TokenLookup implements IdentityProvider<TokenRequest> {

        private static final int MOST_REMEMBERED = 50_000;

        private final Tokens tokens;
        private final RateLimits limits;

        /**
         * Tokens that were right before, by the hash of the whole header. They are looked up all the same, so that one forger
         * in a classroom doesn't shut out the rest of it. Not by id, under which a forger could guess on.
         */
        private final Cache<String, Boolean> right =
                Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

        TokenLookup(Tokens tokens, RateLimits limits) {
            this.tokens = tokens;
            this.limits = limits;
        }

        @Override
        public Class<TokenRequest> getRequestType() {
            return TokenRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> find(request));
        }

        @ActivateRequestContext
        SecurityIdentity find(TokenRequest request) {
            String hash = Json.sha256(request.header.getBytes(StandardCharsets.UTF_8));
            if (right.getIfPresent(hash) == null) {
                limits.requireLeft(Limit.TOKEN_FAILURE_PER_ADDRESS, request.address);
            }
            Asking asking = request.text.flatMap(tokens::find).orElseThrow(() -> {
                limits.count(Limit.TOKEN_FAILURE_PER_ADDRESS, request.address);
                return new AuthenticationFailedException("no such token");
            });
            right.put(hash, true);
            limits.take(Limit.TOKEN_USE_PER_LEARNER, asking.learner().id().toString());
            if (!((Token) asking.key()).allows(request.needed)) {
                throw new Refused(
                        Refusal.INSUFFICIENT_SCOPE,
                        "This token lacks the scope “" + request.needed.wire() + "”.");
            }
            tokens.noteUse(asking.key());
            return identity(asking);
        }
    }
}
