package org.lede.library.files;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.library.content.Refs;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes the content of an article as the files of a content folder: the same content gives the same bytes. */
public final class ContentFolder {

    /** Members in the order in which people write them; others follow by name. */
    private static final List<String> ORDER = List.of(
            "ref",
            "slug",
            "kind",
            "fact",
            "facts",
            "title",
            "source",
            "rights",
            "display",
            "language",
            "published",
            "author",
            "section",
            "tags",
            "description",
            "listed",
            "modes",
            "reveal",
            "timeLimit",
            "allOrNothing",
            "statement",
            "evidence",
            "quote",
            "prefix",
            "suffix",
            "points",
            "allow",
            "stem",
            "sentence",
            "gaps",
            "id",
            "text",
            "html",
            "correct",
            "weight",
            "feedback",
            "options",
            "accept",
            "reject",
            "name",
            "ranges",
            "value",
            "min",
            "max",
            "unit",
            "items",
            "pairs",
            "left",
            "right",
            "extra",
            "key",
            "verdicts",
            "explanation",
            "media",
            "questions");

    private static final Dump YAML = new Dump(DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(120)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .build());

    private ContentFolder() {}

    /**
     * The files by their paths in a folder of that name, in order.
     *
     * @param content as {@link org.lede.library.content.ContentReader} reads it
     */
    public static Map<String, byte[]> files(String folder, Map<String, ?> content) {
        Map<String, byte[]> files = new TreeMap<>();
        Map<String, Object> imprint = new LinkedHashMap<>();
        String text = "";
        if (content.get("article") instanceof Map<?, ?> article) {
            article.forEach((name, value) -> imprint.put(String.valueOf(name), value));
            text = imprint.remove("text") instanceof String written ? written : "";
        }
        put(files, folder + "/article.md", "---\n" + yaml(imprint) + "---\n" + text.strip() + "\n");
        put(files, folder + "/facts.yaml", yaml(content.get("facts")));
        List<?> sets = content.get("sets") instanceof List<?> list ? list : List.of();
        for (int i = 0; i < sets.size(); i++) {
            put(files, folder + "/sets/" + (i + 1) + "-" + slug(sets.get(i)) + ".yaml", yaml(sets.get(i)));
        }
        return files;
    }

    private static String slug(@Nullable Object set) {
        return set instanceof Map<?, ?> map && map.get("slug") instanceof String slug && Refs.isSlug(slug)
                ? slug
                : "set";
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String yaml(@Nullable Object tree) {
        return YAML.dumpToString(ordered(tree));
    }

    private static @Nullable Object ordered(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new LinkedHashMap<>();
            map.keySet().stream()
                    .map(String::valueOf)
                    .sorted(Comparator.comparingInt(ContentFolder::place).thenComparing(name -> name))
                    .forEach(name -> sorted.put(name, ordered(map.get(name))));
            return sorted;
        }
        if (node instanceof List<?> list) {
            return list.stream().map(ContentFolder::ordered).collect(Collectors.toCollection(ArrayList::new));
        }
        return node instanceof BigDecimal number ? plain(number) : node;
    }

    /** YAML reads 1E+2 as a text. */
    private static Object plain(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? number.toBigIntegerExact() : number;
    }

    private static int place(String name) {
        int place = ORDER.indexOf(name);
        return place < 0 ? ORDER.size() : place;
    }
}
