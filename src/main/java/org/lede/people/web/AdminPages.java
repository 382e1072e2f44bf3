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
import java.math.BigDecimal;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.people.Account;
import org.lede.people.People;
import org.lede.people.Role;
import org.lede.shared.Refused;
import org.lede.shared.Slice;
import org.lede.web.security.LearnerPrincipal;
import org.lede.web.security.Requester;

/** Shows admins the accounts, and lets them assign roles, grant time and disable accounts. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
class AdminPages {

    private static final URI PEOPLE = URI.create("/admin");
    private static final int SHOWN = 50;

    private final People people;
    private final Requester requester;

    AdminPages(People people, Requester requester) {
        this.people = people;
        this.requester = requester;
    }

    @GET
    @Transactional
    public TemplateInstance get(@QueryParam("after") @DefaultValue("") String after) {
        LearnerPrincipal self = requester.require();
        Slice<People.Person> slice = Slice.of(people.after(after, SHOWN + 1), SHOWN);
        return Templates.people(
                slice.rows().stream().map(person -> Person.of(person, self)).toList(),
                TimePages.OFFERED,
                slice.next(person -> person.account().foldedName()));
    }

    @POST
    @Path("roles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response assign(
            @FormParam("learner") @Nullable UUID learner, @FormParam("role") @DefaultValue("") String role) {
        people.assign(
                requester.requireLearner(), known(learner), Role.of(role).orElseThrow(() -> Refused.notFound("role")));
        return Response.seeOther(PEOPLE).build();
    }

    @POST
    @Path("time")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response grantTime(
            @FormParam("learner") @Nullable UUID learner, @FormParam("factor") @Nullable BigDecimal factor) {
        people.grantTime(requester.requireLearner(), known(learner), factor == null ? BigDecimal.ZERO : factor);
        return Response.seeOther(PEOPLE).build();
    }

    @POST
    @Path("disabled")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response disable(
            @FormParam("learner") @Nullable UUID learner,
            @FormParam("disabled") @DefaultValue("true") boolean disabled) {
        people.disable(requester.requireLearner(), known(learner), disabled);
        return Response.seeOther(PEOPLE).build();
    }

    private static UUID known(@Nullable UUID learner) {
        if (learner == null) {
            throw Refused.notFound("account");
        }
        return learner;
    }

    /**
     * A person with an account.
     *
     * @param email empty where there is none
     * @param time how many times as long as others they may take in tests
     */
    public record Person(
            String id,
            String name,
            String email,
            String role,
            ZonedDateTime since,
            BigDecimal time,
            boolean disabled,
            boolean self) {

        static Person of(People.Person person, LearnerPrincipal self) {
            Account account = person.account();
            return new Person(
                    account.learnerId().toString(),
                    account.userName(),
                    account.email().orElse(""),
                    account.role().wire(),
                    account.createdAt().atZone(self.timeZone()),
                    person.learner().timeFactor(),
                    account.isDisabled(),
                    account.learnerId().equals(self.learnerId()));
        }

        public boolean has(BigDecimal factor) {
            return time.compareTo(factor) == 0;
        }
    }

    @CheckedTemplate(basePath = "people")
    static class Templates {

        static native TemplateInstance people(List<Person> people, List<BigDecimal> times, String next);
    }
}
