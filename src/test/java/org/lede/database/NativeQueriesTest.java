package org.lede.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Native queries name the types of their columns. With nothing but a simple result class Hibernate 7.2 doesn't find the plan
 * of the query again ({@code ImplicitResultClassBuilder} has no {@code equals}): it compiles the query each time, keeps up to
 * 2,048 copies, and compares each with the next.
 */
class NativeQueriesTest {

    private static final Pattern UNTYPED = Pattern.compile(
            "createNativeQuery\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*,\\s*(?:UUID|String|Long|Integer|Boolean|Instant)\\.class\\)(?!\\s*\\.addScalar)");

    @Test
    void nativeQuery_ofASimpleType_namesItsColumn() throws IOException {
        assertThat(UNTYPED.matcher(
                                "session.createNativeQuery(\"select count(*) from a\", Long.class).getSingleResult()")
                        .find())
                .isTrue();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> UNTYPED.matcher(read(file)).find()))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
