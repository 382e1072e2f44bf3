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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lede.people.Credentials;
import org.lede.people.Learner;
import org.lede.people.SignUp;
import org.lede.shared.Refused;
import org.lede.web.language.PageLanguage;
import org.lede.web.security.Limit;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;
import org.lede.web.security.SessionCookie;

/** Signing up. */
@Path("/signup")
@Produces(MediaType.TEXT_HTML)
class SignUpPages {

    private final SignUp signUp;
    private final Requester requester;
    private final PageLanguage language;
    private final RateLimits limits;
    private final OwnBrowser browser;
    private final SessionCookie session;

    SignUpPages(
            SignUp signUp,
            Requester requester,
            PageLanguage language,
            RateLimits limits,
            OwnBrowser browser,
            SessionCookie session) {
        this.signUp = signUp;
        this.requester = requester;
        this.language = language;
        this.limits = limits;
        this.browser = browser;
        this.session = session;
    }

    @GET
    public TemplateInstance get() {
        return page("", "", "");
    }

    /** @param timeZone of the browser, where its script has filled it in */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @FormParam("userName") @DefaultValue("") String userName,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("timeZone") @Nullable String timeZone,
            @Context UriInfo uri) {
        limits.take(Limit.SIGN_UP_PER_ADDRESS, requester.address());
        try {
            Learner learner = signUp.signUp(
                    requester.learner(),
                    new Credentials(userName, password),
                    email,
                    language.get().tag(),
                    Learner.timeZone(timeZone));
            return Response.seeOther(URI.create("/account"))
                    .cookie(session.issue(learner.id(), learner.sessionEpoch(), uri))
                    .cookie(browser.remember(learner.id(), uri))
                    .build();
        } catch (Refused e) {
            return FormProblem.answer(e, problem -> page(userName, email, problem));
        }
    }

    private TemplateInstance page(String userName, String email, String problem) {
        return Templates.signUp(userName, email, problem, requester.guest().isPresent());
    }

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance signUp(String userName, String email, String problem, boolean guest);
    }
}
