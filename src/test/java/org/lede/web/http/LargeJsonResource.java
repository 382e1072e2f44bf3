package org.lede.web.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.List;

/** A response, in tests alone, that is larger than the buffers of its connection. */
@Path("/testing/large-json")
public class LargeJsonResource {

    static final int BYTES = 4 * 1024 * 1024;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<String> get() {
        String item = "a".repeat(1021);
        return Collections.nCopies(BYTES / (item.length() + "\"\",".length()), item);
    }
}
