package org.lede.library.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lede.shared.BuiltIn;
import org.lede.shared.Json;

/**
 * The content files: which there are, and what each holds.
 *
 * @param paths relative to {@code seeds/}, with {@code /}
 * @param content gives the text of a path, or throws {@link InvalidSeed} where it has none
 * @param others problems with other files, which are not read
 */
record SeedFiles(List<String> paths, UnaryOperator<String> content, List<SeedProblem> others) {

    SeedFiles(List<String> paths, UnaryOperator<String> content) {
        this(paths, content, List.of());
    }

    /** Those built into the application. The build has listed them: a native image can't list its class path. */
    static SeedFiles builtIn() {
        String index = new String(BuiltIn.read("seeds/index.txt"), StandardCharsets.UTF_8);
        return new SeedFiles(
                index.lines().filter(line -> !line.isBlank()).toList(),
                path -> SeedText.decode(path, BuiltIn.read("seeds/" + path)));
    }

    /** Those of a folder laid out like {@code seeds/}. */
    static SeedFiles in(Path folder) {
        return SeedFolder.read(folder);
    }

    /** The files by article, that is by folder, in order. */
    Map<String, List<String>> byArticle() {
        return paths.stream().collect(Collectors.groupingBy(SeedFiles::article, TreeMap::new, Collectors.toList()));
    }

    /** Whether a file beside those of the article has to be put right before it can be loaded. */
    boolean isBlocked(String article) {
        return others.stream()
                .anyMatch(
                        problem -> problem.failure() && article(problem.file()).equals(article));
    }

    String read(String path) {
        return content.apply(path);
    }

    /** A snapshot of some of them: each is read once, so that the files checked are those remembered. */
    SeedFiles snapshot(List<String> some) {
        Map<String, String> texts = new HashMap<>();
        Map<String, InvalidSeed> refusals = new HashMap<>();
        for (String path : some) {
            try {
                texts.put(path, read(path));
            } catch (InvalidSeed e) {
                refusals.put(path, e);
            }
        }
        return new SeedFiles(some, path -> {
            if (refusals.containsKey(path)) {
                throw refusals.get(path);
            }
            return texts.get(path);
        });
    }

    /** SHA-256 of their paths and contents; empty if one can't be read. */
    Optional<String> sha256() {
        try {
            return Optional.of(Json.sha256(paths.stream().collect(Collectors.toMap(Function.identity(), this::read))));
        } catch (InvalidSeed unreadable) {
            return Optional.empty();
        }
    }

    private static String article(String path) {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }
}
