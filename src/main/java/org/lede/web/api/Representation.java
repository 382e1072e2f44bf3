package org.lede.web.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Json;

/**
 * A body that is written once and sent many times, with its strong entity tag.
 *
 * <p>The tag is the hash of the bytes, so it tells nothing that they don't. A strong tag names the bytes on the wire, and
 * compressed they are others (RFC 9110, 8.8.3.3): so they are compressed here, under a tag that says so, and not by the
 * server, which would do it behind the tag's back.
 */
public final class Representation {

    private static final String GZIP = "gzip";
    private static final String IDENTITY = "identity";
    private static final String CHECK = "no-cache, no-transform";
    private static final String KEEP = "max-age=" + Duration.ofDays(365).toSeconds() + ", immutable, public";

    private final String mediaType;
    private final byte[] body;
    private final byte[] compressed;
    private final String tag;
    private final String caching;

    private Representation(String mediaType, byte[] body, byte[] compressed, String caching) {
        this.mediaType = mediaType;
        this.body = body;
        this.compressed = compressed;
        this.tag = Json.sha256(body).substring(0, 32);
        this.caching = caching;
    }

    /** A tree as JSON, to be asked for again each time. */
    public static Representation json(Object tree) {
        return of(
                MediaType.APPLICATION_JSON + ";charset=UTF-8", Json.write(tree).getBytes(StandardCharsets.UTF_8));
    }

    public static Representation of(String mediaType, byte[] body) {
        return new Representation(mediaType, body, compressed(body), CHECK);
    }

    /** The same at a URL whose content never changes, which need not be asked for again. */
    public Representation forEver() {
        return new Representation(mediaType, body, compressed, KEEP);
    }

    public int size() {
        return body.length + compressed.length;
    }

    /** The body, or 304 if the client has it. */
    public Response answer(Request request, HttpHeaders headers) {
        List<String> lines = headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean gzip = lines != null && acceptsGzip(lines);
        EntityTag entityTag = new EntityTag(tag(gzip));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
        // With its coding named in either case: the server compresses what says nothing of it.
        Response.ResponseBuilder response = unchanged != null
                ? unchanged
                : Response.ok(gzip ? compressed : body, mediaType).encoding(gzip ? GZIP : IDENTITY);
        return response.tag(entityTag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** Sends it without any resource, in the same way. */
    public void send(HttpServerRequest request) {
        boolean gzip = takesGzip(request);
        String entityTag = '"' + tag(gzip) + '"';
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.ETAG, entityTag)
                .putHeader(HttpHeaders.CACHE_CONTROL, caching)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (isNamed(entityTag, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                    .putHeader(HttpHeaders.CONTENT_ENCODING, gzip ? GZIP : IDENTITY)
                    .end(Buffer.buffer(gzip ? compressed : body));
        }
    }

    /** Whether the client takes compressed bodies. */
    public static boolean takesGzip(HttpServerRequest request) {
        return acceptsGzip(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING));
    }

    /** By that name, or by the star for every coding that isn't named (RFC 9110, 12.5.3). */
    private static boolean acceptsGzip(List<String> lines) {
        List<String> codings = Stream.of(String.join(",", lines)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s", "")
                        .split(","))
                .toList();
        return Stream.of(GZIP, "[*]")
                .flatMap(name -> codings.stream().filter(coding -> coding.matches(name + "(;q=(0|1)([.]\\d{0,3})?)?")))
                .findFirst()
                .filter(coding -> !coding.matches(".*;q=0([.]0*)?"))
                .isPresent();
    }

    /** Whether {@code If-None-Match} names the tag; weak or strong doesn't matter there (RFC 9110, 13.1.2). */
    private static boolean isNamed(String entityTag, @Nullable String header) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(one ->
                                one.equals("*") || one.replaceFirst("^W/", "").equals(entityTag));
    }

    private String tag(boolean gzip) {
        return gzip ? tag + "-" + GZIP : tag;
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
