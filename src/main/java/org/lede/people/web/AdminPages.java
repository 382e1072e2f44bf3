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
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.audit.AuditLog;
import org.lede.people.Account;
import org.lede.people.Learner;
import org.lede.people.People;
import org.lede.people.Role;
import org.lede.shared.Refused;
import org.lede.shared.Slice;
import org.lede.web.security.Requester;

/** People, their roles, and what was done: for admins alone. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
class AdminPages {

    private static final URI PEOPLE = URI.create("/admin");
    private static final int SHOWN = 50;

    private final People people;
    private final AuditLog audit;
    private final Requester requester;

    AdminPages(People people, AuditLog audit, Requester requester) {
        this.people = people;
        this.audit = audit;
        this.requester = requester;
    }

    @GET
    @Transactional
    public TemplateInstance get(@QueryParam("after") @DefaultValue("") String after) {
        UUID self = requester.requireLearner();
        ZoneId zone = zone(self);
        Slice<Account> cut = Slice.of(Account.after(after, SHOWN + 1), SHOWN);
        Map<UUID, Learner> learners = Learner.withIds(
                        cut.rows().stream().map(Account::learnerId).toList())
                .stream()
                .collect(Collectors.toMap(Learner::id, Function.identity()));
        return Templates.people(
                cut.rows().stream()
                        .map(account -> Person.of(account, learners.get(account.learnerId()), self, zone))
                        .toList(),
                TimeFactors.OFFERED,
                cut.next(Account::foldedName));
    }

    @POST
    @Path("roles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response assign(
            @FormParam("learner") @Nullable UUID learner, @FormParam("role") @DefaultValue("") String role) {
        people.assign(
                requester.requireLearner(),
                known(learner),
                Role.of(role).orElseThrow(() -> Refused.notFound("role")));
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

    /** @param before the line before which this page begins */
    @GET
    @Path("audit")
    @Transactional
    public TemplateInstance log(@QueryParam("before") @Nullable UUID before) {
        ZoneId zone = zone(requester.requireLearner());
        Slice<AuditLog.Line> cut = Slice.of(audit.before(before, SHOWN + 1), SHOWN);
        return Templates.audit(
                cut.rows().stream().map(line -> Entry.of(line, zone)).toList(),
                cut.next(line -> line.id().toString()));
    }

    private static UUID known(@Nullable UUID learner) {
        if (learner == null) {
            throw Refused.notFound("account");
        }
        return learner;
    }

    private static ZoneId zone(UUID learner) {
        return Learner.withId(learner).orElseThrow().timeZone();
    }

    /**
     * Somebody with an account.
     *
     * @param email empty where they gave none
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

        static Person of(Account account, Learner learner, UUID self, ZoneId zone) {
            return new Person(
                    account.learnerId().toString(),
                    account.userName(),
                    account.email().orElse(""),
                    account.role().wire(),
                    account.createdAt().atZone(zone),
                    learner.timeFactor(),
                    account.isDisabled(),
                    account.learnerId().equals(self));
        }

        public boolean has(BigDecimal factor) {
            return time.compareTo(factor) == 0;
        }
    }

    /**
     * A line of the audit log.
     *
     * @param what the action's name in the log
     * @param whom the name or the id of whom or what it was done to
     * @param detail what was given by it, empty for nothing
     */
    public record Entry(ZonedDateTime when, String who, String what, String whom, String detail) {

        private static final String NOBODY = "–";

        static Entry of(AuditLog.Line line, ZoneId zone) {
            String[] subject = line.subject().split(" ", 2);
            return new Entry(
                    line.at().atZone(zone),
                    line.actor() == null ? NOBODY : line.actor(),
                    line.action(),
                    subject[0],
                    subject.length < 2 ? "" : subject[1]);
        }

        /** Whether a stranger tried a name that nobody has; somebody called “nobody” would be the actor too. */
        public boolean isToNobody() {
            return who.equals(NOBODY) && whom.equals("nobody");
        }

        /** How many times the limit of a test was granted. */
        public BigDecimal factor() {
            return new BigDecimal(detail);
        }
    }

    @CheckedTemplate(basePath = "people")
    static class Templates {

        static native TemplateInstance people(List<Person> people, List<BigDecimal> times, String next);

        static native TemplateInstance audit(List<Entry> entries, String next);
    }
}
