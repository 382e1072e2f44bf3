package org.lede.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lede.shared.Json;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** An OpenAPI document as plain trees, with its references followed. */
final class OpenApiDocument {

    static final Path CURRENT = Path.of("src/main/resources/META-INF/openapi.yaml");
    static final Path RELEASED = Path.of("src/test/resources/openapi-v1-released.yaml");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");

    private final Map<String, Object> root;

    private OpenApiDocument(Map<String, Object> root) {
        this.root = root;
    }

    static OpenApiDocument read(Path file) {
        try (InputStream yaml = Files.newInputStream(file)) {
            Object tree = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            return of(map(Json.read(Json.write(tree))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OpenApiDocument of(Map<String, Object> root) {
        return new OpenApiDocument(root);
    }

    Map<String, Object> root() {
        return root;
    }

    /** The components of one sort, such as schemas, by name. */
    Map<String, Object> components(String sort) {
        return map(map(root.get("components")).getOrDefault(sort, Map.of()));
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        map(root.get("paths"))
                .forEach((path, item) -> map(item).keySet().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> operations.add(new Operation(path, method, map(item)))));
        return operations;
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation " + id));
    }

    /** The node itself, or what it refers to. */
    Map<String, Object> resolve(Object node) {
        Map<String, Object> map = map(node);
        Object reference = map.get("$ref");
        if (reference == null) {
            return map;
        }
        Object found = root;
        for (String step : reference.toString().substring("#/".length()).split("/")) {
            found = Optional.ofNullable(map(found).get(step))
                    .orElseThrow(() -> new AssertionError("dangling reference " + reference));
        }
        return resolve(found);
    }

    /** Named examples, with references followed. */
    private Map<String, Object> examples(Map<String, Object> node) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (node.containsKey("example")) {
            values.put("example", node.get("example"));
        }
        map(node.getOrDefault("examples", Map.of()))
                .forEach((name, example) -> values.put(name, resolve(example).get("value")));
        return values;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    static List<?> list(Object node) {
        return node == null ? List.of() : (List<?>) node;
    }

    /** A method on a path. */
    final class Operation {

        private final String path;
        private final String method;
        private final Map<String, Object> item;
        private final Map<String, Object> node;

        private Operation(String path, String method, Map<String, Object> item) {
            this.path = path;
            this.method = method;
            this.item = item;
            this.node = map(item.get(method));
        }

        /** Such as {@code GET /api/v1/sets/{slug}}. */
        String route() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        String path() {
            return path;
        }

        String method() {
            return method.toUpperCase(Locale.ROOT);
        }

        String id() {
            return String.valueOf(node.get("operationId"));
        }

        Map<String, Object> node() {
            return node;
        }

        /** Whether it may be called without a token. */
        boolean isOpenToAnybody() {
            return !node.containsKey("security") || list(node.get("security")).contains(Map.of());
        }

        /** The scope that a token needs for it. */
        String scope() {
            return list(node.get("security")).stream()
                    .flatMap(one -> list(map(one).get("bearer")).stream())
                    .map(String::valueOf)
                    .findFirst()
                    .orElseThrow();
        }

        List<Parameter> parameters() {
            List<Object> nodes = new ArrayList<>(list(item.get("parameters")));
            nodes.addAll(list(node.get("parameters")));
            return nodes.stream()
                    .map(parameter -> new Parameter(resolve(parameter)))
                    .toList();
        }

        Optional<Map<String, Object>> requestBody() {
            return Optional.ofNullable(node.get("requestBody")).map(OpenApiDocument.this::resolve);
        }

        boolean isBodyRequired() {
            return requestBody()
                    .map(body -> Boolean.TRUE.equals(body.get("required")))
                    .orElse(false);
        }

        Map<String, Object> requestExamples() {
            return requestBody().map(body -> new Content(body).examples()).orElse(Map.of());
        }

        Map<String, Object> requestSchema() {
            return requestBody().map(body -> new Content(body).schema()).orElse(Map.of());
        }

        /** The responses by status, {@code default} among them. */
        Map<String, Response> responses() {
            Map<String, Response> responses = new TreeMap<>();
            map(node.get("responses")).forEach((status, response) -> responses.put(status, new Response(response)));
            return responses;
        }

        Response response(int status) {
            return Optional.ofNullable(responses().get(String.valueOf(status)))
                    .orElseThrow(() -> new AssertionError(route() + " documents no " + status));
        }

        /** The one status that says that it went well. */
        int success() {
            return responses().keySet().stream()
                    .filter(status -> status.startsWith("2"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(route() + " documents no success"));
        }

        @Override
        public String toString() {
            return id();
        }
    }

    /** A parameter of path, query or header. */
    final class Parameter {

        private final Map<String, Object> node;

        private Parameter(Map<String, Object> node) {
            this.node = node;
        }

        String name() {
            return String.valueOf(node.get("name"));
        }

        String in() {
            return String.valueOf(node.get("in"));
        }

        boolean isRequired() {
            return Boolean.TRUE.equals(node.get("required"));
        }

        boolean isSameAs(Parameter other) {
            return in().equals(other.in()) && name().equals(other.name());
        }

        Map<String, Object> schema() {
            return map(node.get("schema"));
        }

        Map<String, Object> examples() {
            return OpenApiDocument.this.examples(node);
        }

        /** The example of that name, or else the first. */
        String example(String name) {
            Map<String, Object> examples = examples();
            return String.valueOf(
                    examples.getOrDefault(name, examples.values().iterator().next()));
        }
    }

    /** What is sent: of one media type, or nothing. */
    class Content {

        private final Map<String, Object> content;

        private Content(Map<String, Object> node) {
            this.content = map(node.getOrDefault("content", Map.of()));
            if (content.size() > 1) {
                throw new AssertionError("more than one media type: " + content.keySet());
            }
        }

        Optional<String> mediaType() {
            return content.keySet().stream().findFirst();
        }

        Map<String, Object> schema() {
            return mediaType()
                    .map(type -> map(map(content.get(type)).get("schema")))
                    .orElse(Map.of());
        }

        Map<String, Object> examples() {
            return mediaType()
                    .map(type -> OpenApiDocument.this.examples(map(content.get(type))))
                    .orElse(Map.of());
        }
    }

    /** A response of one status. */
    final class Response extends Content {

        private final Map<String, Object> node;

        private Response(Object node) {
            super(resolve(node));
            this.node = resolve(node);
        }

        String description() {
            return String.valueOf(node.get("description"));
        }

        /** The schema of each header. */
        Map<String, Map<String, Object>> headers() {
            Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
            map(node.getOrDefault("headers", Map.of()))
                    .forEach((name, header) ->
                            schemas.put(name, map(resolve(header).get("schema"))));
            return schemas;
        }

        /** The last parts of the types of its problems. */
        List<String> problems() {
            return examples().values().stream()
                    .map(problem -> String.valueOf(map(problem).get("type")))
                    .map(type -> type.substring(type.lastIndexOf(':') + 1))
                    .toList();
        }
    }
}
