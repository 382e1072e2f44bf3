package org.lede.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.lede.shared.Json;

/** A guest who takes quizzes by a program, over the API alone. */
public record ApiLearner(UUID id, String token) {

    public static ApiLearner guest() {
        return guestIn("UTC");
    }

    /** @param timeZone where they live, an IANA name */
    public static ApiLearner guestIn(String timeZone) {
        Response created = given().contentType(ContentType.JSON)
                .body(Map.of("timeZone", timeZone))
                .post("/api/v1/learners");
        Map<?, ?> body = (Map<?, ?>) Body.of(created);
        return new ApiLearner(UUID.fromString((String) body.get("id")), (String) body.get("token"));
    }

    /** A request in JSON that carries the learner's token. */
    public RequestSpecification request() {
        return untyped().contentType(ContentType.JSON);
    }

    /** A request that carries the learner's token and doesn't say yet what its body is. */
    public RequestSpecification untyped() {
        return given().auth().preemptive().oauth2(token);
    }

    /** They live there from now on. @param timeZone an IANA name */
    public void moveTo(String timeZone) {
        request()
                .body(Map.of("language", "en", "timeZone", timeZone, "keyboardShortcuts", true))
                .put("/api/v1/me/settings")
                .then()
                .statusCode(200);
    }

    public ApiAttempt practise(String set) {
        return begin(Map.of("set", set, "mode", "practice"));
    }

    public ApiAttempt takeTest(String set) {
        return begin(Map.of("set", set, "mode", "test"));
    }

    public ApiAttempt begin(Map<String, ?> order) {
        Response created = request().body(Json.write(order)).post("/api/v1/attempts");
        created.then().statusCode(201);
        return new ApiAttempt(this, created);
    }
}
