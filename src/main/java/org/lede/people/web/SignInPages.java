package org.lede.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
    public TemplateInstance signUpForm() {
        return signUpForm("", "", "");
    }

    private TemplateInstance signUpForm(String userName, String email, String problem) {
        return Templates.signUp(userName, email, problem, requester.guest().isPresent());
    }

    /** @param timeZone of the browser, where its script has filled it in */
    @POST
    @Path("signup")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signUp(
            @FormParam("userName") @DefaultValue("") String userName,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("timeZone") @Nullable String timeZone,
            @Context UriInfo uri) {
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
                    return toAccount(entered, uri).build();
                },
                problem -> signUpForm(userName, email, problem));
    }

    @GET
    @Path("signin")
    public TemplateInstance signInForm() {
        return signInForm("", "");
    }

    private TemplateInstance signInForm(String userName, String problem) {
        return Templates.signIn(userName, problem, requester.guest().isPresent());
    }

    /** @param bring whether to add the guest's attempts to the account's */
    @POST
    @Path("signin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("userName") @DefaultValue("") String userName,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("bring") @DefaultValue("false") boolean bring,
            @Context UriInfo uri) {
        Credentials given = new Credentials(userName, password);
        browser.countSignIn(given);
        Optional<UUID> guest = bring ? requester.guest() : Optional.empty();
        return FormProblem.orForm(
                () -> {
                    Entered entered = signIn.signIn(given, guest, this::enter);
                    return toAccount(entered, uri)
                            .cookie(language(entered, uri))
                            .build();
                },
                problem -> signInForm(userName, problem));
    }

    /** The session of the browser before ends: its cookie is replaced, so only a thief could go on with it. */
    private Entered enter(Learner learner) {
        requester.principal().ifPresent(before -> sessions.leave(before.learnerId(), before.keyId()));
        return new Entered(learner.id(), learner.language(), sessions.begin(learner.id(), requester.userAgent()));
    }

    private Response.ResponseBuilder toAccount(Entered entered, UriInfo uri) {
        return Response.seeOther(ACCOUNT)
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

        static native TemplateInstance signUp(String userName, String email, String problem, boolean guest);

        static native TemplateInstance signIn(String userName, String problem, boolean guest);
    }
}
