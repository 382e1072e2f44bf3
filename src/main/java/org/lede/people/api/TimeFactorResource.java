package org.lede.people.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.lede.people.People;
import org.lede.web.security.Requester;

/** Grants more time in tests by user name, for editors, who see no list of people. */
@Path("/api/v1/studio/time-factors/{userName}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
class TimeFactorResource {

    private final People people;
    private final Requester requester;

    TimeFactorResource(People people, Requester requester) {
        this.people = people;
        this.requester = requester;
    }

    @PUT
    @Transactional
    public void grant(String userName, @NotNull @Valid Grant request) {
        people.grantTime(requester.requireLearner(), people.named(userName).learnerId(), request.timeFactor());
    }

    /** @param timeFactor from 1 to 3, with two decimals at the most */
    public record Grant(@NotNull BigDecimal timeFactor) {}
}
