package org.lede;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that docs/security.md names only existing tests, and every attack. */
class SecurityDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|IT))`");
    private static final Pattern PROMISE = Pattern.compile("(?m)^\\| (?!promise |field |---)[^|]+\\|([^|]+)\\|$");

    @Test
    void namedTests_exist() throws IOException {
        Set<String> there = classes(TESTS).collect(Collectors.toSet());

        assertThat(named(Files.readString(DOCUMENT))).hasSizeGreaterThan(30).allMatch(there::contains);
    }

    @Test
    void everyAttack_isNamed() throws IOException {
        assertThat(named(Files.readString(DOCUMENT)))
                .containsAll(classes(TESTS.resolve("org/lede/attack"))
                        .filter(name -> name.endsWith("Test"))
                        .toList());
    }

    @Test
    void promises_haveATest() throws IOException {
        String promises = Files.readString(DOCUMENT).replaceAll("(?s)\n\\| field \\|.*?\n\n", "\n\n");

        assertThat(PROMISE.matcher(promises).results().map(row -> row.group(1)))
                .hasSizeGreaterThan(20)
                .allMatch(shownBy -> TEST.matcher(shownBy).find());
    }

    private static List<String> named(String document) {
        return TEST.matcher(document)
                .results()
                .map((MatchResult name) -> name.group(1))
                .distinct()
                .toList();
    }

    private static Stream<String> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .toList()
                    .stream();
        }
    }
}
