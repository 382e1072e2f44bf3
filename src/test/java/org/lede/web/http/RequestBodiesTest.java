package org.lede.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.lede.testing.ErrorLog;
import org.lede.testing.LedeTest;

/** Tests that bodies are read first and released when their request is over. */
@LedeTest
class RequestBodiesTest {

    private static final String JSON = "Host: localhost\r\nContent-Type: application/json\r\n";
    private static final String FORM = "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    private static final String GUEST = "POST /api/v1/learners HTTP/1.1\r\n" + JSON;
    private static final String CLOSE = "Connection: close\r\n";
    private static final String CREATED = "HTTP/1.1 201 Created";

    private static final long PATIENCE_NS = Duration.ofSeconds(20).toNanos();

    @TestHTTPResource("/")
    URI lede;

    @Inject
    RequestBodies bodies;

    @Test
    void finishedRequests_areReleased() throws Exception {
        for (int i = 0; i < 40; i++) {
            exchange(GUEST + CLOSE + "Content-Length: 2\r\n\r\n{}");
            exchange(GUEST + CLOSE + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
            exchange("POST /signin HTTP/1.1\r\n" + FORM + CLOSE + "Content-Length: 3\r\n\r\na=b");
            exchange("POST /nowhere HTTP/1.1\r\n" + FORM + CLOSE + "Content-Length: 3\r\n\r\na=b");
            exchange("POST /signin HTTP/1.1\r\n" + FORM + CLOSE + "Content-Length: 3\r\n\r\na=%");
            exchange("GET /api/v1/sets HTTP/1.1\r\n" + JSON + CLOSE + "Content-Length: 2\r\n\r\n{}");
            exchange("DELETE /q/health HTTP/1.1\r\n" + JSON + CLOSE + "Content-Length: 2\r\n\r\n{}");
        }

        assertNothingIsHeld();
    }

    @Test
    void clientsThatHangUp_leaveNothingInMemory() throws Exception {
        try (ErrorLog errors = ErrorLog.open()) {
            for (int i = 0; i < 40; i++) {
                hangUpAfter(GUEST + "Content-Length: 2000\r\n\r\n{");
                hangUpAfter(GUEST + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
                hangUpAfter("POST /signin HTTP/1.1\r\n" + FORM + "Content-Length: 2000\r\n\r\na=");
                hangUpAfter("POST /signin HTTP/1.1\r\n" + FORM + "Content-Length: 2000000\r\n\r\na=");
                hangUpAfter("POST /signin HTTP/1.1\r\n" + FORM + "Content-Length: 3\r\n\r\na=b");
                hangUpAfter("GET /api/v1/sets HTTP/1.1\r\n");
            }

            assertNothingIsHeld();
            assertThat(errors.lines()).isEmpty();
        }
    }

    @Test
    void chunks_malformed_areCutOffWithoutAnError() throws Exception {
        try (ErrorLog errors = ErrorLog.open()) {
            assertThat(exchange(GUEST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"))
                    .doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");

            assertNothingIsHeld();
            assertThat(errors.lines()).isEmpty();
        }
    }

    @Test
    void continuation_expected_isGrantedOnce() throws Exception {
        for (String request : new String[] {
            GUEST, "POST /signin HTTP/1.1\r\n" + FORM,
        }) {
            String answers = exchange(request + CLOSE + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}");

            assertThat(answers)
                    .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 ")
                    .containsOnlyOnce("100 Continue");
        }
    }

    /** A client that asks first is told to go on. */
    @Test
    void continuation_ofTooLargeABody_isRefused() throws Exception {
        try (Socket socket = connect()) {
            write(socket, GUEST + "Expect: 100-continue\r\nContent-Length: 2000000\r\n\r\n");

            assertThat(read(socket)).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void requests_pipelined_areEachReadWhole() throws Exception {
        String guest = GUEST + "Content-Length: 18\r\n\r\n{\"timeZone\":\"UTC\"}";
        String last = GUEST + CLOSE + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";

        String answers = exchange(guest + guest + guest + last);

        assertThat(answers.split(CREATED, -1)).hasSize(5);
        assertNothingIsHeld();
    }

    /** Which of them counts is what proxies and servers have disagreed on. */
    @Test
    void length_besideChunks_isRefused() throws Exception {
        assertThat(exchange(GUEST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .containsOnlyOnce("HTTP/1.1 ");
    }

    @Test
    void lengths_thatContradict_areRefused() throws Exception {
        for (String length :
                new String[] {"2\r\nContent-Length: 3", "-1", "a", "2, 3", "99999999999999999999", "0x2"}) {
            assertThat(exchange(GUEST + "Content-Length: " + length + "\r\n\r\n{}"))
                    .as(length)
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    private void assertNothingIsHeld() throws InterruptedException {
        await(() -> bodies.pendingTimers() == 0
                && bodies.held().bytes() == 0
                && bodies.held().unfinished() == 0);
        assertThat(bodies.pendingTimers()).isZero();
        assertThat(bodies.held().bytes()).isZero();
        assertThat(bodies.held().unfinished()).isZero();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean() && System.nanoTime() - start < PATIENCE_NS) {
            Thread.sleep(20);
        }
    }

    private void hangUpAfter(String bytes) throws IOException {
        try (Socket socket = connect()) {
            write(socket, bytes);
        }
    }

    /** All that comes until the server closes the connection. */
    private String exchange(String bytes) throws IOException {
        try (Socket socket = connect()) {
            write(socket, bytes);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(lede.getHost(), lede.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String read(Socket socket) throws IOException {
        byte[] bytes = new byte[10_000];
        int read = socket.getInputStream().read(bytes);
        return read < 0 ? "" : new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
    }
}
