package org.lede.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.lede.people.Account;
import org.lede.people.Learner;
import org.lede.people.People;
import org.lede.shared.Decimals;
import org.lede.shared.Refused;
import org.lede.web.security.Requester;

/** More time in tests, which an editor grants to somebody whose user name they know; lists of people are the admins'. */
@Path("/studio/time")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
class TimePages {

    private final People people;
    private final Requester requester;

    TimePages(People people, Requester requester) {
        this.people = people;
        this.requester = requester;
    }

    /**
     * A granted time leads here, where it is read from the database: an address alone can't make the page say what isn't so.
     *
     * @param name of whom to show the present time, empty for nobody
     */
    @GET
    @Transactional
    public Response get(@QueryParam("name") @DefaultValue("") String name) {
        if (name.isBlank()) {
            return Response.ok(Templates.time(TimePage.blank())).build();
        }
        try {
            return Response.ok(Templates.time(presentTime(people.named(name)))).build();
        } catch (Refused e) {
            return FormProblem.again(e, problem -> Templates.time(TimePage.refused(name, BigDecimal.ONE, problem)));
        }
    }

    private static TimePage presentTime(Account account) {
        return TimePage.of(
                account.userName(),
                Learner.withId(account.learnerId()).orElseThrow().timeFactor());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response grant(
            @FormParam("name") @DefaultValue("") String name, @FormParam("factor") @DefaultValue("") String factor) {
        BigDecimal times = TimeFactors.of(factor);
        try {
            Account account = people.named(name);
            people.grantTime(requester.requireLearner(), account.learnerId(), times);
            return Response.seeOther(timeOf(account)).build();
        } catch (Refused e) {
            return FormProblem.again(e, problem -> Templates.time(TimePage.refused(name, times, problem)));
        }
    }

    private static URI timeOf(Account account) {
        return UriBuilder.fromPath("/studio/time").queryParam("name", "{name}").build(account.userName());
    }

    /**
     * The form, with what is in it and what to say of it.
     *
     * @param name that was typed, empty for none
     * @param time the factor that is chosen in the form
     * @param found whether the name is somebody's, who has that time then
     * @param problem the code of what was wrong with the form, empty for nothing
     */
    public record TimePage(String name, BigDecimal time, boolean found, String problem) {

        static TimePage blank() {
            return new TimePage("", BigDecimal.ONE, false, "");
        }

        static TimePage of(String name, BigDecimal time) {
            return new TimePage(name, Decimals.plain(time), true, "");
        }

        static TimePage refused(String name, BigDecimal time, String problem) {
            return new TimePage(name, time, false, problem);
        }

        public List<BigDecimal> factors() {
            return TimeFactors.OFFERED;
        }

        public boolean has(BigDecimal factor) {
            return time.compareTo(factor) == 0;
        }
    }

    @CheckedTemplate(basePath = "people")
    static class Templates {

        static native TemplateInstance time(TimePage page);
    }
}
