package org.lede.web.api;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.lede.shared.Json;

/**
 * A body that was written once and is sent many times, with its strong entity tag.
 *
 * <p>The tag is the hash of the bytes, so it tells nothing that they don't. A strong tag names the bytes on the wire, and
 * compressed they are others (RFC 9110, 8.8.3.3): so they are compressed here, under a tag that says so, and not by the
 * server, which would do it behind the tag's back.
 *
 * @param tag of the body as it is
 */
public record Representation(String mediaType, byte[] body, String tag) {

    private static final String GZIP = "gzip";
    private static final String IDENTITY = "identity";
    private static final int FOR_EVER = (int) Duration.ofDays(365).toSeconds();

    /** A tree as JSON. */
    public static Representation of(Object tree) {
        return of(MediaType.APPLICATION_JSON, Json.write(tree).getBytes(StandardCharsets.UTF_8));
    }

    public static Representation of(String mediaType, byte[] body) {
        return new Representation(mediaType, body, Json.sha256(body).substring(0, 32));
    }

    /** The body, or 304 where the client has it: to be asked for again each time. */
    public Response answer(Request request, HttpHeaders headers) {
        CacheControl check = new CacheControl();
        check.setNoCache(true);
        return answer(request, headers, check);
    }

    /** The same for a URL whose content never changes: never to be asked for again. */
    public Response answerForEver(Request request, HttpHeaders headers) {
        CacheControl keep = new CacheControl();
        keep.setMaxAge(FOR_EVER);
        keep.setNoTransform(false);
        keep.getCacheExtension().put("public", "");
        keep.getCacheExtension().put("immutable", "");
        return answer(request, headers, keep);
    }

    private Response answer(Request request, HttpHeaders headers, CacheControl caching) {
        boolean compressed = acceptsGzip(headers);
        EntityTag entityTag = new EntityTag(compressed ? tag + "-" + GZIP : tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
        Response.ResponseBuilder response = unchanged != null ? unchanged : whole(compressed);
        return response.tag(entityTag)
                .cacheControl(caching)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** Whether the client takes gzip (RFC 9110, 12.5.3): by that name, or by the star for every coding it doesn't name. */
    private static boolean acceptsGzip(HttpHeaders headers) {
        List<String> lines = headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING);
        List<String> codings = lines == null
                ? List.of()
                : Stream.of(String.join(",", lines).toLowerCase(Locale.ROOT).replaceAll("\\s", "").split(","))
                        .toList();
        return Stream.of(GZIP, "[*]")
                .flatMap(name -> codings.stream().filter(coding -> coding.matches(name + "(;q=(0|1)([.]\\d{0,3})?)?")))
                .findFirst()
                .filter(coding -> !coding.matches(".*;q=0([.]0*)?"))
                .isPresent();
    }

    /** With its coding named in either case: the server compresses what says nothing of it. */
    private Response.ResponseBuilder whole(boolean compressed) {
        return Response.ok(compressed ? compressed() : body, mediaType).encoding(compressed ? GZIP : IDENTITY);
    }

    private byte[] compressed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
