package org.lede.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.ApiProblem;
import org.lede.testing.LedeTest;

/** Tests that every request has an id in its response, its problem and the log. */
@LedeTest
class RequestIdsTest {

    private static final String HEADER = "X-Request-Id";

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/me", "/api/v1/sets", "/api/openapi", "/assets/lede.css", "/q/health/live", "/nowhere"})
    void answer_hasANewId(String path) {
        List<UUID> ids = Stream.of(given().get(path), given().get(path))
                .map(response -> UUID.fromString(response.header(HEADER)))
                .toList();

        assertThat(ids).extracting(UUID::version).containsOnly(7);
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "01a20be1-5b1c-7a3e-9f64-2c8d1b7e4a90",
                "web_1.42-B",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void id_wellFormed_isKept(String id) {
        assertThat(given().header(HEADER, id).get("/api/v1/sets").header(HEADER))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "two words",
                "a;b",
                "<script>",
                "%0d%0aSet-Cookie:x=y",
                "é",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void id_malformed_isReplaced(String id) {
        Response response = given().header(HEADER, id).get("/api/v1/sets");

        assertThat(UUID.fromString(response.header(HEADER)).version()).isEqualTo(7);
        assertThat(response.headers().getValues(HEADER)).hasSize(1);
    }

    /** From a resource, from an address without one, and from before anything is read. */
    @Test
    void problem_namesItsRequest() {
        List<Response> problems = List.of(
                given().header(HEADER, "mine").get("/api/v1/sets/no-such-set"),
                given().header(HEADER, "mine").get("/api/nowhere"),
                given().header(HEADER, "mine").get("/api/v1/me"),
                given().header(HEADER, "mine")
                        .contentType(ContentType.JSON)
                        .body(" ".repeat(300_000))
                        .post("/api/v1/learners"));

        assertThat(problems)
                .extracting(problem -> ApiProblem.of(problem).status())
                .containsExactly(404, 404, 401, 413);
        assertThat(problems).extracting(problem -> problem.path("requestId")).containsOnly("mine");
    }

    @Test
    void log_namesTheRequest() {
        assertThat(given().header(HEADER, "mine").get("/testing/mdc").asString())
                .isEqualTo("executor mine");
        assertThat(ConfigProvider.getConfig().getValue("quarkus.log.console.format", String.class))
                .contains("%X{requestId}");
    }
}
