package org.lede.library.web;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.lede.library.ImageType;
import org.lede.library.Images;
import org.lede.shared.Refused;
import org.lede.web.availability.Published;

/** Sends the pictures of articles to everybody who knows their address. */
@Path("/images/{name}")
class ImagePages {

    private static final String KEEP = "public, max-age=31536000, immutable";

    /** A browser that is led to the picture itself does nothing but show it, whatever its bytes may look like. */
    private static final String PICTURE_ALONE = "default-src 'none'; sandbox";

    private final Images images;
    private final Published published;

    ImagePages(Images images, Published published) {
        this.images = images;
        this.published = published;
    }

    @GET
    public Response get(String name, @Context Request request, @Context HttpServerResponse response) {
        ImageType type = ImageType.ofName(name).orElseThrow(() -> Refused.notFound("image"));
        byte[] bytes = published.bytes(name, () -> images.read(name).orElseThrow(() -> Refused.notFound("image")));
        // Here, since the header of a Response would come on top of the one that all pages have.
        response.putHeader("Content-Security-Policy", PICTURE_ALONE);
        EntityTag tag = new EntityTag(name);
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(bytes, type.mediaType()))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, KEEP)
                .build();
    }
}
