package org.lede.web.api;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lede.shared.Json;

/**
 * Holds JSON against the schemas of an OpenAPI document, more strictly than a client should: a field that isn't
 * documented is a fault.
 */
final class SchemaCheck {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Object schemas;

    /** By what they were read from: the document's definitions come along into each, and are long. */
    private final Map<Object, Schema> read = new HashMap<>();

    SchemaCheck(OpenApiDocument document) {
        this.schemas = closed(document.components("schemas"));
    }

    /** What is wrong with a value, each fault with its place; nothing where it is as documented. */
    List<String> faults(Map<String, Object> schema, Object value) {
        return read.computeIfAbsent(schema, this::read).validate(Json.write(value), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private Schema read(Object schema) {
        Map<String, Object> whole = Map.of("allOf", List.of(closed(schema)), "$defs", schemas);
        return REGISTRY.getSchema(Json.write(whole), InputFormat.JSON);
    }

    /**
     * The same schema as plain JSON Schema, with its components among the definitions and with objects that may have no
     * fields but those it names.
     */
    private static Object closed(Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(SchemaCheck::closed).toList();
        }
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        Map<Object, Object> closed = new LinkedHashMap<>();
        map.forEach((name, value) -> closed.put(name, closed(value)));
        closed.remove("discriminator");
        closed.computeIfPresent(
                "$ref", (name, reference) -> reference.toString().replace("#/components/schemas/", "#/$defs/"));
        if ("object".equals(closed.get("type")) && closed.containsKey("properties")) {
            closed.putIfAbsent("additionalProperties", false);
        }
        return closed;
    }
}
