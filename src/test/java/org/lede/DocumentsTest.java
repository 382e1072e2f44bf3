package org.lede;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that documents name only classes and files that exist. */
class DocumentsTest {

    private static final Pattern CLASS = Pattern.compile("`((?!docs)[a-z]+(?:[./][a-z]+)*[./][A-Z]\\w+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java/org/lede"), Path.of("src/test/java/org/lede"));

    @ParameterizedTest
    @ValueSource(strings = {"CONTRIBUTING.md", "docs/glossary.md"})
    void classes_exist(String document) throws IOException {
        assertThat(found(CLASS, document))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(SOURCES)
                        .anySatisfy(source -> assertThat(source.resolve(name.replace('.', '/') + ".java"))
                                .exists()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "docs/security.md"})
    void links_leadToFiles(String document) throws IOException {
        assertThat(found(LINK, document))
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(Path.of(document).resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = "docs/decisions")
    void links_ofDecisions_leadToFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(found(LINK, file.toString()))
                        .as(file.toString())
                        .allSatisfy(
                                link -> assertThat(file.resolveSibling(link)).exists());
            }
        }
    }

    private static List<String> found(Pattern pattern, String document) throws IOException {
        return pattern.matcher(Files.readString(Path.of(document)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
