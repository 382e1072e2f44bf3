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

    private static final String LIST = "audit";

    private final AuditLog audit;
    private final Cursors cursors;

    AuditResource(AuditLog audit, Cursors cursors) {
        this.audit = audit;
        this.cursors = cursors;
    }

    @GET
    @Transactional
    public PageOf<AuditLog.Line> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String before = cursors.open(LIST, cursor, "");
        List<AuditLog.Line> rows = audit.before(before.isEmpty() ? null : UUID.fromString(before), limit + 1);
        return cursors.page(LIST, rows, limit, line -> line.id().toString(), Function.identity());
    }
}
