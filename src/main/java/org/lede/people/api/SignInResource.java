package org.lede.people.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lede.people.Account;
import org.lede.people.Credentials;
import org.lede.people.Scope;
import org.lede.people.SignIn;
import org.lede.people.Tokens;
import org.lede.web.api.Created;
import org.lede.web.security.PasswordTries;
import org.lede.web.security.Requester;

/** Signing in: exchanges a user name and a password for a token. */
@Path("/api/v1/tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SignInResource {

    private final SignIn signIn;
    private final Tokens tokens;
    private final PasswordTries tries;
    private final Requester requester;

    SignInResource(SignIn signIn, Tokens tokens, PasswordTries tries, Requester requester) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.tries = tries;
        this.requester = requester;
    }

    /** The wanted token is checked first: after the password, its refusal would tell that the password is right. */
    @POST
    public RestResponse<CreatedToken> create(@NotNull @Valid SignInRequest request) {
        NewToken wanted = request.token();
        Set<Scope> scopes = wanted.knownScopes();
        tokens.requireUsable(wanted.name(), scopes);
        Credentials given = new Credentials(request.userName(), request.password());
        tries.takeSignIn(
                given.foldedName(), Account.named(given.userName()).map(Account::passwordMark), Optional.empty());
        Optional<UUID> guest = request.brings() ? requester.guest() : Optional.empty();
        SignedIn signedIn = signIn.signIn(
                given,
                guest,
                learner -> new SignedIn(
                        CreatedToken.of(tokens.make(learner.id(), wanted.name(), scopes, wanted.lifetime())),
                        Account.ofLearner(learner.id()).orElseThrow().passwordMark()));
        tries.remember(signedIn.passwordMark);
        return Created.at("/api/v1/me", signedIn.token);
    }

    private record SignedIn(CreatedToken token, String passwordMark) {}

    /**
     * Who signs in, and which token they want.
     *
     * @param bringGuest whether to add what the guest did whose token comes along
     */
    public record SignInRequest(
            @NotNull String userName,
            @NotNull String password,
            @NotNull @Valid NewToken token,
            @Nullable Boolean bringGuest) {

        boolean brings() {
            return Boolean.TRUE.equals(bringGuest);
        }

        /** Never the password, in no log. */
        @Override
        public String toString() {
            return "SignInRequest[…]";
        }
    }
}
