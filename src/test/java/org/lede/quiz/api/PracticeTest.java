package org.lede.quiz.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;
import org.lede.testing.Statements;

@LedeTest
class PracticeTest {

    @Inject
    Statements statements;

    @Test
    void answer_costsThreeStatements() {
        String token =
                given().contentType(ContentType.JSON).post("/api/v1/learners").path("token");
        Response attempt = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("set", "niger-show-me-where", "mode", "practice"))
                .post("/api/v1/attempts");
        assertThat(attempt.statusCode()).isEqualTo(201);
        String first = attempt.path("items[0].question.id");
        long count = statements.in(() -> given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("answer", Map.of("sentence", 3)))
                .put(attempt.header("Location") + "/answers/" + first)
                .then()
                .log()
                .all()
                .statusCode(200));
        assertThat(count).isEqualTo(3);
    }
}
