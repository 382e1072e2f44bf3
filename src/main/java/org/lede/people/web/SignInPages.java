package org.lede.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.people.Credentials;
import org.lede.people.Learner;
import org.lede.people.OwnAccount;
import org.lede.people.Sessions;
import org.lede.people.SignIn;
import org.lede.people.SignUp;
import org.lede.web.language.Language;
import org.lede.web.language.PageLanguage;
import org.lede.web.security.Limit;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;
import org.lede.web.security.SessionCookie;

/** Signing up, signing in, where a guest is asked whether to bring along what they did, and signing out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPages {

    private static final URI ACCOUNT = URI.create("/account");

    /** The front page with a line that what a new account does is kept. */
    private static final URI WELCOME = URI.create("/?welcome=true");

    private final SignUp signUp;
    private final SignIn signIn;
    private final Sessions sessions;
    private final OwnAccount own;
    private final RateLimits limits;
    private final Requester requester;
    private final SignInBrowser browser;
    private final SessionCookie cookie;
    private final PageLanguage language;

    SignInPages(
            SignUp signUp,
            SignIn signIn,
            Sessions sessions,
            OwnAccount own,
            RateLimits limits,
            Requester requester,
            SignInBrowser browser,
            SessionCookie cookie,
            PageLanguage language) {
        this.signUp = signUp;
        this.signIn = signIn;
        this.sessions = sessions;
        this.own = own;
        this.limits = limits;
        this.requester = requester;
        this.browser = browser;
        this.cookie = cookie;
        this.language = language;
    }

    @GET
    @Path("signup")
    public TemplateInstance signUpForm(
            @QueryParam("back") @DefaultValue("") String back, @HeaderParam("Referer") @Nullable String referer) {
        return signUpForm("", "", "", Origin.of(back, referer));
    }

    private TemplateInstance signUpForm(String userName, String email, String problem, Origin origin) {
        return Templates.signUp(userName, email, problem, requester.guest().isPresent(), origin.toString());
    }

    /**
     * @param timeZone of the browser, where its script has filled it in
     * @param back to the page from which the browser came
     */
    @POST
    @Path("signup")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signUp(
            @FormParam("userName") @DefaultValue("") String userName,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("timeZone") @Nullable String timeZone,
            @FormParam("back") @DefaultValue("/") String back,
            @Context UriInfo uri) {
        Origin origin = Origin.of(back, null);
        limits.take(Limit.SIGN_UP_PER_ADDRESS, requester.address());
        return FormProblem.orForm(
                () -> {
                    Entered entered = signUp.signUp(
                            requester.learner(),
                            new Credentials(userName, password),
                            email,
                            language.get().tag(),
                            Learner.timeZone(timeZone),
                            this::enter);
                    return into(origin.isFront() ? WELCOME : origin.path(), entered, uri)
                            .build();
                },
                problem -> signUpForm(userName, email, problem, origin));
    }

    @GET
    @Path("signin")
    public TemplateInstance signInForm(
            @QueryParam("back") @DefaultValue("") String back, @HeaderParam("Referer") @Nullable String referer) {
        return signInForm("", "", Origin.of(back, referer));
    }

    private TemplateInstance signInForm(String userName, String problem, Origin origin) {
        return Templates.signIn(userName, problem, requester.guest().isPresent(), origin.toString());
    }

    /**
     * @param bring whether to add the guest's attempts to the account's
     * @param back to the page from which the browser came
     */
    @POST
    @Path("signin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("userName") @DefaultValue("") String userName,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("bring") @DefaultValue("false") boolean bring,
            @FormParam("back") @DefaultValue("/") String back,
            @Context UriInfo uri) {
        Origin origin = Origin.of(back, null);
        Credentials given = new Credentials(userName, password);
        browser.countSignIn(given);
        Optional<UUID> guest = bring ? requester.guest() : Optional.empty();
        return FormProblem.orForm(
                () -> {
                    Entered entered = signIn.signIn(given, guest, this::enter);
                    return into((bring ? origin : origin.forAnyone()).path(), entered, uri)
                            .cookie(language(entered, uri))
                            .build();
                },
                problem -> signInForm(userName, problem, origin));
    }

    /** The session of the browser before ends: its cookie is replaced, so only a thief could go on with it. */
    private Entered enter(Learner learner) {
        requester.principal().ifPresent(before -> sessions.leave(before.learnerId(), before.keyId()));
        return new Entered(learner.id(), learner.language(), sessions.begin(learner.id(), requester.userAgent()));
    }

    private Response.ResponseBuilder into(URI page, Entered entered, UriInfo uri) {
        return Response.seeOther(page)
                .cookie(cookie.of(entered.session, uri), browser.remember(entered.learnerId, uri));
    }

    /** A browser that was switched to a language keeps it, and the learner follows; else the browser follows. */
    private NewCookie[] language(Entered entered, UriInfo uri) {
        Optional<Language> here = language.chosen();
        here.map(Language::tag)
                .filter(tag -> !tag.equals(entered.language))
                .ifPresent(tag -> own.changeLanguage(entered.learnerId, tag));
        return Language.of(entered.language)
                .filter(own -> here.isEmpty())
                .map(own -> PageLanguage.cookie(own, uri))
                .stream()
                .toArray(NewCookie[]::new);
    }

    /** Keeps the language with the learner, so that it comes along to other browsers. */
    void onLanguageChosen(@Observes PageLanguage.Chosen chosen) {
        requester
                .learner()
                .ifPresent(
                        learner -> own.changeLanguage(learner, chosen.language().tag()));
    }

    /** Where the browser can, it forgets the pages it has shown, so that going back doesn't show them again. */
    @POST
    @Path("signout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response signOut(@Context UriInfo uri) {
        requester.principal().ifPresent(learner -> sessions.leave(learner.learnerId(), learner.keyId()));
        return Response.seeOther(ACCOUNT)
                .cookie(cookie.forget(uri))
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    /** @param session the value of its cookie */
    private record Entered(UUID learnerId, String language, String session) {}

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance signUp(
                String userName, String email, String problem, boolean guest, String back);

        static native TemplateInstance signIn(String userName, String problem, boolean guest, String back);
    }
}
