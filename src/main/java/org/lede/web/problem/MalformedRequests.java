package org.lede.web.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a request is refused for before anything reads it: each would otherwise be an exception somewhere in the web
 * layer, and so an error of ours.
 */
final class MalformedRequests {

    /** As many as the web layer takes before it fails. */
    private static final int MOST_FIELDS = 1_000;

    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9._-]+(:[0-9]{0,5})?");

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** By name; clients in Java say the second where they aren't told otherwise. */
    private static final Map<String, Charset> CHARSETS = Map.of(
            "utf-8",
            StandardCharsets.UTF_8,
            "iso-8859-1",
            StandardCharsets.ISO_8859_1,
            "us-ascii",
            StandardCharsets.US_ASCII);

    private MalformedRequests() {}

    /** The status that the head of a request is refused with; none where there is nothing wrong with it. */
    static OptionalInt statusOfHead(HttpServerRequest request) {
        if (!isHost(request)
                || !SCHEMES.contains(String.valueOf(request.scheme()).toLowerCase(Locale.ROOT))) {
            return OptionalInt.of(400);
        }
        if (isExpectingMore(request)) {
            return OptionalInt.of(417);
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null || isReadable(type) ? OptionalInt.empty() : OptionalInt.of(415);
    }

    /**
     * Whether it is beyond doubt where the body ends (RFC 9112, 6). Of all transfer codings only {@code chunked} is undone
     * here, and HTTP/1.0 has none.
     */
    static boolean isFramed(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.isEmpty()
                || codings.size() == 1
                        && codings.get(0).strip().equalsIgnoreCase("chunked")
                        && request.version() == HttpVersion.HTTP_1_1;
    }

    /** The status that a complete body is refused with; none where it can be read, or isn't a form. */
    static OptionalInt statusOfBody(@Nullable String contentType, @Nullable Buffer body) {
        if (contentType == null || body == null || !isForm(contentType)) {
            return OptionalInt.empty();
        }
        return fields(body) <= MOST_FIELDS && PercentEncoding.isDecodable(body, charset(contentType))
                ? OptionalInt.empty()
                : OptionalInt.of(400);
    }

    /** One name or address that can be part of a URI. Load balancers check the health by HTTP/1.0 without. */
    private static boolean isHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        return hosts.isEmpty() && request.path().startsWith("/q/")
                || hosts.size() == 1
                        && (HOST_NAME.matcher(hosts.get(0)).matches()
                                || hosts.get(0).startsWith("[") && isAuthority(hosts.get(0)));
    }

    private static boolean isAuthority(String host) {
        try {
            return new URI("http://" + host).getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isExpectingMore(HttpServerRequest request) {
        String expected = request.getHeader(HttpHeaders.EXPECT);
        return expected != null && !expected.strip().equalsIgnoreCase("100-continue");
    }

    /** Whether a request may come with a body that is looked at, and so with a content type. */
    static boolean mayHaveBody(HttpServerRequest request) {
        return !SAFE.contains(request.method())
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Nothing here takes files, so no body has several parts. */
    private static boolean isReadable(String contentType) {
        try {
            String type = MediaType.valueOf(contentType).getType();
            return !type.isEmpty()
                    && !type.equalsIgnoreCase("multipart")
                    && (!isForm(contentType) || charset(contentType) != null);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isForm(String contentType) {
        return contentType.strip().toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED);
    }

    /** Of a form, which is in UTF-8 where it doesn't say; null for one that isn't read here. */
    private static @Nullable Charset charset(String contentType) {
        String name = MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
        return name == null ? StandardCharsets.UTF_8 : CHARSETS.get(name.toLowerCase(Locale.ROOT));
    }

    private static int fields(Buffer form) {
        int fields = 1;
        for (int at = 0; at < form.length(); at++) {
            if (form.getByte(at) == '&') {
                fields++;
            }
        }
        return fields;
    }
}
