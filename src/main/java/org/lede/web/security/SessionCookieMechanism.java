package org.lede.web.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Knows the learner by the session cookie, on pages alone: the API ignores cookies, so no other site can use it. */
@ApplicationScoped
class SessionCookieMechanism implements HttpAuthenticationMechanism {

    private final SessionCookie cookie;

    SessionCookieMechanism(SessionCookie cookie) {
        this.cookie = cookie;
    }

    /** A session that no longer holds is no error: whoever has it is a stranger again. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (Paths.isApi(context.normalizedPath())) {
            return Uni.createFrom().nullItem();
        }
        return Optional.ofNullable(context.request().getCookie(SessionCookie.NAME))
                .map(Cookie::getValue)
                .flatMap(cookie::open)
                .map(session -> identities
                        .authenticate(new SessionRequest(session))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull())
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }
}
