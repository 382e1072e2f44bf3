package org.lede.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.people.Account;
import org.lede.people.Export;
import org.lede.people.GuestConfig;
import org.lede.people.OwnAccount;
import org.lede.people.Reminders;
import org.lede.people.Role;
import org.lede.people.Session;
import org.lede.people.Sessions;
import org.lede.people.Settings;
import org.lede.shared.Json;
import org.lede.shared.Refused;
import org.lede.web.language.PageLanguage;
import org.lede.web.security.LearnerPrincipal;
import org.lede.web.security.Requester;
import org.lede.web.security.SessionCookie;

/** The account page: settings, password, devices, export and deletion. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
class AccountPages {

    private static final URI ACCOUNT = URI.create("/account");

    private final OwnAccount own;
    private final Sessions sessions;
    private final Export export;
    private final Reminders reminders;
    private final GuestConfig guests;
    private final Requester requester;
    private final SignInBrowser browser;
    private final SessionCookie cookie;
    private final PageLanguage language;

    AccountPages(
            OwnAccount own,
            Sessions sessions,
            Export export,
            Reminders reminders,
            GuestConfig guests,
            Requester requester,
            SignInBrowser browser,
            SessionCookie cookie,
            PageLanguage language) {
        this.own = own;
        this.sessions = sessions;
        this.export = export;
        this.reminders = reminders;
        this.guests = guests;
        this.requester = requester;
        this.browser = browser;
        this.cookie = cookie;
        this.language = language;
    }

    /** @param changed set where a changed password leads here */
    @GET
    @Transactional
    public TemplateInstance get(
            @QueryParam("changed") @DefaultValue("false") boolean changed,
            @HeaderParam("Referer") @Nullable String referer) {
        return page(changed, "", null, Origin.of("", referer));
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(
            @FormParam("present") @DefaultValue("") String present,
            @FormParam("wanted") @DefaultValue("") String wanted,
            @Context UriInfo uri) {
        UUID learner = learner();
        browser.countPresentPassword(learner);
        return FormProblem.orForm(
                () -> {
                    String session = own.changePassword(
                            learner, present, wanted, null, one -> sessions.begin(learner, requester.userAgent()));
                    return Response.seeOther(URI.create("/account?changed=true"))
                            .cookie(cookie.of(session, uri), browser.remember(learner, uri))
                            .build();
                },
                problem -> page(false, problem, null, Origin.FRONT));
    }

    /** @param shortcuts and {@code taps} sent by a box where it is ticked, and not at all where it isn't */
    @POST
    @Path("settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeSettings(
            @FormParam("zone") @DefaultValue("") String zone,
            @FormParam("shortcuts") @DefaultValue("false") boolean shortcuts,
            @FormParam("taps") @DefaultValue("false") boolean taps,
            @FormParam("email") @DefaultValue("") String email) {
        Settings wanted = new Settings(language.get().tag(), zone, shortcuts, taps, email);
        return FormProblem.orForm(
                () -> {
                    own.changeSettings(learner(), wanted);
                    return Response.seeOther(ACCOUNT).build();
                },
                problem -> page(false, problem, wanted, Origin.FRONT));
    }

    /** Asked by the box on the page of a question. */
    @POST
    @Path("one-tap")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answerByTap(@FormParam("taps") @DefaultValue("false") boolean taps) {
        own.answerByTap(learner(), taps);
        return Response.seeOther(ACCOUNT).build();
    }

    /** Signs one device out. */
    @POST
    @Path("devices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response endSession(@FormParam("session") @Nullable UUID session) {
        UUID learner = learner();
        if (session != null) {
            sessions.end(learner, session);
        }
        return Response.seeOther(URI.create("/account#devices")).build();
    }

    @POST
    @Path("sessions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endSessions(@Context UriInfo uri) {
        own.endSessions(learner());
        return Response.seeOther(ACCOUNT).cookie(cookie.forget(uri)).build();
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
        UUID learner = learner();
        browser.countPresentPassword(learner);
        return FormProblem.orForm(
                () -> {
                    own.delete(learner, password);
                    return Response.seeOther(URI.create("/"))
                            .cookie(cookie.forget(uri))
                            .build();
                },
                this::deletion);
    }

    /** @param refused settings that were refused, to be shown again; null for those that are stored */
    private TemplateInstance page(boolean changed, String problem, @Nullable Settings refused, Origin origin) {
        Optional<LearnerPrincipal> learner = requester.principal();
        return Templates.account(new AccountPage(
                learner.map(LearnerPrincipal::userName).orElse(""),
                requester.hasRole(Role.EDITOR.wire()),
                requester.hasRole(Role.ADMIN.wire()),
                changed,
                problem,
                Optional.ofNullable(refused)
                        .or(() -> learner.map(AccountPages::settings))
                        .orElse(null),
                learner.filter(one -> !one.isGuest()).map(this::devices).orElse(List.of()),
                learner.map(one -> reminders.of(one.learnerId())).orElse(null),
                guests.lifetime().toDays(),
                origin.toString()));
    }

    private static Settings settings(LearnerPrincipal learner) {
        return new Settings(
                learner.language(),
                learner.timeZone().getId(),
                learner.keyboardShortcuts(),
                learner.oneTap(),
                learner.isGuest()
                        ? null
                        : Account.ofLearner(learner.learnerId())
                                .flatMap(Account::email)
                                .orElse(null));
    }

    private List<Device> devices(LearnerPrincipal learner) {
        return sessions.ofLearner(learner.learnerId()).stream()
                .map(session -> Device.of(session, learner))
                .toList();
    }

    private TemplateInstance deletion(String problem) {
        return Templates.deletion(problem, requester.guest().isEmpty());
    }

    private UUID learner() {
        return requester.learner().orElseThrow(() -> Refused.notFound("account"));
    }

    /**
     * What the account page shows.
     *
     * @param userName empty for a guest or a stranger
     * @param editor whether the learner may give others more time
     * @param admin whether the learner may manage accounts
     * @param changed whether the password has just been changed
     * @param problem the code of what was wrong with the last form, empty for nothing
     * @param settings null for a stranger
     * @param devices where the account is signed in
     * @param reminders null for a stranger
     * @param guestDays how long guests are kept
     * @param back from where the browser came, to go back there after signing up
     */
    public record AccountPage(
            String userName,
            boolean editor,
            boolean admin,
            boolean changed,
            String problem,
            @Nullable Settings settings,
            List<Device> devices,
            Reminders.@Nullable Setting reminders,
            long guestDays,
            String back) {

        public boolean isSignedIn() {
            return !userName.isEmpty();
        }

        public boolean isKnown() {
            return settings != null;
        }

        public List<TimeZones.Continent> continents() {
            return TimeZones.BY_CONTINENT;
        }

        /** Whether the time zone can be chosen, or is another one that a program has set. */
        public boolean isZoneListed() {
            return settings != null && TimeZones.has(settings.timeZone());
        }
    }

    /**
     * A browser that is signed in.
     *
     * @param name such as “Firefox, Linux”; empty where the browser didn't say
     * @param seen when it was last used, to the hour
     * @param present whether it is the browser that asks
     */
    public record Device(String id, String name, ZonedDateTime seen, boolean present) {

        static Device of(Session session, LearnerPrincipal learner) {
            return new Device(
                    session.id().toString(),
                    session.device(),
                    session.lastUsedAt().orElse(session.createdAt()).atZone(learner.timeZone()),
                    session.id().equals(learner.keyId()));
        }
    }

    @CheckedTemplate(basePath = "people")
    static class Templates {

        static native TemplateInstance account(AccountPage page);

        static native TemplateInstance deletion(String problem, boolean signedIn);
    }
}
