package org.lede.people.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.lede.people.Scope;
import org.lede.people.Token;
import org.lede.people.TokenText;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.security.ClientAddress;
import org.lede.web.security.LearnerPrincipal;
import org.lede.web.security.Limit;
import org.lede.web.security.Paths;
import org.lede.web.security.RateLimits;
import org.lede.web.security.TokenGuesses;

/** Knows the learner by the bearer token, on the API alone. */
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";
    private static final String ADMIN = "/api/v1/admin/";
    private static final String STUDIO = "/api/v1/studio/";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final TokenGuesses guesses;

    BearerTokens(TokenGuesses guesses) {
        this.guesses = guesses;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !Paths.isApi(context.normalizedPath())) {
            return Uni.createFrom().nullItem();
        }
        String address = ClientAddress.of(context.request());
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return guesses.refuse(address, "not a bearer token");
        }
        Scope needed = needed(context);
        return TokenText.read(header.substring(SCHEME.length()).strip())
                .map(text -> guesses.guard(
                        address, text.value(), () -> identities.authenticate(new TokenRequest(text, needed))))
                .orElseGet(() -> guesses.refuse(address, "not a token of ours"));
    }

    /**
     * Says what is missing in good words. What editors and admins alone may do doesn't depend on the path as it is seen
     * here: their resources ask for the role, which a token has only with the scope for it.
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
        return Set.of(TokenRequest.class);
    }

    /** A token that has the right shape and has yet to be looked up. */
    static final class TokenRequest extends BaseAuthenticationRequest {

        private final TokenText text;
        private final Scope needed;

        TokenRequest(TokenText text, Scope needed) {
            this.text = text;
            this.needed = needed;
        }
    }

    /** Looks the token up, outside a transaction: one statement, and another once an hour to note its use. */
    @ApplicationScoped
    static class Lookup implements IdentityProvider<TokenRequest> {

        private final RateLimits limits;
        private final Clock clock;

        Lookup(RateLimits limits, Clock clock) {
            this.limits = limits;
            this.clock = clock;
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
            Instant now = clock.instant();
            Token.Presented presented = Token.presented(request.text, now)
                    .orElseThrow(() -> new AuthenticationFailedException("no such token"));
            Token token = presented.token();
            limits.take(Limit.TOKEN_USE_PER_LEARNER, token.learnerId().toString());
            if (!token.allows(request.needed)) {
                throw new Refused(
                        Refusal.INSUFFICIENT_SCOPE,
                        "This token lacks the scope “" + request.needed.wire() + "”.");
            }
            if (token.isUseUnnoted(now)) {
                QuarkusTransaction.requiringNew().run(() -> Token.noteUse(token.learnerId(), token.id(), now));
            }
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new LearnerPrincipal(token.learnerId()))
                    .addCredential(new TokenCredential(token))
                    .addRoles(presented.roles())
                    .build();
        }
    }
}
