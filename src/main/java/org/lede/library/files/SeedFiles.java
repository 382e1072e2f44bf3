package org.lede.library.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lede.shared.BuiltIn;
import org.lede.shared.Json;

/**
 * The content files: which there are, and what each holds.
 *
 * @param paths relative to {@code seeds/}, with {@code /}
 * @param content gives the bytes of a path, or throws {@link InvalidSeed} where they can't be read
 * @param others problems with other files, which are not read
 */
record SeedFiles(List<String> paths, Function<String, byte[]> content, List<SeedProblem> others) {

    SeedFiles(List<String> paths, Function<String, byte[]> content) {
        this(paths, content, List.of());
    }

    /** Those built into the application. The build has listed them: a native image can't list its class path. */
    static SeedFiles builtIn() {
        String index = new String(BuiltIn.read("seeds/index.txt"), StandardCharsets.UTF_8);
        return new SeedFiles(
                index.lines().filter(line -> !line.isBlank()).toList(), path -> BuiltIn.read("seeds/" + path));
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

    /** @throws InvalidSeed when it isn't a text that can be read */
    String read(String path) {
        return SeedText.decode(path, bytes(path));
    }

    /** @throws InvalidSeed when they can't be read */
    byte[] bytes(String path) {
        return content.apply(path);
    }

    /** A snapshot of some of them: each is read once, so that the files checked are those remembered. */
    SeedFiles snapshot(List<String> some) {
        Map<String, byte[]> contents = new HashMap<>();
        Map<String, InvalidSeed> refusals = new HashMap<>();
        for (String path : some) {
            try {
                contents.put(path, bytes(path));
            } catch (InvalidSeed e) {
                refusals.put(path, e);
            }
        }
        return new SeedFiles(some, path -> {
            if (refusals.containsKey(path)) {
                throw refusals.get(path);
            }
            return contents.get(path);
        });
    }

    /** SHA-256 of their paths and contents. */
    String sha256() {
        return Json.sha256(paths.stream().collect(Collectors.toMap(Function.identity(), this::digest)));
    }

    /** A file that can't be read stands for that; no article needs it, or it isn't accepted. */
    private String digest(String path) {
        try {
            return Json.sha256(bytes(path));
        } catch (InvalidSeed unreadable) {
            return unreadable.getMessage();
        }
    }

    private static String article(String path) {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }
}
