package org.lede.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import org.lede.people.Credentials;
import org.lede.people.Learner;
import org.lede.people.SignIn;
import org.lede.shared.Refused;
import org.lede.web.security.Requester;
import org.lede.web.security.SessionCookie;

/** Signing in, where a guest is asked whether to bring along what they did, and signing out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPages {

    private static final URI ACCOUNT = URI.create("/account");

    private final SignIn signIn;
    private final Requester requester;
    private final OwnBrowser browser;
    private final SessionCookie session;
    private final KeptLanguage language;

    SignInPages(SignIn signIn, Requester requester, OwnBrowser browser, SessionCookie session, KeptLanguage language) {
        this.signIn = signIn;
        this.requester = requester;
        this.browser = browser;
        this.session = session;
        this.language = language;
    }

    @GET
    @Path("signin")
    public TemplateInstance get() {
        return page("", "");
    }

    /** @param bring whether to add the guest's attempts to the account's */
    @POST
    @Path("signin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @FormParam("userName") @DefaultValue("") String userName,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("bring") @DefaultValue("false") boolean bring,
            @Context UriInfo uri) {
        Credentials given = new Credentials(userName, password);
        browser.countSignIn(given);
        Optional<UUID> guest = bring ? requester.guest() : Optional.empty();
        try {
            Learner learner = signIn.signIn(given, guest);
            return Response.seeOther(ACCOUNT)
                    .cookie(session.issue(learner.id(), learner.sessionEpoch(), uri))
                    .cookie(browser.remember(learner.id(), uri))
                    .cookie(language.onSignIn(learner, uri).stream().toArray(NewCookie[]::new))
                    .build();
        } catch (Refused e) {
            return FormProblem.answer(e, problem -> page(userName, problem));
        }
    }

    /** What was shown before isn't shown again by going back, where the browser knows how to forget it. */
    @POST
    @Path("signout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@Context UriInfo uri) {
        return Response.seeOther(ACCOUNT)
                .cookie(session.forget(uri))
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    private TemplateInstance page(String userName, String problem) {
        return Templates.signIn(userName, problem, requester.guest().isPresent());
    }

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance signIn(String userName, String problem, boolean guest);
    }
}
