package org.lede.audit.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lede.audit.AuditLog;
import org.lede.web.api.Cursors;
import org.lede.web.api.PageOf;

/** What was done to accounts and content, the latest first: for admins alone. */
@Path("/api/v1/admin/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
class AuditResource {

    private final AuditLog audit;

    AuditResource(AuditLog audit) {
        this.audit = audit;
    }

    @GET
    @Transactional
    public PageOf<AuditLog.Line> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID before = Cursors.id(cursor);
        List<AuditLog.Line> rows = audit.before(before, limit + 1);
        return PageOf.of(rows, limit, AuditLog.Line::id, Function.identity());
    }
}
