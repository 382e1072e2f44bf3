package org.lede.web.api;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The answer to a request that made something. Unlike a bare {@code Response} it names the type of its body, which is how
 * Quarkus knows at build time what a native executable has to be able to write as JSON.
 */
public final class Created {

    private Created() {}

    /** 201 with the thing and the path where it is. */
    public static <T> RestResponse<T> at(String path, T thing) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path))
                .entity(thing)
                .build();
    }
}
