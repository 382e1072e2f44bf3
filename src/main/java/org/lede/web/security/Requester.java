package org.lede.web.security;

import io.quarkus.security.credential.Credential;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Whoever sent the current request; found out when first asked, so that public resources never pay for it. */
@RequestScoped
public class Requester {

    private final CurrentIdentityAssociation identities;
    private final CurrentVertxRequest current;

    Requester(CurrentIdentityAssociation identities, CurrentVertxRequest current) {
        this.identities = identities;
        this.current = current;
    }

    /**
     * The learner, if the request names one.
     *
     * @throws io.quarkus.security.AuthenticationFailedException when it carries a token that isn't one of ours
     */
    public Optional<UUID> learner() {
        return identity().getPrincipal() instanceof LearnerPrincipal learner
                ? Optional.of(learner.learnerId())
                : Optional.empty();
    }

    /** The learner, if the request names one who has no account. */
    public Optional<UUID> guest() {
        return learner().filter(learner -> identity().getRoles().isEmpty());
    }

    /** Whether the request names somebody who may do what that role may. */
    public boolean hasRole(String role) {
        return identity().hasRole(role);
    }

    /** What the request proved itself with, if it was that. */
    public <T extends Credential> Optional<T> credential(Class<T> type) {
        return Optional.ofNullable(identity().getCredential(type));
    }

    /** The session that the request came in, if it came in one that holds. */
    public Optional<Session> session() {
        return credential(Session.class);
    }

    private SecurityIdentity identity() {
        return identities.getDeferredIdentity().await().indefinitely();
    }

    /** @throws Refused when the request names nobody */
    public UUID requireLearner() {
        return learner()
                .orElseThrow(() -> new Refused(
                        Refusal.UNAUTHENTICATED,
                        "This needs a token: make a guest with POST /api/v1/learners and send its token as"
                                + " “Authorization: Bearer …”."));
    }

    /** The value of a cookie that the request brings along. */
    Optional<String> cookie(String name) {
        return Optional.ofNullable(current.getCurrent().request().getCookie(name))
                .map(Cookie::getValue);
    }

    /** Whether the request is one of a program, whose cookies are ignored. */
    boolean isProgram() {
        return Paths.isApi(current.getCurrent().normalizedPath());
    }

    /** The address the request comes from, as {@link RateLimits} count it. */
    public String address() {
        return ClientAddress.of(current.getCurrent().request());
    }
}
