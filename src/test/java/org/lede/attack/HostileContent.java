package org.lede.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lede.testing.SampleContent;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Tests pages and API with content in which every text contains code. */
final class HostileContent {

    static final String CODE =
            Payloads.MARKUP + " " + Payloads.ADDRESS + " {inject:csrf.token} {config:['quarkus.datasource.password']}"
                    + " ${1234567+7654321} '; drop table answer; --";

    /** A sentence of the article, by which a fact is proved. */
    static final String QUOTED = "Last words: " + CODE;

    /** The same where an answer, or a unit, may not be long. */
    static final String SHORT = "\"><svg onload=alert(1)>{inject:csrf.token}";

    /** What isn't shown, but read by Lede. */
    private static final Set<String> READ = Set.of(
            "ref",
            "kind",
            "fact",
            "facts",
            "slug",
            "id",
            "quote",
            "prefix",
            "suffix",
            "display",
            "language",
            "timeLimit",
            "tags",
            "modes",
            "reveal",
            "reject",
            "key",
            "published",
            "file");

    private HostileContent() {}

    /** A folder with its files. */
    static Path folder() throws IOException {
        try (Stream<Path> files = Files.walk(SampleContent.FOLDER)) {
            Path folder = Files.createDirectories(Path.of("target/hostile-seeds"));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SampleContent.FOLDER.relativize(file));
                Files.createDirectories(copy.getParent());
                if (file.toString().endsWith(".webp")) {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.writeString(copy, spoilt(file));
                }
            }
            return folder;
        }
    }

    private static String spoilt(Path file) throws IOException {
        String content = Files.readString(file);
        if (!file.toString().endsWith(".md")) {
            return yaml(content);
        }
        String[] parts = content.split("---\n", 3);
        return "---\n" + yaml(parts[1]) + "---\n" + parts[2].strip() + "\n\n" + QUOTED + " " + SHORT + "\n";
    }

    private static String yaml(String content) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(content);
        return new Dump(DumpSettings.builder().setWidth(10_000).build()).dumpToString(quoting(spoilt("", tree)));
    }

    /** Of a file of facts, the one that is proved by two quotes is proved by a third, which is code. */
    @SuppressWarnings("unchecked")
    private static Object quoting(Object tree) {
        if (tree instanceof List<?> facts) {
            List<Map<String, Object>> evidence = ((List<Map<String, List<Map<String, Object>>>>) facts)
                    .stream()
                            .map(fact -> fact.get("evidence"))
                            .filter(quotes -> quotes.size() == 2)
                            .findFirst()
                            .orElseThrow();
            evidence.add(Map.of("quote", QUOTED));
        }
        return tree;
    }

    private static Object spoilt(String key, Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> spoilt = new LinkedHashMap<>();
            map.forEach((name, value) -> spoilt.put(name, spoilt(isShort(key) ? key : name.toString(), value)));
            return spoilt;
        }
        if (tree instanceof List<?> list) {
            return list.stream().flatMap(one -> spoiltIn(key, one)).collect(Collectors.toCollection(ArrayList::new));
        }
        return tree instanceof String text && !READ.contains(key) ? text + " " + shownAs(key) : tree;
    }

    /** An answer stays beside its spoilt double, which is shown first: of those accepted, one has to stand in the article. */
    private static Stream<Object> spoiltIn(String key, Object one) {
        Object spoilt = spoilt(key, one);
        return isShort(key) && one instanceof String ? Stream.of(spoilt, one) : Stream.of(spoilt);
    }

    private static boolean isShort(String key) {
        return key.equals("accept") || key.equals("gaps") || key.equals("unit");
    }

    private static String shownAs(String key) {
        if (isShort(key)) {
            return SHORT;
        }
        // In a sentence with gaps, braces are the gaps.
        return key.equals("sentence") ? CODE.replaceAll("[{}]", "") : CODE;
    }
}
