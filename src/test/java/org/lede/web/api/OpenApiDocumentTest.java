package org.lede.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lede.question.Kind;
import org.lede.web.api.OpenApiDocument.Operation;
import org.lede.web.api.OpenApiDocument.Parameter;

/** Tests the contract against the routes of the code and for consistency, without a running application. */
class OpenApiDocumentTest {

    private static final Path CLASSES = Path.of("target/classes");

    private final OpenApiDocument document = OpenApiDocument.read(OpenApiDocument.CURRENT);
    private final SchemaCheck check = new SchemaCheck(document);

    @Test
    void operations_areTheRoutesOfTheResources() throws IOException {
        assertThat(document.operations().stream().map(Operation::route))
                .containsExactlyInAnyOrderElementsOf(routesOfResources());
    }

    @Test
    void operations_haveIdsOfTheirOwnAndSummariesAndTags() {
        assertThat(document.operations())
                .extracting(Operation::id)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("[a-z]+[A-Za-z]+"));
        Set<Object> tags = OpenApiDocument.list(document.root().get("tags")).stream()
                .map(tag -> OpenApiDocument.map(tag).get("name"))
                .collect(Collectors.toSet());
        assertThat(document.operations()).allSatisfy(operation -> {
            assertThat(String.valueOf(operation.node().get("summary"))).matches("[A-Z].*[a-z]");
            assertThat(OpenApiDocument.list(operation.node().get("tags"))).hasSize(1);
            assertThat(tags).containsAll(OpenApiDocument.list(operation.node().get("tags")));
        });
    }

    @Test
    void operations_documentTheirErrorsWithTheProblemsTypes() {
        assertThat(document.operations()).allSatisfy(operation -> {
            Set<String> wanted = new TreeSet<>(Set.of("406", "503", "default"));
            if (operation.parameters().stream()
                    .anyMatch(parameter -> parameter.in().equals("path"))) {
                wanted.add("404");
            }
            if (operation.parameters().stream()
                    .anyMatch(parameter -> parameter.in().equals("query"))) {
                wanted.add("400");
            }
            if (operation.node().containsKey("security")) {
                wanted.addAll(Set.of("401", "403"));
            }
            if (operation.requestBody().isPresent()) {
                wanted.addAll(Set.of("400", "413", "415"));
            }
            assertThat(operation.responses().keySet()).as(operation.route()).containsAll(wanted);
            operation.responses().forEach((status, response) -> {
                if (status.startsWith("4") || status.startsWith("5") || status.equals("default")) {
                    assertThat(response.mediaType()).contains("application/problem+json");
                    assertThat(response.problems()).isNotEmpty();
                }
                assertThat(response.description()).matches("[A-Z`](?s:.*)\\.");
            });
        });
    }

    /** All but those without a body. */
    @Test
    void responses_haveExamplesThatFitTheirSchemas() {
        assertThat(document.operations())
                .allSatisfy(operation -> operation.responses().forEach((status, response) -> {
                    if (!Set.of("204", "304").contains(status)) {
                        assertThat(response.examples())
                                .as("%s %s", operation, status)
                                .isNotEmpty();
                    }
                    response.examples()
                            .forEach((name, example) -> assertThat(check.faults(response.schema(), example))
                                    .as("%s %s %s", operation, status, name)
                                    .isEmpty());
                }));
    }

    @Test
    void problems_haveTheStatusTheyAreListedUnder() {
        assertThat(document.operations())
                .allSatisfy(operation -> operation.responses().forEach((status, response) -> {
                    if (response.mediaType().equals(Optional.of("application/problem+json"))
                            && !status.equals("default")) {
                        assertThat(response.examples().values())
                                .extracting(problem -> String.valueOf(
                                        OpenApiDocument.map(problem).get("status")))
                                .containsOnly(status);
                    }
                }));
    }

    @Test
    void requests_haveExamplesThatFitTheirSchemas() {
        assertThat(document.operations()).allSatisfy(operation -> {
            operation
                    .requestBody()
                    .ifPresent(body -> assertThat(operation.requestExamples())
                            .isNotEmpty()
                            .allSatisfy((name, example) -> assertThat(check.faults(operation.requestSchema(), example))
                                    .isEmpty()));
            assertThat(operation.parameters())
                    .allSatisfy(parameter -> assertThat(parameter.examples())
                            .as("%s %s", operation, parameter.name())
                            .isNotEmpty()
                            .allSatisfy((name, example) -> assertThat(check.faults(parameter.schema(), example))
                                    .isEmpty()));
        });
    }

    @Test
    void check_findsWhatIsMissingWrongOrNotDocumented() {
        Map<String, Object> slip = Map.of("$ref", "#/components/schemas/Slip");
        assertThat(List.of(
                        check.faults(slip, Map.of("given", "Rusia", "meant", "Russia"))
                                .size(),
                        check.faults(slip, Map.of("given", "Rusia")).size(),
                        check.faults(slip, Map.of("given", "Rusia", "meant", 1)).size(),
                        check.faults(slip, Map.of("given", "Rusia", "meant", "Russia", "more", "x"))
                                .size()))
                .containsExactly(0, 1, 1, 1);
    }

    @Test
    void pathParameters_areThoseOfThePath() {
        assertThat(document.operations()).allSatisfy(operation -> {
            List<String> inPath = Stream.of(operation.path().split("/"))
                    .filter(step -> step.startsWith("{"))
                    .map(step -> step.substring(1, step.length() - 1))
                    .toList();
            assertThat(operation.parameters().stream()
                            .filter(parameter -> parameter.in().equals("path"))
                            .map(Parameter::name))
                    .as(operation.route())
                    .containsExactlyElementsOf(inPath);
        });
    }

    @Test
    void kinds_areAllDocumentedAsQuestionsAndAsAnswers() {
        Set<String> kinds = Arrays.stream(Kind.values()).map(Kind::wire).collect(Collectors.toSet());
        Map<String, Object> schemas = document.components("schemas");
        Set<String> answers =
                new HashSet<>(document.operation("putAnswer").requestExamples().keySet());
        assertThat(answers.remove("dont-know")).isTrue();
        Map<String, Object> question = OpenApiDocument.map(schemas.get("Question"));
        Map<String, Object> discriminator = OpenApiDocument.map(question.get("discriminator"));
        assertThat(List.of(
                        new HashSet<>(OpenApiDocument.list(
                                OpenApiDocument.map(schemas.get("Kind")).get("enum"))),
                        OpenApiDocument.map(discriminator.get("mapping")).keySet(),
                        answers))
                .containsOnly(kinds);
    }

    private static List<String> routesOfResources() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.getParent().endsWith("api"))
                    .filter(file -> file.toString().endsWith(".class"))
                    .flatMap(file -> routes(load(file)).stream())
                    .toList();
        }
    }

    private static Class<?> load(Path file) {
        String name = CLASSES.relativize(file).toString().replace('/', '.').replace('\\', '.');
        try {
            return Class.forName(
                    name.substring(0, name.length() - ".class".length()),
                    false,
                    OpenApiDocumentTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> routes(Class<?> resource) {
        jakarta.ws.rs.Path path = resource.getAnnotation(jakarta.ws.rs.Path.class);
        List<String> routes = new ArrayList<>();
        if (path == null) {
            return routes;
        }
        for (Method method : resource.getDeclaredMethods()) {
            jakarta.ws.rs.Path below = method.getAnnotation(jakarta.ws.rs.Path.class);
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (http != null) {
                    routes.add(http.value() + " " + path.value() + (below == null ? "" : "/" + below.value()));
                }
            }
        }
        return routes;
    }
}
