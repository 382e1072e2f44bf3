package org.lede.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the application contains exactly the files of web libraries that its pages load, and their licences. */
class WebLibrariesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path RESOURCES = Path.of("target/classes/META-INF/resources");
    private static final Pattern LOADED = Pattern.compile("/webjars/[^'\"]+");

    @Test
    void builtApplication_containsTheFilesThatPagesLoadAndLicences() {
        List<String> loaded = files(TEMPLATES)
                .flatMap(template -> LOADED.matcher(text(template)).results())
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(files(RESOURCES.resolve("webjars"))
                        .map(file -> "/" + RESOURCES.relativize(file).toString().replace('\\', '/'))
                        .filter(file -> !file.matches(".*/LICENSE(\\.md)?")))
                .containsExactlyInAnyOrderElementsOf(loaded);
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
