package org.lede.people.api;

import jakarta.transaction.Transactional;
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
import org.lede.people.Guests;
import org.lede.people.Learner;
import org.lede.people.Scope;
import org.lede.people.SignIn;
import org.lede.people.SignUp;
import org.lede.people.Tokens;
import org.lede.web.api.Created;
import org.lede.web.language.Language;
import org.lede.web.security.Limit;
import org.lede.web.security.PasswordTries;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;

/** How programs get in: as a new guest, with a new account, or with a user name and a password. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AccessResource {

    private final Guests guests;
    private final SignUp signUp;
    private final SignIn signIn;
    private final Tokens tokens;
    private final RateLimits limits;
    private final PasswordTries tries;
    private final Requester requester;

    AccessResource(
            Guests guests,
            SignUp signUp,
            SignIn signIn,
            Tokens tokens,
            RateLimits limits,
            PasswordTries tries,
            Requester requester) {
        this.guests = guests;
        this.signUp = signUp;
        this.signIn = signIn;
        this.tokens = tokens;
        this.limits = limits;
        this.tries = tries;
        this.requester = requester;
    }

    @POST
    @Path("learners")
    @Transactional
    public RestResponse<CreatedGuest> createGuest(@Nullable NewGuest request) {
        NewGuest wanted = request == null ? new NewGuest(null, null) : request;
        limits.take(Limit.GUEST_PER_ADDRESS, requester.address());
        Learner guest = guests.create(languageOrDefault(wanted.language()), Learner.timeZone(wanted.timeZone()));
        CreatedGuest created =
                new CreatedGuest(guest.id(), tokens.forGuest(guest.id()).text());
        return Created.at("/api/v1/me", created);
    }

    /** A guest whose token comes along becomes the account's learner, and keeps everything. */
    @POST
    @Path("accounts")
    public RestResponse<CreatedAccount> createAccount(@NotNull @Valid NewAccount request) {
        limits.take(Limit.SIGN_UP_PER_ADDRESS, requester.address());
        Account account = signUp.signUp(
                requester.learner(),
                new Credentials(request.userName(), request.password()),
                request.email(),
                languageOrDefault(request.language()),
                Learner.timeZone(request.timeZone()),
                learner -> Account.ofLearner(learner.id()).orElseThrow());
        tries.remember(account.passwordMark());
        return Created.at("/api/v1/me", new CreatedAccount(account.learnerId(), account.userName()));
    }

    /** For a new learner: a tag that is missing or unknown is no reason to refuse them. */
    static String languageOrDefault(@Nullable String tag) {
        return Language.of(tag).orElse(Language.DEFAULT).tag();
    }

    /** The wanted token is checked first: after the password, its refusal would tell that the password is right. */
    @POST
    @Path("tokens")
    public RestResponse<CreatedToken> signIn(@NotNull @Valid SignInRequest request) {
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
     * A guest to be made.
     *
     * @param timeZone an IANA name; UTC where it is missing or unknown
     * @param language of the pages; English where it is missing or unknown
     */
    public record NewGuest(
            @Nullable String timeZone, @Nullable String language) {}

    /** @param token sent this once; its holder acts as this learner */
    public record CreatedGuest(UUID id, String token) {}

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
