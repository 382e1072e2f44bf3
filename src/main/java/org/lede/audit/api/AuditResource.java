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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
    public PageOf<AuditLine> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID before = Cursors.id(cursor);
        List<AuditLog.Line> rows = audit.before(before, limit + 1);
        return PageOf.of(rows, limit, AuditLog.Line::id, AuditLine::of);
    }

    /**
     * A line of the log.
     *
     * @param actor the user name of the account that did it, null where unknown or gone
     * @param subject the user name or id of what it was done to, followed by what was given or set
     */
    public record AuditLine(UUID id, Instant at, @Nullable String actor, String action, String subject) {

        static AuditLine of(AuditLog.Line line) {
            String subject = line.subject() == null ? "nobody" : line.subject();
            return new AuditLine(
                    line.id(),
                    line.at(),
                    line.actor(),
                    line.action(),
                    line.detail().isEmpty() ? subject : subject + " " + line.detail());
        }
    }
}
