package org.lede.web.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** The sender of the current request, looked up when first asked for, so that public resources never pay for it. */
@Named("requester")
@RequestScoped
public class Requester {

    private final CurrentIdentityAssociation identities;
    private final CurrentVertxRequest current;

    Requester(CurrentIdentityAssociation identities, CurrentVertxRequest current) {
        this.identities = identities;
        this.current = current;
    }

    /**
     * The learner with their settings, if the request names one.
     *
     * @throws io.quarkus.security.AuthenticationFailedException when it carries an invalid token
     */
    public Optional<LearnerPrincipal> principal() {
        return identity().getPrincipal() instanceof LearnerPrincipal learner ? Optional.of(learner) : Optional.empty();
    }

    /** The learner's id, if the request names one. */
    public Optional<UUID> learner() {
        return principal().map(LearnerPrincipal::learnerId);
    }

    /** The learner, if the request names one who has no account. */
    public Optional<UUID> guest() {
        return principal().filter(LearnerPrincipal::isGuest).map(LearnerPrincipal::learnerId);
    }

    /** Whether the learner wants no single key to do anything. */
    public boolean isWithoutKeys() {
        return principal().filter(learner -> !learner.keyboardShortcuts()).isPresent();
    }

    /** Whether the learner may do what that role may. */
    public boolean hasRole(String role) {
        return identity().hasRole(role);
    }

    private SecurityIdentity identity() {
        return identities.getDeferredIdentity().await().indefinitely();
    }

    /** @throws Refused when the request names no learner */
    public LearnerPrincipal require() {
        return principal()
                .orElseThrow(() -> new Refused(
                        Refusal.UNAUTHENTICATED,
                        "This needs a token: make a guest with POST /api/v1/learners and send its token as"
                                + " “Authorization: Bearer …”."));
    }

    /** @throws Refused when the request names no learner */
    public UUID requireLearner() {
        return require().learnerId();
    }

    /** The value of a cookie of the request. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(current.getCurrent().request().getCookie(name))
                .map(Cookie::getValue);
    }

    /** What the browser or program calls itself, null where it doesn't. */
    public @Nullable String userAgent() {
        return current.getCurrent().request().getHeader("User-Agent");
    }

    /** The address the request comes from, as {@link RateLimits} count it. */
    public String address() {
        return ClientAddress.of(current.getCurrent().request());
    }
}
