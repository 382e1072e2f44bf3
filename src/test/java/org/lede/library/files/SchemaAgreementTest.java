package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.evidence.Code;
import org.lede.shared.Json;

/**
 * An author's editor, which goes by the JSON Schemas, agrees with the reader on generated files, each with one node
 * changed: what the reader takes is valid, and of what is valid the reader has nothing against the form.
 */
@Execution(ExecutionMode.CONCURRENT)
class SchemaAgreementTest {

    private static final Path SAMPLE = Path.of("src/test/resources/seeds-sample");
    private static final String ARTICLE = "the-ferry-and-the-storm";
    private static final Pattern CODE = Pattern.compile("\\(([A-Z0-9_]{4,})[ )]");

    /** What no schema can say, because it depends on other parts of the file or on other files. */
    private static final Set<String> BEYOND_SCHEMAS = Set.of(
            "DUPLICATE_REF",
            "DUPLICATE_SLUG",
            "DUPLICATE_FACT",
            "DUPLICATE_FIELD",
            "DUPLICATE_ID",
            "UNKNOWN_FACT",
            "NO_PICTURE",
            "CONTRADICTION");

    /** Then a gap that isn't there is missed by its number, too. */
    private static final String GAPS_DIFFER = "GAPS_DIFFER";

    private static final String CROSSED_RANGE = "The greatest number is smaller";

    private static final List<Object> VALUES = Arrays.asList(
            null,
            "",
            "  ",
            "x",
            "1",
            0,
            -1,
            1,
            new BigDecimal("0.5"),
            2,
            new BigDecimal("1.005"),
            100000,
            true,
            false,
            List.of(),
            Map.of(),
            List.of("x"),
            List.of("x", "x"),
            List.of(1),
            List.of(""),
            Map.of("text", "x"),
            Map.of("text", ""),
            Map.of("x", "x"),
            "A".repeat(10_001),
            "not-stated",
            "practice",
            "10m",
            "5s",
            "99999h",
            "2025-02-28",
            "en",
            "full");

    /** Replacements for a field that another element of the list has, too. */
    private static final List<Object> FEW_VALUES = Arrays.asList(null, "", "x", -1, true, List.of(), Map.of("x", "x"));

    @ParameterizedTest
    @CsvSource({
        "article.md, article",
        "facts.yaml, facts",
        "sets/every-kind.yaml, question-set",
        "sets/against-the-clock.yaml, question-set",
        "sets/examination.yaml, question-set"
    })
    void generatedFile_isJudgedAlikeBySchemaAndReader(String file, String schemaName) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("seeds/schemas/" + schemaName + ".schema.json")), InputFormat.JSON);
        String path = ARTICLE + "/" + file;
        SeedFiles files = SeedFiles.in(SAMPLE);
        String content = files.read(path);
        boolean isArticle = file.endsWith(".md");
        int end = content.indexOf("\n---\n", 4);
        Object tree = YamlFile.read(path, isArticle ? content.substring(4, end + 1) : content)
                .tree();
        String text = isArticle ? content.substring(end + 5) : "";
        Map<String, String> different = new TreeMap<>();
        for (Changed changed : changes(tree, "", new HashSet<>())) {
            String json = Json.write(changed.tree());
            List<String> problems = problems(files, path, isArticle ? "---\n" + json + "\n---\n" + text : json);
            List<String> errors = schema.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
            boolean rightForm = problems.stream().anyMatch(problem -> problem.contains(GAPS_DIFFER))
                    || problems.stream().noneMatch(SchemaAgreementTest::isOfForm);
            if (problems.isEmpty() && !errors.isEmpty() || errors.isEmpty() && !rightForm) {
                different.put(changed.what(), "reader " + problems + ", schema " + errors);
            }
        }
        assertThat(different).isEmpty();
    }

    private static List<String> problems(SeedFiles files, String path, String content) {
        List<String> paths = Stream.of(ARTICLE + "/article.md", ARTICLE + "/ferry.webp", ARTICLE + "/facts.yaml", path)
                .distinct()
                .toList();
        SeedFiles changed = new SeedFiles(
                paths, other -> other.equals(path) ? content.getBytes(StandardCharsets.UTF_8) : files.bytes(other));
        try {
            SeedReader.read(changed, ARTICLE, changed.byArticle().get(ARTICLE));
            return List.of();
        } catch (InvalidSeed e) {
            return e.problems().stream()
                    .filter(problem -> problem.file().equals(path))
                    .map(SeedProblem::message)
                    .toList();
        }
    }

    private static boolean isOfForm(String message) {
        Matcher code = CODE.matcher(message);
        return !message.startsWith(CROSSED_RANGE)
                && (!code.find() || !BEYOND_SCHEMAS.contains(code.group(1)) && !isOfGate(code.group(1)));
    }

    private static boolean isOfGate(String code) {
        return Arrays.stream(Code.values()).anyMatch(gate -> gate.name().equals(code));
    }

    /**
     * The tree with one node changed at a time, wherever it is.
     *
     * @param path of the tree in the file, without the places in lists
     * @param seen the paths that have had every value; the same field elsewhere gets a few
     */
    private static List<Changed> changes(Object tree, String path, Set<String> seen) {
        List<Changed> all = new ArrayList<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                for (Changed changed : changed(value, path + "/" + key, seen)) {
                    all.add(new Changed("/" + key + changed.what(), put(map, key, changed.tree())));
                }
                Map<Object, Object> without = new LinkedHashMap<>(map);
                without.remove(key);
                all.add(new Changed("/" + key + " removed", without));
            });
            all.add(new Changed("/unknown added", put(map, "unknown", "x")));
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                for (Changed changed : changed(list.get(i), path + "/#", seen)) {
                    all.add(new Changed("/" + i + changed.what(), with(changed.tree(), i, list, path)));
                }
            }
            List<Object> twice = new ArrayList<>(list);
            twice.addAll(list);
            all.add(new Changed(" twice", twice));
            all.add(new Changed(" first alone", list.subList(0, Math.min(1, list.size()))));
        }
        return all;
    }

    /** A question stands alone, since reading the others takes most of the time and says nothing new. */
    private static List<Object> with(Object changed, int place, List<?> list, String path) {
        if (path.equals("/questions")) {
            return Collections.singletonList(changed);
        }
        List<Object> copy = new ArrayList<>(list);
        copy.set(place, changed);
        return copy;
    }

    private static List<Changed> changed(Object value, String path, Set<String> seen) {
        List<Changed> all = changes(value, path, seen);
        for (Object other : seen.add(path) ? VALUES : FEW_VALUES) {
            String shown = String.valueOf(other);
            all.add(new Changed(" = " + shown.substring(0, Math.min(20, shown.length())), other));
        }
        return all;
    }

    private static Map<Object, Object> put(Map<?, ?> map, Object key, Object value) {
        Map<Object, Object> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private record Changed(String what, Object tree) {}
}
