package org.lede.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lede.testing.AtOnce;
import org.lede.testing.BehindAProxy;
import org.lede.testing.LedeTest;

/** Tests HTTPS behind a proxy and slow clients, byte by byte over a socket. */
@LedeTest
@TestProfile(BehindAProxy.class)
class BehindAProxyTest {

    private static final String HEAD = "POST /api/v1/learners HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n"
            + "Content-Type: application/json\r\n";
    private static final String FORM_HEAD =
            HEAD.replace("/api/v1/learners", "/attempts").replace("/json", "/x-www-form-urlencoded");
    private static final String CLOSED = "";

    private static final Duration BODY = Duration.ofMillis(BehindAProxy.BODY_MS);
    private static final int STEP_MS = 100;

    private static final long PATIENCE_NS = Duration.ofSeconds(60).toNanos();

    @TestHTTPResource("/")
    URI lede;

    @Test
    void https_staysHttps() {
        assertThat(List.of(
                        given().header("X-Forwarded-Proto", "https").get("/api/v1/sets"),
                        given().header("X-Forwarded-Proto", "https").get("/nowhere"),
                        given().header("X-Forwarded-Proto", "https").get("/assets/lede.css")))
                .extracting(response -> response.header("Strict-Transport-Security"))
                .containsOnly("max-age=31536000");
        assertThat(given().header("X-Forwarded-Proto", "http").get("/").header("Strict-Transport-Security"))
                .isNull();
    }

    /** Each is cut off without a word, though it sends something all the while. */
    @Test
    void bodies_neverFinished_areCutOff() throws Exception {
        List<String> ends = AtOnce.all(List.of(
                () -> send(HEAD + "Content-Length: 20\r\n\r\n", ""),
                () -> send(HEAD + "Content-Length: 2000\r\n\r\n", " "),
                () -> send(HEAD + "Transfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n"),
                () -> send(FORM_HEAD + "Content-Length: 2000\r\n\r\n", "a")));

        assertThat(ends).hasSize(4).containsOnly(CLOSED);
    }

    /** A client can hold no connection by sending nothing, or by never ending its request. */
    @Test
    void heads_neverFinished_areCutOff() throws Exception {
        List<String> ends = AtOnce.all(List.of(
                () -> send("", ""),
                () -> send("G", ""),
                () -> send("GET /", "a"),
                () -> send(HEAD, ""),
                () -> send(HEAD + "X-Trickle: ", "a"),
                () -> send(HEAD, "X-Many: a\r\n")));

        assertThat(ends).hasSize(6).containsOnly(CLOSED);
    }

    /** Being slow is no fault, nor is resting between two requests. */
    @Test
    void request_slowButInTime_isServed() throws Exception {
        try (Socket socket = connect()) {
            for (int i = 0; i < 2; i++) {
                write(socket, HEAD + "Content-Length: 2\r\n\r\n{");
                Thread.sleep(BODY.toMillis() / 10);
                write(socket, "}");
                assertThat(read(socket)).startsWith("HTTP/1.1 201 Created");
                Thread.sleep(BODY.toMillis());
            }
        }
    }

    /** Sends the beginning, and then a bit again and again, until the server has had enough. */
    private String send(String beginning, String bit) throws Exception {
        long start = System.nanoTime();
        try (Socket socket = connect()) {
            write(socket, beginning);
            String answer = null;
            while (answer == null && System.nanoTime() - start < PATIENCE_NS) {
                answer = bit.isEmpty() ? read(socket) : trickle(socket, bit);
            }
            return answer == null ? "never cut" : answer;
        }
    }

    /** What the server says to a bit; null for nothing yet. */
    private static String trickle(Socket socket, String bit) throws Exception {
        try {
            write(socket, bit);
            Thread.sleep(STEP_MS);
            return socket.getInputStream().available() > 0 ? read(socket) : null;
        } catch (SocketException reset) {
            return CLOSED;
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(lede.getHost(), lede.getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String read(Socket socket) throws IOException {
        byte[] bytes = new byte[10_000];
        int read = socket.getInputStream().read(bytes);
        return read < 0 ? CLOSED : new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
    }
}
