package org.lede.web.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.logging.MDC;

/** Returns the request id in the log context of the thread that serves the request. */
@Path("/testing/mdc")
public class MdcResource {

    @GET
    public String get() {
        return Thread.currentThread().getName().replaceAll("-thread.*", "") + " " + MDC.get("requestId");
    }
}
