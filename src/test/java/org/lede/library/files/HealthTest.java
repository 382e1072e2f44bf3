package org.lede.library.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

@LedeTest
class HealthTest {

    @Test
    void readiness_withTheRealSeeds_isUpAndContentComplete() {
        JsonPath health =
                given().get("/q/health/ready").then().statusCode(200).extract().jsonPath();

        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.<Map<String, Object>>getList("checks"))
                .contains(Map.of("name", "content", "status", "UP", "data", Map.of("state", "complete")))
                .allSatisfy(check -> assertThat(check).containsEntry("status", "UP"));
    }

    @Test
    void readiness_asksTheDatabase() {
        assertThat(given().get("/q/health/ready").jsonPath().getList("checks.name"))
                .anySatisfy(name -> assertThat(name.toString()).containsIgnoringCase("database"));
    }

    @Test
    void liveness_isUp() {
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void metrics_countRequests() {
        given().get("/api/v1/sets/niger-key-facts").then().statusCode(200);

        assertThat(given().get("/q/metrics").then().statusCode(200).extract().asString())
                .contains("http_server_requests_seconds_count", "jvm_memory_used_bytes");
    }
}
