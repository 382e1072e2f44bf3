package org.lede.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.ErrorLog;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.RawExchange;

/** Tests that malformed requests get a problem, and that nothing is logged as an error. */
@LedeTest
class MalformedRequestsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @TestHTTPResource("/")
    URI lede;

    private ErrorLog errors;

    @BeforeEach
    void listen() {
        errors = ErrorLog.open();
    }

    @AfterEach
    void nothingIsLoggedAsAnError() {
        errors.close();
        assertThat(errors.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?a=\u00e9", "/?utm=caf%e9", "/?a=%00", "/?a=1&a=2&a", "/?&&=", "/?a=%ed%a0%80"})
    void query_notUtf8_isServed(String target) throws IOException {
        assertThat(status(send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n")))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sets/%ff", "/sets/\u00e9", "//x", "/sets/%2f", "/sets/%ed%a0%80"})
    void path_withOddCharacters_isNotFound(String path) throws IOException {
        expectPage(send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 404);
        expectProblem(send("GET /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: \r\n",
                "Host: a b\r\n",
                "Host: a/b\r\n",
                "Host: ida@lede.example\r\n",
                "Host: a:99999\r\n",
                "Host: [::1]:99999\r\n",
                "Host: a:-1\r\n",
                "Host: a:b\r\n",
                "Host: http://a\r\n",
                "Host: [::1\r\n",
                "Host: [zz]\r\n",
                "Host: [1]2]\r\n",
                "Host: %zz\r\n",
                "Host: \u00e9\r\n",
                "Host: a\r\nHost: b\r\n",
                "Host: a\r\nHost: a\r\n",
                "Host: a,b\r\n"
            })
    void host_malformed_isRefused(String host) throws IOException {
        for (String version : new String[] {"HTTP/1.0", "HTTP/1.1", "HTTP/9.9"}) {
            expectPage(send("GET / " + version + "\r\n" + host + "\r\n"), 400);
            expectProblem(send("GET /api/v1/me " + version + "\r\n" + host + "\r\n"), 400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a:80", "a:", "lede.example:8080", "127.0.0.1", "[::1]", "[::1]:8080", "a_b.c-d", "xn--e-ma"
            })
    void host_wellFormed_isServed(String host) throws IOException {
        assertThat(status(send("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))).isEqualTo(200);
        expectProblem(send("GET /api/v1/nowhere HTTP/1.1\r\nHost: " + host + "\r\n\r\n"), 404);
    }

    /** Health checks of some load balancers. */
    @Test
    void http10_withoutHost_reachesOnlyHealth() throws IOException {
        assertThat(status(send("GET /q/health/ready HTTP/1.0\r\n\r\n"))).isEqualTo(200);
        expectPage(send("GET /signin HTTP/1.0\r\n\r\n"), 400);
        expectProblem(send("GET /api/v1/sets HTTP/1.0\r\n\r\n"), 400);
        expectPage(send("GET /q/nowhere HTTP/1.0\r\n\r\n"), 400);
        expectPage(send("GET /q/../nowhere HTTP/1.0\r\n\r\n"), 400);
        expectPage(send("DELETE /q/%2e%2e/signin HTTP/1.0\r\n\r\n"), 400);
        assertThat(status(send("GET /q/../api/v1/me HTTP/1.0\r\n\r\n"))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "identity",
                "unheard-of",
                "chunked, chunked",
                "gzip, chunked",
                "chunked, gzip",
                "chunked\r\nTransfer-Encoding: chunked",
                "identity\r\nTransfer-Encoding: chunked",
                "chunked;q=1",
                ""
            })
    void transferCoding_otherThanChunked_isRefusedAndTheConnectionClosed(String coding) throws IOException {
        String smuggled = "0\r\n\r\nGET /signin HTTP/1.1\r\nHost: localhost\r\n\r\n";
        for (String path : new String[] {"/signin", "/api/v1/learners"}) {
            String answers = sendAndReadAll("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                    + "\r\nTransfer-Encoding: " + coding + "\r\n\r\n" + smuggled);

            assertThat(answers).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1 ");
        }
    }

    @Test
    void transferCoding_inOldHttp_isRefused() throws IOException {
        assertThat(sendAndReadAll(
                        "POST /signin HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.0 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "%=a", "a=%ff", "%c3=1", "a=%ed%a0%80"})
    void form_malformed_getsAPage(String fields) throws IOException {
        expectPage(post("/signin", FORM, fields), 400);
        expectPage(post("/signin", FORM, "csrf-token=abc&" + fields), 400);
        expectProblem(post("/api/v1/learners", FORM, fields), 400);
    }

    /** The form is read, and refused for the token that it lacks. */
    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF-8", "\"utf-8\"", "ISO-8859-1", "us-ascii"})
    void form_inAKnownCharset_isRead(String charset) throws IOException {
        assertThat(post("/signin", FORM + "; charset=" + charset, "a=b").body()).contains("This page had grown old");
    }

    @Test
    void form_withTooManyFields_getsAPage() throws IOException {
        expectPage(post("/signin", FORM, "a=1&".repeat(1_000)), 400);
        expectPage(post("/signin", FORM, "&".repeat(2_000)), 400);
    }

    /** The visitor's form is read, and found wanting for another reason than the number of its fields. */
    @Test
    void form_withTheMostFields_isRead() throws IOException {
        PageVisitor visitor = new PageVisitor();
        visitor.page("/signin");
        String token = visitor.cookies().get("csrf-token");
        String fields = "csrf-token=" + token + "&a=1".repeat(999);

        RawExchange answer = send("POST /signin HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                + "\r\nCookie: csrf-token=" + token + "\r\nContent-Length: " + fields.length() + "\r\n\r\n" + fields);

        assertThat(answer.body()).contains("name=\"userName\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FORM + "; charset=utf-16",
                FORM + "; charset=utf-7",
                FORM + ";charset=\"utf-32\"",
                FORM + "; charset=none such",
                "multipart/form-data",
                "multipart/form-data; boundary=b",
                "Multipart/Form-Data; boundary=b",
                "multipart/mixed; boundary=b",
                "application",
                "/",
                ";",
                "a/b/c;=;",
                "text/plain"
            })
    void contentType_unreadable_isRefused(String type) throws IOException {
        String parts = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(1_001) + "--b--\r\n";
        expectPage(post("/signin", type, parts), 415);
        expectProblem(post("/api/v1/learners", type, parts), 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timeZone\":\"UTC\",\"timeZone\":\"UTC\"}",
                "{\"timeZone\":\"UTC\",\"timeZone\":\"Europe/Paris\"}",
                "{\"timeZone\":\"UTC\",\"time\\u005aone\":\"UTC\"}"
            })
    void json_withAFieldTwice_isRefused(String body) throws IOException {
        RawExchange answer = post("/api/v1/learners", "application/json", body);

        expectProblem(answer, 400);
        assertThat(answer.body()).contains("invalid-body");
    }

    @Test
    void json_withAFieldTwiceBelow_isRefused() throws IOException {
        expectProblem(
                post(
                        "/api/v1/tokens",
                        "application/json",
                        "{\"userName\":\"a\",\"password\":\"b\",\"token\":{\"name\":\"a\",\"name\":\"b\",\"scopes\":[]}}"),
                400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "MADEUP", "get", "PATCH", "PURGE", "M-SEARCH"})
    void method_unusual_isRefused(String method) throws IOException {
        assertThat(status(send(method + " /signin HTTP/1.1\r\nHost: localhost\r\n\r\n")))
                .isEqualTo(405);
        expectProblem(send(method + " /api/v1/sets HTTP/1.1\r\nHost: localhost\r\n\r\n"), 405);
    }

    @Test
    void target_notAPath_isRefused() throws IOException {
        expectPage(send("CONNECT lede.example:443 HTTP/1.1\r\nHost: lede.example:443\r\n\r\n"), 404);
        expectPage(send("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n"), 404);
    }

    @Test
    void expectation_unknown_isRefused() throws IOException {
        String head = " HTTP/1.1\r\nHost: localhost\r\nExpect: a miracle\r\nContent-Length: 2\r\n\r\n{}";
        expectPage(send("POST /signin" + head), 417);
        expectProblem(send("POST /api/v1/learners" + head), 417);
    }

    /** An upgrade is asked for and ignored: the answer is that of HTTP/1.1. */
    @Test
    void http2_byUpgrade_isNotSpoken() throws IOException {
        RawExchange answer =
                send("GET /api/v1/sets HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");

        assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
    }

    /** It is read as a request of a version that doesn't exist; an HTTP/2 server would answer in frames. */
    @Test
    void http2_byItsPreface_isNotSpoken() throws IOException {
        assertThat(sendAndReadAll("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0"))
                .matches("(?s)HTTP/[0-9.]+ 400 Bad Request\r\n.*");
    }

    /** Some clients send one with everything. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=", "multipart/form-data", "a", FORM + "; charset=none such"})
    void contentType_withoutABody_isIgnored(String type) throws IOException {
        assertThat(status(send("GET /signin HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n\r\n")))
                .isEqualTo(200);
    }

    private void expectPage(RawExchange answer, int status) {
        assertThat(status(answer)).as(answer.head()).isEqualTo(status);
        assertThat(answer.head())
                .containsIgnoringCase("content-type: text/html;charset=utf-8")
                .contains("Content-Security-Policy", "X-Request-Id");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    private void expectProblem(RawExchange answer, int status) {
        assertThat(status(answer)).as(answer.head()).isEqualTo(status);
        assertThat(answer.head())
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("Content-Security-Policy", "X-Request-Id");
        assertThat(answer.body()).contains("\"status\":" + status, "\"requestId\":\"");
    }

    private static int status(RawExchange answer) {
        return Integer.parseInt(answer.status().split(" ")[1]);
    }

    private RawExchange post(String path, String type, String body) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    private RawExchange send(String bytes) throws IOException {
        return RawExchange.send(lede, bytes);
    }

    /** All that comes until the server closes the connection. */
    private String sendAndReadAll(String bytes) throws IOException {
        try (Socket socket = new Socket(lede.getHost(), lede.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
