package org.lede.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;

/** Tests that everyone else is served while more clients than worker threads never finish their requests. */
@LedeTest
@TestProfile(SampleContent.class)
class SlowClientsTest {

    private static final String POST = "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n";
    private static final String LENGTH = "Content-Length: 2000\r\n\r\n";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=b";

    /** What clients send at first whose bodies used to be read by worker threads; they send nothing more. */
    private static final List<String> OF_WORKERS = List.of(
            POST.formatted("/api/v1/learners", JSON) + LENGTH + "{",
            POST.formatted("/signin", FORM) + LENGTH + "userName=a",
            POST.formatted("/signin", FORM) + "Transfer-Encoding: chunked\r\n\r\n2\r\nu=\r\n",
            POST.formatted("/signin", PARTS) + LENGTH + "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n");

    private static final List<String> OTHERS = List.of(
            POST.formatted("/api/v1/learners", JSON) + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
            POST.formatted("/signin", "text/plain") + LENGTH + "a",
            POST.formatted("/nowhere", FORM) + LENGTH + "a",
            "GET /api/v1/sets HTTP/1.1\r\nHost: localhost\r\n" + LENGTH + "a",
            "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\n" + LENGTH + "a",
            POST.formatted("/signin", FORM));

    /** Together more than the 200 threads of the pool. */
    private static final int OF_EACH_WORKERS_KIND = 80;

    private static final int OF_EACH_OTHER_KIND = 10;

    /** Far less than the slow clients' time, so that none of them has been cut off by then. */
    private static final int PATIENCE_MS = 25_000;

    @TestHTTPResource("/")
    URI lede;

    @Inject
    RequestBodies bodies;

    private final List<Socket> clients = new ArrayList<>();
    private final RestAssuredConfig usual = RestAssured.config;

    @AfterEach
    void hangUp() throws IOException {
        RestAssured.config = usual;
        for (Socket client : clients) {
            client.close();
        }
    }

    @Test
    void slowClientsOfEveryKind_moreThanWorkerThreads_leaveEveryoneElseServed() throws IOException {
        RestAssured.config = usual.httpClient(HttpClientConfig.httpClientConfig()
                .setParam("http.socket.timeout", PATIENCE_MS)
                .setParam("http.connection.timeout", PATIENCE_MS));
        for (String kind : OF_WORKERS) {
            begin(kind, OF_EACH_WORKERS_KIND);
        }
        for (String kind : OTHERS) {
            begin(kind, OF_EACH_OTHER_KIND);
        }

        new PageVisitor().page("/signin");
        given().get("/api/v1/sets").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        ApiLearner.guest()
                .practise(SampleContent.EVERY_KIND)
                .answer("short", Map.of("dontKnow", true))
                .then()
                .statusCode(200);
        assertThat(bodies.pendingTimers())
                .as("clients that are still waited for")
                .isGreaterThan(200);
    }

    private void begin(String request, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket client = new Socket(lede.getHost(), lede.getPort());
            clients.add(client);
            client.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
