package org.lede.library.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

@LedeTest
@TestProfile(DegradedSeeds.class)
class DegradedContentTest {

    @Test
    void readiness_withBrokenFile_isUpAndSaysWhichFileAndLine() {
        JsonPath health =
                given().get("/q/health/ready").then().statusCode(200).extract().jsonPath();

        assertThat(health.<Map<String, Object>>getList("checks"))
                .contains(Map.of(
                        "name",
                        "content",
                        "status",
                        "UP",
                        "data",
                        Map.of(
                                "state",
                                "degraded",
                                "problem 1",
                                "mist/facts.yaml:9: The quote does not occur in the article word for word."
                                        + " (QUOTE_NOT_FOUND at /1/evidence/0/quote)")));
    }

    @Test
    void goodArticle_besideBrokenOne_isServed() {
        given().get("/api/v1/sets/fog-basics").then().statusCode(200);
        given().get("/api/v1/sets/mist-basics").then().statusCode(404);
        given().get("/api/v1/articles/mist").then().statusCode(404);
    }
}
