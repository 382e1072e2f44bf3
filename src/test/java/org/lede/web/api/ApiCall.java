package org.lede.web.api;

import static org.lede.web.api.OpenApiDocument.map;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Json;
import org.lede.web.api.OpenApiDocument.Operation;

/**
 * One request to the application under test, byte for byte.
 *
 * @param path with its variables in braces
 * @param variables the values of the path's variables
 * @param body null for none
 */
record ApiCall(
        String method,
        String path,
        Map<String, String> variables,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable String body) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration LONGEST = Duration.ofMinutes(5);

    static ApiCall of(String method, String path) {
        return new ApiCall(method, path, Map.of(), Map.of(), Map.of(), null);
    }

    static ApiCall of(Operation operation) {
        return of(operation.method(), operation.path());
    }

    ApiCall withVariable(String name, String value) {
        return new ApiCall(method, path, with(variables, name, value), query, headers, body);
    }

    ApiCall withQuery(String name, String value) {
        return new ApiCall(method, path, variables, with(query, name, value), headers, body);
    }

    ApiCall withHeader(String name, String value) {
        return new ApiCall(method, path, variables, query, with(headers, name, value), body);
    }

    ApiCall withToken(String token) {
        return withHeader("Authorization", "Bearer " + token);
    }

    /** The token it carries. */
    String token() {
        return headers.get("Authorization").substring("Bearer ".length());
    }

    ApiCall withoutToken() {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove("Authorization");
        return new ApiCall(method, path, variables, query, fewer, body);
    }

    ApiCall withBody(String body) {
        return new ApiCall(method, path, variables, query, with(headers, "Content-Type", "application/json"), body);
    }

    ApiCall withJson(Object tree) {
        return withBody(Json.write(tree));
    }

    /** The same with another value for a field of its body. */
    ApiCall withField(String name, @Nullable Object value) {
        Map<String, Object> tree = body == null ? new LinkedHashMap<>() : new LinkedHashMap<>(map(Json.read(body)));
        tree.put(name, value);
        return withJson(tree);
    }

    /** The same without a field of its body. */
    ApiCall withoutField(String name) {
        Map<String, Object> tree = new LinkedHashMap<>(map(Json.read(body)));
        tree.remove(name);
        return withJson(tree);
    }

    ApiResponse send() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri()).method(method, publisher()).timeout(LONGEST);
        headers.forEach(request::header);
        try {
            return ApiResponse.of(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.BodyPublisher publisher() {
        return body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
    }

    /** The body of a response that has to be a success. */
    Map<String, Object> json() {
        ApiResponse response = send();
        if (response.status() >= 300) {
            throw new AssertionError(this + " gave " + response);
        }
        return response.json();
    }

    private URI uri() {
        String filled = path;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        String parameters = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
        return URI.create("http://localhost:" + RestAssured.port + filled + parameters);
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}
