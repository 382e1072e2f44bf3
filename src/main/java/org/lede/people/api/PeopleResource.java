package org.lede.people.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.people.Account;
import org.lede.people.People;
import org.lede.people.Role;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.api.Cursors;
import org.lede.web.api.PageOf;
import org.lede.web.security.Requester;

/** Accounts and their roles, for admins alone. */
@Path("/api/v1/admin/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
class PeopleResource {

    private final People people;
    private final Requester requester;

    PeopleResource(People people, Requester requester) {
        this.people = people;
        this.requester = requester;
    }

    @GET
    @Transactional
    public PageOf<AccountView> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        List<People.Person> rows = people.after(Cursors.key(cursor), limit + 1);
        return PageOf.of(rows, limit, row -> row.account().foldedName(), row -> AccountView.of(row.account()));
    }

    @PUT
    @Path("{id}/role")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public void assign(UUID id, @NotNull @Valid NewRole request) {
        people.assign(requester.requireLearner(), id, request.known());
    }

    @PUT
    @Path("{id}/disabled")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public void disable(UUID id, @NotNull @Valid Disabling request) {
        people.disable(requester.requireLearner(), id, request.disabled());
    }

    /**
     * An account.
     *
     * @param id of the learner
     * @param email null where there is none
     */
    public record AccountView(
            UUID id, String userName, @Nullable String email, String role, Instant createdAt, boolean disabled) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.learnerId(),
                    account.userName(),
                    account.email().orElse(null),
                    account.role().wire(),
                    account.createdAt(),
                    account.isDisabled());
        }
    }

    public record NewRole(@NotNull String role) {

        Role known() {
            return Role.of(role)
                    .orElseThrow(() -> new Refused(
                            Refusal.INVALID_PARAMETER,
                            "There is no such role.",
                            List.of(new Refused.Fault(
                                    "/role", "OUT_OF_RANGE", "One of learner, author, editor and admin."))));
        }
    }

    public record Disabling(@NotNull Boolean disabled) {}
}
