package org.lede.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lede.shared.BuiltIn;
import org.lede.shared.Json;

/**
 * The content files: which there are, and what each holds.
 *
 * @param paths relative to {@code seeds/}, with {@code /}
 * @param content gives the text of a path
 */
record SeedFiles(List<String> paths, UnaryOperator<String> content) {

    private static final Pattern CONTENT = Pattern.compile("[^/]+/(article\\.md|facts\\.yaml|sets/[^/]+\\.yaml)");

    /** Those built into the application. The build has listed them: a native image can't list its class path. */
    static SeedFiles builtIn() {
        return new SeedFiles(
                resource("index.txt").lines().filter(line -> !line.isBlank()).toList(), SeedFiles::resource);
    }

    /** Those of a folder laid out like {@code seeds/}. */
    static SeedFiles in(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            List<String> paths = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> CONTENT.matcher(path).matches())
                    .sorted()
                    .toList();
            return new SeedFiles(paths, path -> read(folder.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files by article, that is by folder, in order. */
    Map<String, List<String>> byArticle() {
        return paths.stream()
                .collect(Collectors.groupingBy(
                        path -> path.substring(0, path.indexOf('/')), TreeMap::new, Collectors.toList()));
    }

    String read(String path) {
        return content.apply(path);
    }

    /**
     * SHA-256 of files, of their paths and all that they hold; empty where one can't be read, for which there is nothing
     * to remember.
     */
    Optional<String> sha256(List<String> some) {
        try {
            return Optional.of(Json.sha256(some.stream().collect(Collectors.toMap(Function.identity(), this::read))));
        } catch (UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("can't be read as UTF-8 text", e);
        }
    }

    private static String resource(String path) {
        return new String(BuiltIn.read("seeds/" + path), StandardCharsets.UTF_8);
    }
}
