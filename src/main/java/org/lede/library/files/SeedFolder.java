package org.lede.library.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lede.library.ImageFile;

/**
 * Finds the content files of a folder laid out like {@code seeds/}, and reports every other file there, since a file
 * that was meant to be loaded and isn't would go unnoticed. Hidden files, notes (.md and .txt) and the folder of the JSON
 * Schemas are skipped silently.
 */
final class SeedFolder {

    private static final Pattern CONTENT =
            Pattern.compile("[^/]+/(article\\.md|facts\\.yaml|sets/[^/]+\\.yaml|" + Picture.FILE_NAME + ")");
    private static final Pattern LIKE_CONTENT =
            Pattern.compile("(.*/)?(.*\\.ya?ml|(article|facts)\\.(md|markdown|mdx|txt|json|html?))");
    private static final Pattern NOTE = Pattern.compile("([^/]+/)?[^/]+\\.(md|txt)");
    private static final String SCHEMAS = "schemas";

    /** How deep folders are looked into: enough to find what was put too deep, and links that go round in circles end. */
    private static final int DEEPEST = 4;

    private final Path root;
    private final List<String> paths = new ArrayList<>();
    private final List<SeedProblem> others = new ArrayList<>();

    private SeedFolder(Path root) {
        this.root = root;
    }

    /** @throws UncheckedIOException when there is no such folder */
    static SeedFiles read(Path root) {
        SeedFolder folder = new SeedFolder(root);
        try (Stream<Path> entries = Files.list(root)) {
            entries.sorted().forEach(entry -> folder.look(entry, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SeedFiles(folder.paths.stream().sorted().toList(), folder::bytes, List.copyOf(folder.others));
    }

    private void look(Path entry, int depth) {
        String path = root.relativize(entry).toString().replace('\\', '/');
        if (entry.getFileName().toString().startsWith(".")) {
            return;
        }
        if (Files.isDirectory(entry)) {
            lookInto(entry, path, depth);
        } else if (!CONTENT.matcher(path).matches()) {
            tell(path);
        } else if (Files.isRegularFile(entry)) {
            paths.add(path);
        } else {
            others.add(SeedProblem.failure(path, 1, "This is not a file that can be read. (UNREADABLE)"));
        }
    }

    private void lookInto(Path directory, String path, int depth) {
        if (path.equals(SCHEMAS)) {
            return;
        }
        if (LIKE_CONTENT.matcher(path.toLowerCase(Locale.ROOT)).matches()) {
            others.add(SeedProblem.failure(path, 1, "This is a folder where a file is expected. (NOT_A_FILE)"));
            return;
        }
        if (depth > DEEPEST) {
            others.add(warning(path, "This folder is too deep to be read. (UNKNOWN_FILE)"));
            return;
        }
        int before = paths.size() + others.size();
        try (Stream<Path> entries = Files.list(directory)) {
            entries.sorted().forEach(entry -> look(entry, depth + 1));
        } catch (AccessDeniedException e) {
            others.add(SeedProblem.failure(path, 1, "This folder can't be read. (UNREADABLE)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (depth == 1 && before == paths.size() + others.size()) {
            others.add(warning(path, "This folder has no article.md. (NO_ARTICLE)"));
        }
    }

    private void tell(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (LIKE_CONTENT.matcher(lower).matches()) {
            others.add(SeedProblem.failure(
                    path,
                    1,
                    "Only <article>/article.md, <article>/facts.yaml and <article>/sets/<name>.yaml are read, spelt so:"
                            + " rename, move or remove this file. (UNKNOWN_FILE)"));
        } else if (!NOTE.matcher(lower).matches()) {
            others.add(warning(path, "This file is not read. (UNKNOWN_FILE)"));
        }
    }

    private static SeedProblem warning(String path, String message) {
        return new SeedProblem(path, 1, message, false);
    }

    private byte[] bytes(String path) {
        try (InputStream in = Files.newInputStream(root.resolve(path))) {
            // No file may be larger: one that is cut off here is refused where it is read.
            return in.readNBytes(ImageFile.MOST_BYTES + 1);
        } catch (IOException e) {
            throw InvalidSeed.at(path, 1, "This file can't be read. (UNREADABLE)");
        }
    }
}
