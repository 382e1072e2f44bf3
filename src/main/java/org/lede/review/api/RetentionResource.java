package org.lede.review.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.lede.review.Retention;
import org.lede.review.Retention.OfForm;

/** What all learners truly remember, for operators. */
@Path("/api/v1/admin/retention")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
class RetentionResource {

    private final Retention retention;

    RetentionResource(Retention retention) {
        this.retention = retention;
    }

    @GET
    @Transactional
    public Forms get() {
        return new Forms(retention.ofAll());
    }

    /** By the form in which the facts were asked. */
    public record Forms(List<OfForm> forms) {}
}
