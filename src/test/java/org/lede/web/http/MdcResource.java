package org.lede.web.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.logging.MDC;

/** Tells, in tests alone, what the log would say of the request, on the thread that serves it. */
@Path("/testing/mdc")
public class MdcResource {

    @GET
    public String get() {
        return Thread.currentThread().getName().replaceAll("-thread.*", "") + " " + MDC.get("requestId");
    }
}
