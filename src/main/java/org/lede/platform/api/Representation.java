package org.lede.platform.api;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.lede.shared.Json;

/**
 * A body that was written once and is sent many times, with its strong entity tag.
 *
 * <p>The tag is the hash of the very bytes that are sent, so it tells nothing that they don't.
 */
public record Representation(String mediaType, byte[] body, String tag) {

    private static final int FOR_EVER = (int) Duration.ofDays(365).toSeconds();

    /** A tree as JSON. */
    public static Representation of(Object tree) {
        return of(MediaType.APPLICATION_JSON, Json.write(tree).getBytes(StandardCharsets.UTF_8));
    }

    public static Representation of(String mediaType, byte[] body) {
        return new Representation(mediaType, body, Json.sha256(body).substring(0, 32));
    }

    /** The body, or 304 where the client has it: to be asked for again each time. */
    public Response answer(Request request) {
        CacheControl check = new CacheControl();
        check.setNoCache(true);
        return answer(request, check);
    }

    /** The same for a URL whose content never changes: never to be asked for again. */
    public Response answerForEver(Request request) {
        CacheControl keep = new CacheControl();
        keep.setMaxAge(FOR_EVER);
        keep.setNoTransform(false);
        keep.getCacheExtension().put("public", "");
        keep.getCacheExtension().put("immutable", "");
        return answer(request, keep);
    }

    private Response answer(Request request, CacheControl caching) {
        EntityTag entityTag = new EntityTag(tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
        Response.ResponseBuilder response = unchanged != null ? unchanged : Response.ok(body, mediaType);
        return response.tag(entityTag)
                .cacheControl(caching)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }
}
