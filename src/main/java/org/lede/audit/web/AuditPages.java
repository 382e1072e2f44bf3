package org.lede.audit.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.audit.AuditLog;
import org.lede.shared.Slice;
import org.lede.web.security.Requester;

/** Shows admins the audit log. */
@Path("/admin/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
class AuditPages {

    private static final int SHOWN = 50;

    private final AuditLog audit;
    private final Requester requester;

    AuditPages(AuditLog audit, Requester requester) {
        this.audit = audit;
        this.requester = requester;
    }

    /** @param before the line before which this page begins */
    @GET
    @Transactional
    public TemplateInstance get(@QueryParam("before") @Nullable UUID before) {
        ZoneId zone = requester.require().timeZone();
        Slice<AuditLog.Line> slice = Slice.of(audit.before(before, SHOWN + 1), SHOWN);
        return Templates.audit(
                slice.rows().stream().map(line -> Entry.of(line, zone)).toList(),
                slice.next(line -> line.id().toString()),
                audit.retention().toDays());
    }

    /**
     * A line of the log.
     *
     * @param what the action's name in the log
     * @param whom the name or the id of what it was done to, null for a user name that no account had
     * @param detail what was given by it, empty for nothing
     */
    @TemplateData
    public record Entry(
            ZonedDateTime when,
            String who,
            String what,
            @Nullable String whom,
            String detail) {

        static Entry of(AuditLog.Line line, ZoneId zone) {
            return new Entry(
                    line.at().atZone(zone),
                    line.actor() == null ? "–" : line.actor(),
                    line.action(),
                    line.subject(),
                    line.detail());
        }

        /** How many times the limit of a test was granted. */
        public BigDecimal factor() {
            return new BigDecimal(detail);
        }
    }

    @CheckedTemplate(basePath = "audit")
    static class Templates {

        static native TemplateInstance audit(List<Entry> entries, String next, long days);
    }
}
