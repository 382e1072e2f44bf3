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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lede.people.Account;
import org.lede.people.Learner;
import org.lede.people.People;
import org.lede.shared.Decimals;
import org.lede.shared.Refusal.Reason;
import org.lede.web.security.Requester;

/** Lets editors grant more time in tests to a person whose user name they know; only admins see lists of people. */
@Path("/studio/time")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
class TimePages {

    /** How many times the limit of a test the forms offer; values in between may be sent too. */
    static final List<BigDecimal> OFFERED =
            Stream.of("1", "1.25", "1.5", "2", "3").map(BigDecimal::new).toList();

    /** Also where the name that was typed isn't there. */
    private static final Set<Reason> MENDABLE = EnumSet.allOf(Reason.class);

    private final People people;
    private final Requester requester;

    TimePages(People people, Requester requester) {
        this.people = people;
        this.requester = requester;
    }

    /**
     * A granted time leads here, where it is read from the database, so that an address alone can't make the page say what
     * isn't true.
     *
     * @param name whose time to show, empty for none
     */
    @GET
    @Transactional
    public Response get(@QueryParam("name") @DefaultValue("") String name) {
        return FormProblem.orForm(
                MENDABLE,
                () -> Response.ok(Templates.time(
                                name.isBlank()
                                        ? new TimePage("", BigDecimal.ONE, false, "")
                                        : presentTime(people.named(name))))
                        .build(),
                problem -> Templates.time(new TimePage(name, BigDecimal.ONE, false, problem)));
    }

    private static TimePage presentTime(Account account) {
        BigDecimal time = Learner.withId(account.learnerId()).orElseThrow().timeFactor();
        return new TimePage(account.userName(), Decimals.plain(time), true, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response grant(
            @FormParam("name") @DefaultValue("") String name, @FormParam("factor") @DefaultValue("") String factor) {
        BigDecimal times = number(factor);
        return FormProblem.orForm(
                MENDABLE,
                () -> {
                    Account account = people.named(name);
                    people.grantTime(requester.requireLearner(), account.learnerId(), times);
                    return Response.seeOther(timeOf(account)).build();
                },
                problem -> Templates.time(new TimePage(name, times, false, problem)));
    }

    /** The number that was sent, or 0, which can't be granted, where it isn't a number. */
    private static BigDecimal number(String sent) {
        try {
            return new BigDecimal(sent.strip());
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    private static URI timeOf(Account account) {
        return UriBuilder.fromPath("/studio/time").queryParam("name", "{name}").build(account.userName());
    }

    /**
     * The form with its values.
     *
     * @param name that was typed, empty for none
     * @param time the factor that is chosen in the form
     * @param found whether an account has that name, and that time then
     * @param problem the code of what was wrong with the form, empty for nothing
     */
    public record TimePage(String name, BigDecimal time, boolean found, String problem) {

        public List<BigDecimal> factors() {
            return OFFERED;
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
