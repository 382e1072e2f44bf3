package org.lede.people.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lede.people.Account;
import org.lede.people.Export;
import org.lede.people.Learner;
import org.lede.people.OwnAccount;
import org.lede.people.Settings;
import org.lede.people.Token;
import org.lede.people.Tokens;
import org.lede.shared.Json;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.api.Created;
import org.lede.web.api.PageOf;
import org.lede.web.language.Language;
import org.lede.web.security.LearnerPrincipal;
import org.lede.web.security.PasswordTries;
import org.lede.web.security.Requester;

/** The asking learner: who they are, their settings, password and tokens, and the export and deletion of their data. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {

    private final OwnAccount own;
    private final Tokens tokens;
    private final Export export;
    private final PasswordTries tries;
    private final Requester requester;

    MeResource(OwnAccount own, Tokens tokens, Export export, PasswordTries tries, Requester requester) {
        this.own = own;
        this.tokens = tokens;
        this.export = export;
        this.tries = tries;
        this.requester = requester;
    }

    @GET
    @Transactional
    public LearnerView get() {
        return Learner.withId(requester.requireLearner())
                .map(LearnerView::of)
                .orElseThrow(() -> Refused.notFound("learner"));
    }

    @PUT
    @Path("settings")
    @Consumes(MediaType.APPLICATION_JSON)
    public LearnerView changeSettings(@NotNull @Valid NewSettings request) {
        UUID learner = requester.requireLearner();
        own.changeSettings(learner, request.settings());
        return get();
    }

    /** The token that asks stays, as the browser does in which it is done. */
    @PUT
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    public void changePassword(@NotNull @Valid NewPassword request) {
        UUID learner = guessing();
        String mark = own.changePassword(
                learner,
                request.present(),
                request.password(),
                requester.require().keyId(),
                one -> Account.ofLearner(learner).orElseThrow().passwordMark());
        tries.remember(mark);
    }

    @DELETE
    @Path("sessions")
    public void endSessions() {
        own.endSessions(requester.requireLearner());
    }

    @GET
    @Path("export")
    @Transactional
    public String export() {
        return Json.write(export.of(requester.requireLearner()));
    }

    /** @param request may be left out by a guest, who has no password */
    @POST
    @Path("deletion")
    @Consumes(MediaType.APPLICATION_JSON)
    public void delete(@Nullable Confirmation request) {
        String password = request == null ? null : request.password();
        own.delete(guessing(), password == null ? "" : password);
    }

    /** The learner, whose try of the present password is counted: a thief of the token must not find it out. */
    private UUID guessing() {
        UUID learner = requester.requireLearner();
        tries.takePresent(learner, Account.ofLearner(learner).map(Account::passwordMark), Optional.empty());
        return learner;
    }

    /** All on one page: there are 50 at the most. */
    @GET
    @Path("tokens")
    @Transactional
    public PageOf<TokenView> tokens() {
        return new PageOf<>(
                Token.ofLearner(requester.requireLearner()).stream()
                        .map(TokenView::of)
                        .toList(),
                null);
    }

    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public RestResponse<CreatedToken> createToken(@NotNull @Valid NewToken request) {
        LearnerPrincipal learner = requester.require();
        CreatedToken created = CreatedToken.of(tokens.makeBy(
                learner.keyId(), learner.learnerId(), request.name(), request.knownScopes(), request.lifetime()));
        return Created.at("/api/v1/me/tokens/" + created.id(), created);
    }

    /** A token that isn't there, or isn't the learner's, is no error. */
    @DELETE
    @Path("tokens/{id}")
    @Transactional
    public void deleteToken(UUID id) {
        tokens.revoke(requester.requireLearner(), id);
    }

    /**
     * A token of the learner.
     *
     * @param expiresAt null for never
     * @param lastUsedAt to the hour, null for never
     */
    public record TokenView(
            UUID id,
            String name,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        static TokenView of(Token token) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.scopes(),
                    token.createdAt(),
                    token.expiresAt().orElse(null),
                    token.lastUsedAt().orElse(null));
        }
    }

    /**
     * @param oneTap may be left out, which leaves it as it is
     * @param email null for none; a guest can't give one
     */
    public record NewSettings(
            @NotNull String language,
            @NotNull String timeZone,
            @NotNull Boolean keyboardShortcuts,
            @Nullable Boolean oneTap,
            @Nullable String email) {

        Settings settings() {
            return new Settings(knownLanguage(), timeZone, keyboardShortcuts, oneTap, email);
        }

        private String knownLanguage() {
            return Language.of(language)
                    .orElseThrow(() -> new Refused(
                            Refusal.INVALID_PARAMETER,
                            "The pages aren't in that language.",
                            List.of(new Refused.Fault("/language", "OUT_OF_RANGE", "No language of the pages."))))
                    .tag();
        }
    }

    public record NewPassword(
            @NotNull String present, @NotNull String password) {

        /** Never the passwords, in no log. */
        @Override
        public String toString() {
            return "NewPassword[…]";
        }
    }

    public record Confirmation(@Nullable String password) {

        /** Never the password, in no log. */
        @Override
        public String toString() {
            return "Confirmation[…]";
        }
    }
}
