package org.lede.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request sent byte for byte as written here, without the corrections and headers of a client library.
 *
 * @param target of the request line
 */
public record RawRequest(String method, String target, Map<String, String> headers, String body) {

    private static final int PATIENCE_MS = 20_000;

    public static RawRequest of(String method, String target) {
        return new RawRequest(method, target, Map.of(), "");
    }

    public RawRequest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RawRequest(method, target, more, body);
    }

    public RawRequest withCookies(Map<String, String> cookies) {
        return with(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    public RawRequest withBody(String text) {
        return new RawRequest(method, target, headers, text);
    }

    public Answer send() {
        URI server = URI.create(RestAssured.baseURI);
        try (Socket socket = new Socket(server.getHost(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(text().getBytes(StandardCharsets.UTF_8));
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        String lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        String host = headers.containsKey("Host") ? "" : "Host: localhost\r\n";
        return method + " " + target + " HTTP/1.1\r\n" + host + "Connection: close\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n" + lines + "\r\n" + body;
    }

    /** @param text all of it, headers too */
    public record Answer(int status, String text) {

        private static Answer of(String text) {
            return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text);
        }
    }
}
