package org.lede.web.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;
import org.lede.testing.RawRequest;

/** Tests that the request metrics name templates of paths and never a path that a client chose. */
@LedeTest
class MetricsTest {

    private static final String REQUESTS = "http_server_requests_seconds_count";

    @Test
    void refusedRequests_areCountedWithoutTheirPath() {
        String id = UUID.randomUUID().toString();
        String attempt = "/api/v1/attempts/" + id;

        List<RawRequest> refused = List.of(
                RawRequest.of("PATCH", attempt),
                RawRequest.of("PUT", attempt + "/answers/" + id).with("Content-Type", "multipart/form-data"),
                RawRequest.of("GET", "/" + id),
                RawRequest.of("MADEUP", "/sets/" + id),
                RawRequest.of("GET", "/" + id + ";x=1"),
                RawRequest.of("GET", "/" + id + "%zz"),
                RawRequest.of("POST", "/sets/" + id)
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .withBody("a=%"));
        assertThat(refused)
                .extracting(request -> request.send().status())
                .containsExactly(405, 415, 404, 405, 404, 400, 400);

        assertThat(metrics())
                .noneMatch(line -> line.contains(id) || line.contains("MADEUP"))
                .anyMatch(line -> line.contains("uri=\"/unmatched\""));
    }

    @Test
    void resources_areCountedByTheirTemplate_afterManyUnknownPaths() {
        IntStream.range(0, 150).forEach(one -> given().delete("/sets/" + UUID.randomUUID()));
        given().get("/api/v1/articles/unheard-of").then().statusCode(404);

        assertThat(metrics()).anyMatch(line -> line.contains("uri=\"/api/v1/articles/{slug}\""));
    }

    private static List<String> metrics() {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(REQUESTS))
                .toList();
    }
}
