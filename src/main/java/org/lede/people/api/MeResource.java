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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.people.Export;
import org.lede.people.Learner;
import org.lede.people.OwnAccount;
import org.lede.people.PasswordMarks;
import org.lede.people.Settings;
import org.lede.people.Token;
import org.lede.shared.Json;
import org.lede.shared.Refused;
import org.lede.web.security.PasswordTries;
import org.lede.web.security.Requester;

/** The asking learner: who they are, and what is theirs to change, to take along and to delete. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {

    private final OwnAccount own;
    private final Export export;
    private final PasswordMarks marks;
    private final PasswordTries tries;
    private final Requester requester;

    MeResource(OwnAccount own, Export export, PasswordMarks marks, PasswordTries tries, Requester requester) {
        this.own = own;
        this.export = export;
        this.marks = marks;
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
        own.settle(learner, request.settings());
        return get();
    }

    /** The token that asks stays, as the browser does in which it is done. */
    @PUT
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    public void changePassword(@NotNull @Valid NewPassword request) {
        UUID learner = guessing();
        Token asking = requester.credential(TokenCredential.class).orElseThrow().token();
        own.changePassword(learner, request.present(), request.password(), asking.id());
        marks.ofLearner(learner).ifPresent(tries::remember);
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

    /** The learner, counted as somebody who tries a password: a stolen token must not find it out. */
    private UUID guessing() {
        UUID learner = requester.requireLearner();
        tries.takePresent(learner, marks.ofLearner(learner));
        return learner;
    }

    /** @param email null for none; somebody without an account can't give one */
    public record NewSettings(
            @NotNull String language,
            @NotNull String timeZone,
            @NotNull Boolean keyboardShortcuts,
            @Nullable String email) {

        Settings settings() {
            return new Settings(Languages.known(language), timeZone, keyboardShortcuts, email);
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
