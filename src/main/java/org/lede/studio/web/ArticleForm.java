package org.lede.studio.web;

import static org.lede.studio.DraftContent.string;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of an article: its imprint and its text.
 *
 * @param tree the article, complete or not, as in a draft
 */
public record ArticleForm(Map<String, Object> tree) {

    private static final List<String> FIELDS =
            List.of("title", "source", "rights", "display", "language", "published", "author", "section", "text");

    /** The languages whose rules of sentences, numbers and answers are known best. */
    private static final List<String> LANGUAGES =
            List.of("en", "fr", "de", "es", "it", "pt", "nl", "pl", "tr", "ar", "he", "hi", "zh", "ja", "ko");

    /** An empty form in the language of the page. */
    static ArticleForm empty(String language) {
        return new ArticleForm(Map.of("language", language, "display", "full"));
    }

    /** What is left empty is left out; what the form has no field for stays as it was. */
    static ArticleForm typed(Map<String, Object> before, MultivaluedMap<String, String> form) {
        Map<String, Object> tree = new LinkedHashMap<>(before);
        for (String field : FIELDS) {
            String typed = Objects.toString(form.getFirst(field), "").strip().replace("\r\n", "\n");
            if (typed.isEmpty()) {
                tree.remove(field);
            } else {
                tree.put(field, typed);
            }
        }
        List<String> tags = Arrays.stream(
                        Objects.toString(form.getFirst("tags"), "").split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        tree.put("tags", tags);
        return new ArticleForm(tree);
    }

    /** The text of a field; empty where there is none. */
    public String value(String field) {
        return string(tree, field);
    }

    public String tags() {
        return tree.get("tags") instanceof List<?> tags
                ? tags.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : "";
    }

    /** Those to choose from, the present one among them. */
    public List<String> languages() {
        return Stream.concat(LANGUAGES.stream(), Stream.of(value("language")))
                .filter(language -> !language.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether there is something in the fields that few articles need. */
    public boolean hasMore() {
        return Stream.of("author", "published", "section")
                        .anyMatch(field -> !value(field).isEmpty())
                || !tags().isEmpty()
                || !value("display").equals("full");
    }

    /** Whether there is enough to go on with: without a title and a text there is nothing to show. */
    boolean isComplete() {
        return !value("title").isEmpty() && !value("text").isEmpty();
    }
}
