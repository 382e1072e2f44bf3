package org.lede.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Stored;
import org.lede.web.api.OpenApiDocument.Operation;
import org.lede.web.api.OpenApiDocument.Parameter;

/** Tests that the application serves its contract, and that each example in it works as documented. */
@LedeTest
class OpenApiTest {

    private static final String SERVED = "/api/openapi";
    private static final String NONE = "";

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read(OpenApiDocument.CURRENT);
    private static final ResponseCheck CHECK = new ResponseCheck(DOCUMENT);
    private ExampleCalls examples;

    @Inject
    Members members;

    @Inject
    Stored stored;

    @BeforeEach
    void makeGuest() {
        examples = new ExampleCalls(new ApiGuest(), members, stored);
    }

    @Test
    void servedDocument_isTheFile() throws IOException {
        ApiResponse yaml = ApiCall.of("GET", SERVED).withHeader("Accept", "*/*").send();
        assertThat(yaml.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/yaml"));
        assertThat(yaml.body()).isEqualTo(Files.readString(OpenApiDocument.CURRENT));
    }

    @Test
    void servedJson_saysWhatTheFileSays() {
        assertThat(ApiCall.of("GET", SERVED)
                        .withHeader("Accept", "application/json")
                        .json())
                .usingRecursiveComparison()
                .isEqualTo(DOCUMENT.root());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void exampleOfABody_isAnsweredAsDocumented(String operationId, String example) {
        Operation operation = DOCUMENT.operation(operationId);
        ApiResponse response = examples.call(operation, example).send();
        assertThat(CHECK.faults(operation, response)).as(response.body()).isEmpty();
        assertThat(response.status()).as(response.body()).isEqualTo(operation.success());
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void exampleOfAParameter_isAnsweredAsDocumented(String operationId, String name) {
        Operation operation = DOCUMENT.operation(operationId);
        ApiCall call = examples.call(operation, bodies(operation).get(0));
        ApiResponse response = with(parameter(operation, name), call).send();
        assertThat(CHECK.faults(operation, response)).as(response.body()).isEmpty();
        assertThat(response.status())
                .as(response.body())
                .isEqualTo(name.equals("If-None-Match") ? 304 : operation.success());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void exampleOfAnAnswer_isForAQuestionOfItsKindAndSavedInATest(String example) {
        Operation operation = DOCUMENT.operation("putAnswer");
        ApiGuest guest = new ApiGuest();
        ApiCall call = new ExampleCalls(guest, members, stored).call(operation, example, "test");
        assertThat(example)
                .isIn(
                        "dont-know",
                        guest.kind(call.variables().get("id"), call.variables().get("question")));
        ApiResponse response = call.send();
        assertThat(CHECK.faults(operation, response)).as(response.body()).isEmpty();
        assertThat(response.json()).containsEntry("saved", true);
    }

    static Stream<Arguments> bodies() {
        return DOCUMENT.operations().stream()
                .flatMap(operation -> bodies(operation).stream().map(name -> Arguments.of(operation.id(), name)));
    }

    static Stream<Arguments> parameters() {
        return DOCUMENT.operations().stream()
                .flatMap(operation -> operation.parameters().stream()
                        .filter(parameter -> !parameter.in().equals("path"))
                        .map(parameter -> Arguments.of(operation.id(), parameter.name())));
    }

    static Stream<String> answers() {
        return bodies(DOCUMENT.operation("putAnswer")).stream();
    }

    private static List<String> bodies(Operation operation) {
        return operation.requestExamples().isEmpty()
                ? List.of(NONE)
                : List.copyOf(operation.requestExamples().keySet());
    }

    private static Parameter parameter(Operation operation, String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Cursors and entity tags can't be made up: these are taken from a response of the same operation. */
    private static ApiCall with(Parameter parameter, ApiCall call) {
        switch (parameter.name()) {
            case "cursor":
                Object next = call.withQuery("limit", "1").json().get("next");
                assertThat(next).as("a second page").isNotNull();
                return call.withQuery("cursor", next.toString());
            case "If-None-Match":
                return call.withHeader(
                        "If-None-Match", call.send().header("ETag").orElseThrow());
            default:
                return parameter.in().equals("header")
                        ? call.withHeader(parameter.name(), parameter.example(NONE))
                        : call.withQuery(parameter.name(), parameter.example(NONE));
        }
    }
}
