package org.lede.people.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.lede.people.AccountStatus;
import org.lede.web.security.LearnerPrincipal;
import org.lede.web.security.Session;
import org.lede.web.security.SessionRequest;

/** Looks up whether a session still holds, and what its learner may do: one statement, outside a transaction. */
@ApplicationScoped
class SessionLookup implements IdentityProvider<SessionRequest> {

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> find(request.session()));
    }

    @ActivateRequestContext
    SecurityIdentity find(Session session) {
        AccountStatus standing = AccountStatus.of(session.learnerId())
                .filter(one -> one.epoch() == session.epoch() && !one.disabled())
                .orElseThrow(() -> new AuthenticationFailedException("the session has ended"));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new LearnerPrincipal(session.learnerId()))
                .addCredential(session)
                .addRoles(standing.roles())
                .build();
    }
}
