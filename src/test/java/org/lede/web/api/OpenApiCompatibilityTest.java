package org.lede.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.web.api.OpenApiDocument.list;
import static org.lede.web.api.OpenApiDocument.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Within version 1 the contract only grows. When a version is released, today's document is copied over the released
 * one.
 */
@Execution(ExecutionMode.CONCURRENT)
class OpenApiCompatibilityTest {

    private final OpenApiDocument released = OpenApiDocument.read(OpenApiDocument.RELEASED);

    @Test
    void todaysDocument_lostNothingOfTheReleasedOne() {
        assertThat(ContractChanges.losses(released, OpenApiDocument.read(OpenApiDocument.CURRENT)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("breakingChanges")
    void comparison_findsABreakingChange(String loss, Consumer<Map<String, Object>> change) {
        OpenApiDocument changed = OpenApiDocument.read(OpenApiDocument.RELEASED);
        change.accept(changed.root());
        assertThat(ContractChanges.losses(released, changed)).contains(loss);
    }

    static List<Arguments> breakingChanges() {
        return List.of(
                change(
                        "DELETE /api/v1/attempts/{id}/answers/{question}",
                        root -> at(root, "paths", "/api/v1/attempts/{id}/answers/{question}")
                                .remove("delete")),
                change(
                        "GET /api/v1/sets query tag",
                        root -> removeFirst(
                                list(at(root, "paths", "/api/v1/sets", "get").get("parameters")), "tag")),
                change(
                        "GET /api/v1/articles query limit optional",
                        root -> at(root, "components", "parameters", "Limit").put("required", true)),
                change(
                        "GET /api/v1/attempts/{id}/result 409",
                        root -> at(root, "paths", "/api/v1/attempts/{id}/result", "get", "responses")
                                .remove("409")),
                change(
                        "GET /api/v1/facts/{id}/evidence 403 problem evidence-closed",
                        root -> at(root, "components", "examples", "EvidenceClosed", "value")
                                .put("type", "urn:lede:problem:locked")),
                change(
                        "POST /api/v1/attempts 201 header Location",
                        root -> at(root, "paths", "/api/v1/attempts", "post", "responses", "201", "headers")
                                .remove("Location")),
                change(
                        "POST /api/v1/learners without a body",
                        root -> at(root, "paths", "/api/v1/learners", "post", "requestBody")
                                .put("required", true)),
                change(
                        "Mark.slip",
                        root -> at(root, "components", "schemas", "Mark", "properties")
                                .remove("slip")),
                change(
                        "Mark always slip",
                        root -> at(root, "components", "schemas", "Mark").put("required", List.of("fraction"))),
                change(
                        "Mark.fraction type number",
                        root -> at(root, "components", "schemas", "Mark", "properties", "fraction")
                                .put("type", "string")),
                change(
                        "Kind value gap",
                        root -> at(root, "components", "schemas", "Kind").put("enum", List.of("verdict"))),
                change(
                        "NewAttempt without count",
                        root -> at(root, "components", "schemas", "NewAttempt")
                                .put("required", List.of("set", "mode", "count"))),
                change(
                        "Question oneOf {$ref=#/components/schemas/GapQuestion}",
                        root -> removeFirst(
                                list(at(root, "components", "schemas", "Question")
                                        .get("oneOf")),
                                "GapQuestion")),
                change("Slip", root -> at(root, "components", "schemas").remove("Slip")));
    }

    @Test
    void comparison_allowsAdditions() {
        OpenApiDocument grown = OpenApiDocument.read(OpenApiDocument.RELEASED);
        Map<String, Object> root = grown.root();
        at(root, "paths").put("/api/v1/more", Map.of("get", Map.of("operationId", "more", "responses", Map.of())));
        at(root, "components", "schemas", "Mark", "properties").put("more", Map.of("type", "string"));
        List<Object> kinds =
                new ArrayList<>(list(at(root, "components", "schemas", "Kind").get("enum")));
        kinds.add("more");
        at(root, "components", "schemas", "Kind").put("enum", kinds);
        assertThat(ContractChanges.losses(released, grown)).isEmpty();
    }

    private static Arguments change(String loss, Consumer<Map<String, Object>> change) {
        return Arguments.of(loss, change);
    }

    private static Map<String, Object> at(Map<String, Object> root, String... steps) {
        return Arrays.stream(steps).reduce(root, (node, step) -> map(node.get(step)), (one, other) -> other);
    }

    private static void removeFirst(List<?> nodes, String mentioning) {
        Object found = nodes.stream()
                .filter(node -> node.toString().contains(mentioning))
                .findFirst()
                .orElseThrow();
        nodes.remove(found);
    }
}
