package org.lede.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.web.api.OpenApiDocument.list;
import static org.lede.web.api.OpenApiDocument.map;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lede.testing.Stored;

/**
 * Translates the ids of questions, facts and options in the document's examples into those of the application under
 * test, since every database gives them others. The examples of responses say which ref or text an id belongs to.
 */
final class ExampleIds {

    private static final Map<String, Map<String, Object>> NODES = nodesWithRefs();

    private final Stored stored;

    ExampleIds(Stored stored) {
        this.stored = stored;
    }

    String question(String example) {
        return id("question", example);
    }

    String fact(String example) {
        return id("fact", example);
    }

    /**
     * An answer with the ids of the options of the real question.
     *
     * @param example the question's id in the document
     * @param asked the same question as the application asks it
     */
    Object answer(Object answer, String example, Map<String, Object> asked) {
        Map<String, String> documented = idsByText(NODES.get(example));
        Map<String, String> real = idsByText(asked);
        assertThat(real.keySet()).as(example).isEqualTo(documented.keySet());
        Map<String, String> translations = new HashMap<>();
        documented.forEach((text, id) -> translations.put(id, real.get(text)));
        return translated(answer, translations);
    }

    private String id(String table, String example) {
        assertThat(NODES).containsKey(example);
        List<String> ids = stored.list(
                "select cast(id as text) from " + table + " where ref = ?1",
                NODES.get(example).get("ref"));
        assertThat(ids).as(example).hasSize(1);
        return ids.get(0);
    }

    private static Object translated(Object node, Map<String, String> translations) {
        if (node instanceof Map<?, ?> fields) {
            Map<Object, Object> translated = new LinkedHashMap<>();
            fields.forEach(
                    (name, value) -> translated.put(translated(name, translations), translated(value, translations)));
            return translated;
        }
        if (node instanceof List<?> items) {
            return items.stream().map(item -> translated(item, translations)).toList();
        }
        return node instanceof String text ? translations.getOrDefault(text, text) : node;
    }

    /** The ids of the options or items of a question. */
    private static Map<String, String> idsByText(Map<String, Object> question) {
        Map<String, String> ids = new HashMap<>();
        Stream.of("options", "items", "left", "right")
                .flatMap(name -> list(question.get(name)).stream())
                .map(OpenApiDocument::map)
                .forEach(option ->
                        ids.put(option.get("text").toString(), option.get("id").toString()));
        return ids;
    }

    /** The questions and facts in the document's examples, by id. */
    private static Map<String, Map<String, Object>> nodesWithRefs() {
        Map<String, Map<String, Object>> nodes = new HashMap<>();
        collect(OpenApiDocument.read(OpenApiDocument.CURRENT).components("examples"), nodes);
        return nodes;
    }

    private static void collect(Object node, Map<String, Map<String, Object>> nodes) {
        if (node instanceof Map<?, ?> fields) {
            Object id = fields.containsKey("id") ? fields.get("id") : fields.get("fact");
            if (id instanceof String && fields.containsKey("ref")) {
                nodes.putIfAbsent(id.toString(), map(node));
            }
            fields.values().forEach(value -> collect(value, nodes));
        } else if (node instanceof List<?> items) {
            items.forEach(item -> collect(item, nodes));
        }
    }
}
