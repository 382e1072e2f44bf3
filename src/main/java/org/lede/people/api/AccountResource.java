package org.lede.people.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lede.people.Account;
import org.lede.people.Credentials;
import org.lede.people.Learner;
import org.lede.people.SignUp;
import org.lede.web.api.Created;
import org.lede.web.security.Limit;
import org.lede.web.security.PasswordTries;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;

/** Signing up: a guest whose token comes along becomes the account's learner, and keeps everything. */
@Path("/api/v1/accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AccountResource {

    private final SignUp signUp;
    private final RateLimits limits;
    private final PasswordTries tries;
    private final Requester requester;

    AccountResource(SignUp signUp, RateLimits limits, PasswordTries tries, Requester requester) {
        this.signUp = signUp;
        this.limits = limits;
        this.tries = tries;
        this.requester = requester;
    }

    @POST
    public RestResponse<CreatedAccount> create(@NotNull @Valid NewAccount request) {
        limits.take(Limit.SIGN_UP_PER_ADDRESS, requester.address());
        Account account = signUp.signUp(
                requester.learner(),
                new Credentials(request.userName(), request.password()),
                request.email(),
                LearnerResource.languageOrDefault(request.language()),
                Learner.timeZone(request.timeZone()),
                learner -> Account.ofLearner(learner.id()).orElseThrow());
        tries.remember(account.passwordMark());
        return Created.at("/api/v1/me", new CreatedAccount(account.learnerId(), account.userName()));
    }

    /** @param language and {@code timeZone} of a learner who isn't a guest yet, read as those of a new guest */
    public record NewAccount(
            @NotNull String userName,
            @NotNull String password,
            @Nullable String email,
            @Nullable String language,
            @Nullable String timeZone) {

        /** Never the password, in no log. */
        @Override
        public String toString() {
            return "NewAccount[…]";
        }
    }

    /** @param id of the learner, which a guest had already */
    public record CreatedAccount(UUID id, String userName) {}
}
