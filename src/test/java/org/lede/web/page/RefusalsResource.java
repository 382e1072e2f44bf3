package org.lede.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.Duration;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Fails on request, for errors that are hard to provoke otherwise. */
@Path("/testing/refusals")
public class RefusalsResource {

    @GET
    @Path("413")
    public String tooLarge() {
        throw new WebApplicationException(413);
    }

    @GET
    @Path("429")
    public String tooOften() {
        throw Refused.forNow(Refusal.TOO_MANY_REQUESTS, "too often", Duration.ofMinutes(1));
    }

    @GET
    @Path("500")
    public String unexpected() {
        throw new IllegalStateException("thrown on purpose, by a test");
    }

    /** Class 08 of PostgreSQL's states: there is no connection. */
    @GET
    @Path("503")
    public String unavailable() throws SQLException {
        throw new SQLException("said on purpose, by a test", "08006");
    }
}
