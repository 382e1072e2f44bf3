package org.lede.web.problem;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds requests that would otherwise make the web layer fail with an exception, and so look like errors of Lede. */
final class MalformedRequests {

    private static final int LONGEST_URI = 4 * 1024;
    private static final int LARGEST_HEADERS = 20 * 1024;

    /** Between name and value of a header, and after it. */
    private static final int SEPARATORS = ": \r\n".length();

    /** The web layer fails on more. */
    private static final int MOST_FIELDS = 1_000;

    /** What load balancers ask for, some of them without a host. */
    private static final Set<String> HEALTH =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");

    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9._-]+(:[0-9]{0,5})?");

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** Charsets of forms; Java clients send the second by default. */
    private static final Map<String, Charset> CHARSETS = Map.of(
            "utf-8",
            StandardCharsets.UTF_8,
            "iso-8859-1",
            StandardCharsets.ISO_8859_1,
            "us-ascii",
            StandardCharsets.US_ASCII);

    private MalformedRequests() {}

    /** The status that refuses the head of a request; empty if nothing is wrong with it. */
    static OptionalInt statusOfHead(HttpServerRequest request, long maxBodyBytes) {
        if (request.uri().length() > LONGEST_URI) {
            return OptionalInt.of(414);
        }
        if (size(request) > LARGEST_HEADERS) {
            return OptionalInt.of(431);
        }
        if (!isHost(request)
                || !SCHEMES.contains(String.valueOf(request.scheme()).toLowerCase(Locale.ROOT))) {
            return OptionalInt.of(400);
        }
        String expected = request.getHeader(HttpHeaders.EXPECT);
        if (expected != null && !expected.strip().equalsIgnoreCase("100-continue")) {
            return OptionalInt.of(417);
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isReadable(type)) {
            return OptionalInt.of(415);
        }
        if (!isFramed(request)) {
            return OptionalInt.of(400);
        }
        return contentLength(request) > maxBodyBytes ? OptionalInt.of(413) : OptionalInt.empty();
    }

    private static int size(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length() + SEPARATORS)
                .sum();
    }

    private static long contentLength(HttpServerRequest request) {
        try {
            String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /**
     * Whether it is beyond doubt where the body ends (RFC 9112, 6). Only {@code chunked} is decoded here, and HTTP/1.0 has
     * no transfer codings.
     */
    static boolean isFramed(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.isEmpty()
                || codings.size() == 1
                        && codings.get(0).strip().equalsIgnoreCase("chunked")
                        && request.version() == HttpVersion.HTTP_1_1;
    }

    /**
     * Whether there is one host that can be part of a URI, without which a problem couldn't name the address asked for.
     * The web layer requires it in HTTP/1.1 alone.
     */
    private static boolean isHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        return hosts.isEmpty() && HEALTH.contains(request.path())
                || hosts.size() == 1
                        && request.authority() != null
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

    /** Whether the request may have a body, and so a content type that matters. */
    static boolean mayHaveBody(HttpServerRequest request) {
        return !SAFE.contains(request.method())
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** The status that refuses a complete body; empty if it can be read or isn't a form. */
    static OptionalInt statusOfBody(@Nullable String contentType, @Nullable Buffer body) {
        if (contentType == null || body == null || !isForm(contentType)) {
            return OptionalInt.empty();
        }
        String form = body.toString(StandardCharsets.ISO_8859_1);
        return form.chars().filter(octet -> octet == '&').count() < MOST_FIELDS
                        && isDecodable(form, charset(contentType))
                ? OptionalInt.empty()
                : OptionalInt.of(400);
    }

    /**
     * Whether percent-encoded text can be decoded.
     *
     * @param octets the text as it was sent, one character an octet
     */
    static boolean isDecodable(String octets, Charset charset) {
        try {
            String decoded = QueryStringDecoder.decodeComponent(octets, StandardCharsets.ISO_8859_1);
            charset.newDecoder().decode(ByteBuffer.wrap(decoded.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return false;
        }
    }

    /** Whether a body of that type can be read. Lede takes no files, so a body never has several parts. */
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

    /** The charset of a form, UTF-8 by default; null for one that Lede doesn't read. */
    private static @Nullable Charset charset(String contentType) {
        String name = MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
        return name == null ? StandardCharsets.UTF_8 : CHARSETS.get(name.toLowerCase(Locale.ROOT));
    }
}
