package org.lede.web.api;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lede.shared.Json;

/**
 * A response.
 *
 * @param headers by name in lower case
 */
record ApiResponse(int status, Map<String, String> headers, String body) {

    static ApiResponse of(HttpResponse<String> response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new ApiResponse(response.statusCode(), headers, response.body());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The last part of the type of the problem that it is. */
    String problem() {
        String type = String.valueOf(json().get("type"));
        return type.substring(type.lastIndexOf(':') + 1);
    }

    Map<String, Object> json() {
        return OpenApiDocument.map(Json.read(body));
    }
}
