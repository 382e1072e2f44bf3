package org.lede.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A refusal of the API: the part of it that programs rely on.
 *
 * @param code the last part of its type
 * @param errors what is wrong with the input, each as {@code pointer CODE}
 */
public record ApiProblem(int status, String code, List<String> errors) {

    private static final String TYPE = "urn:lede:problem:";

    public static ApiProblem expected(int status, String code, String... errors) {
        return new ApiProblem(status, code, List.of(errors));
    }

    /** Reads the problem of a response, which has to be one: well formed, not to be kept, and mute about our insides. */
    @SuppressWarnings("unchecked")
    public static ApiProblem of(Response response) {
        String body = response.asString();
        assertThat(response.contentType()).as(body).startsWith("application/problem+json");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(body).doesNotContain("Exception", "org.lede", "java.", "jakarta.", "\tat ", "SQL", "<html");
        Map<String, Object> problem = (Map<String, Object>) Body.of(response);
        List<Map<String, String>> errors = (List<Map<String, String>>) problem.get("errors");
        assertThat(problem.keySet())
                .isEqualTo(
                        errors == null
                                ? Set.of("type", "title", "status", "detail", "instance", "requestId")
                                : Set.of("type", "title", "status", "detail", "instance", "requestId", "errors"));
        assertThat(problem.get("requestId")).isEqualTo(response.header("X-Request-Id"));
        assertThat(problem.get("status")).isEqualTo(response.statusCode());
        assertThat((String) problem.get("title")).isNotBlank();
        assertThat((String) problem.get("detail")).isNotBlank();
        assertThat((String) problem.get("instance")).startsWith("/api/");
        assertThat((String) problem.get("type")).startsWith(TYPE);
        return new ApiProblem(
                response.statusCode(),
                ((String) problem.get("type")).substring(TYPE.length()),
                errors == null
                        ? List.of()
                        : errors.stream()
                                .map(error -> error.get("pointer") + " " + error.get("code"))
                                .sorted()
                                .toList());
    }
}
