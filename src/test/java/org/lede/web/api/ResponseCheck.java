package org.lede.web.api;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lede.web.api.OpenApiDocument.Operation;
import org.lede.web.api.OpenApiDocument.Response;

/** Compares a response with the documentation of its operation. */
final class ResponseCheck {

    private final SchemaCheck schemas;

    ResponseCheck(OpenApiDocument document) {
        this.schemas = new SchemaCheck(document);
    }

    /** What differs from the document in status, media type, headers and body. */
    List<String> faults(Operation operation, ApiResponse response) {
        Response documented = operation.responses().get(String.valueOf(response.status()));
        if (documented == null) {
            return List.of("undocumented: " + response.status() + " " + response.body());
        }
        List<String> faults = new ArrayList<>();
        Optional<String> mediaType = response.header("Content-Type").map(type -> type.split(";")[0].strip());
        if (!mediaType.equals(documented.mediaType())) {
            faults.add("sent as " + mediaType + " instead of " + documented.mediaType());
        }
        documented.headers().forEach((name, schema) -> {
            Optional<String> value = response.header(name);
            faults.addAll(value.map(text -> schemas.faults(schema, typed(schema, text)))
                    .orElse(List.of("no header " + name)));
        });
        if (documented.mediaType().isEmpty() || response.body().isEmpty()) {
            if (documented.mediaType().isPresent() == response.body().isEmpty()) {
                faults.add("a body of " + response.body().length() + " characters");
            }
            return faults;
        }
        faults.addAll(schemas.faults(documented.schema(), response.json()));
        return faults;
    }

    /** Headers are texts; one that is documented as a number has to be written as one. */
    private static Object typed(Map<String, Object> schema, String text) {
        return "integer".equals(schema.get("type")) && text.matches("-?\\d+") ? new BigInteger(text) : text;
    }
}
