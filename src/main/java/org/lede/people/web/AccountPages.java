package org.lede.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.people.Account;
import org.lede.people.Export;
import org.lede.people.GuestConfig;
import org.lede.people.Learner;
import org.lede.people.OwnAccount;
import org.lede.people.Role;
import org.lede.people.Settings;
import org.lede.shared.Json;
import org.lede.shared.Refused;
import org.lede.web.language.PageLanguage;
import org.lede.web.security.Requester;
import org.lede.web.security.SessionCookie;

/** The account's own page: whoever asks sees who they are here, and may change, take or delete what is theirs. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
class AccountPages {

    private static final URI ACCOUNT = URI.create("/account");

    private final OwnAccount own;
    private final Export export;
    private final GuestConfig guests;
    private final Requester requester;
    private final OwnBrowser browser;
    private final SessionCookie session;
    private final PageLanguage language;

    AccountPages(
            OwnAccount own,
            Export export,
            GuestConfig guests,
            Requester requester,
            OwnBrowser browser,
            SessionCookie session,
            PageLanguage language) {
        this.own = own;
        this.export = export;
        this.guests = guests;
        this.requester = requester;
        this.browser = browser;
        this.session = session;
        this.language = language;
    }

    /** @param changed set where a changed password leads here */
    @GET
    @Transactional
    public TemplateInstance get(@QueryParam("changed") @DefaultValue("false") boolean changed) {
        return page(changed, "");
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(
            @FormParam("present") @DefaultValue("") String present,
            @FormParam("wanted") @DefaultValue("") String wanted,
            @Context UriInfo uri) {
        limitGuesses();
        try {
            Learner learner = own.changePassword(learner(), present, wanted, null);
            return Response.seeOther(URI.create("/account?changed=true"))
                    .cookie(session.issue(learner.id(), learner.sessionEpoch(), uri))
                    .cookie(browser.remember(learner.id(), uri))
                    .build();
        } catch (Refused e) {
            return FormProblem.answer(e, problem -> page(false, problem));
        }
    }

    /** @param shortcuts sent by a box where it is ticked, and not at all where it isn't */
    @POST
    @Path("settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeSettings(
            @FormParam("zone") @DefaultValue("") String zone,
            @FormParam("shortcuts") @DefaultValue("false") boolean shortcuts,
            @FormParam("email") @DefaultValue("") String email) {
        Settings wanted = new Settings(language.get().tag(), zone, shortcuts, email);
        try {
            own.settle(learner(), wanted);
            return Response.seeOther(ACCOUNT).build();
        } catch (Refused e) {
            return FormProblem.answer(e, problem -> page(false, problem, wanted));
        }
    }

    @POST
    @Path("sessions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endSessions(@Context UriInfo uri) {
        own.endSessions(learner());
        return Response.seeOther(ACCOUNT).cookie(session.forget(uri)).build();
    }

    @GET
    @Path("export")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response export() {
        return Response.ok(Json.write(export.of(learner())))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lede.json\"")
                .build();
    }

    @GET
    @Path("deletion")
    public TemplateInstance deletion() {
        learner();
        return deletion("");
    }

    @POST
    @Path("deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@FormParam("password") @DefaultValue("") String password, @Context UriInfo uri) {
        limitGuesses();
        try {
            own.delete(learner(), password);
            return Response.seeOther(URI.create("/"))
                    .cookie(session.forget(uri))
                    .build();
        } catch (Refused e) {
            return FormProblem.answer(e, this::deletion);
        }
    }

    private TemplateInstance page(boolean changed, String problem) {
        return page(changed, problem, null);
    }

    /** @param wanted settings that were sent and refused, to be shown again; null for those there are */
    private TemplateInstance page(boolean changed, String problem, @Nullable Settings wanted) {
        Optional<Learner> learner = requester.learner().flatMap(Learner::withId);
        Optional<Account> account = learner.map(Learner::id).flatMap(Account::ofLearner);
        Settings settings = Optional.ofNullable(wanted)
                .or(() -> learner.map(one -> Settings.of(one, account.orElse(null))))
                .orElse(null);
        return Templates.account(new AccountPage(
                account.map(Account::userName).orElse(""),
                learner.isPresent(),
                account.map(Account::role).orElse(Role.LEARNER),
                changed,
                problem,
                settings,
                guests.lifetime().toDays()));
    }

    private TemplateInstance deletion(String problem) {
        return Templates.deletion(problem, requester.guest().isEmpty());
    }

    /** Whoever holds somebody's session must not find out their password with it. */
    private void limitGuesses() {
        browser.countPresentPassword(learner());
    }

    private UUID learner() {
        return requester.learner().orElseThrow(() -> Refused.notFound("account"));
    }

    /**
     * Who somebody is here.
     *
     * @param userName empty for somebody without an account
     * @param known whether anything is stored of them
     * @param role of a learner for somebody without an account
     * @param changed whether they have just changed their password
     * @param problem the code of what was wrong with their last form, empty for nothing
     * @param settings what they have chosen, null for somebody unknown
     * @param guestDays how long guests are kept
     */
    public record AccountPage(
            String userName,
            boolean known,
            Role role,
            boolean changed,
            String problem,
            @Nullable Settings settings,
            long guestDays) {

        public boolean isSignedIn() {
            return !userName.isEmpty();
        }

        /** Whether they may give others more time. */
        public boolean isEditor() {
            return role.compareTo(Role.EDITOR) >= 0;
        }

        /** Whether they see to people. */
        public boolean isAdmin() {
            return role == Role.ADMIN;
        }
    }

    @CheckedTemplate(basePath = "people")
    static class Templates {

        static native TemplateInstance account(AccountPage page);

        static native TemplateInstance deletion(String problem, boolean signedIn);
    }
}
