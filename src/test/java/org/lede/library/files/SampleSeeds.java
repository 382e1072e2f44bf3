package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lede.library.Publication;

/** A small article with two facts and a set of three questions, to be spoilt by tests. */
record SampleSeeds(String slug, Map<String, String> contents) {

    private static final Pattern CODE = Pattern.compile("\\(([A-Z_]{5,})[ )]");

    /** The fact of line 1 to 5 of the file, and the other of line 6 to 9. */
    private static final String FACTS = """
            - ref: frozen-harbour
              statement: The harbour of Ostby froze in January.
              evidence:
                - quote: "The harbour of Ostby froze in January"
                - quote: "the ice was half a metre thick"
            - ref: icebreakers
              statement: The mayor sent two icebreakers.
              evidence:
                - quote: "The mayor sent two icebreakers to the harbour"
            """;

    private static final String ARTICLE = """
            ---
            title: Ice in the harbour of Ostby
            source: Lede
            rights: Written for this project.
            display: full
            language: en
            ---
            The harbour of Ostby froze in January, and the ice was half a metre thick.

            The mayor sent two icebreakers to the harbour. Some fishermen waited on the quay. Some fishermen went home.
            """;

    private static final String SET = """
            slug: SLUG-basics
            title: Ice and ships
            description: What happened in Ostby?
            questions:
              - ref: month-of-the-ice
                kind: short-text
                fact: frozen-harbour
                stem: In which month did the harbour freeze?
                accept: [ January ]
                explanation: It froze in January.
              - ref: who-sent-help
                kind: single-choice
                fact: icebreakers
                stem: Who sent the icebreakers?
                options:
                  - { id: a, text: The mayor, correct: true }
                  - { id: b, text: The king, feedback: The article has no king. }
                  - { id: c, text: The navy, feedback: The article has no navy. }
                explanation: The mayor did.
              - ref: thick-ice
                kind: locate
                fact: frozen-harbour
                facts: [ icebreakers ]
                points: 2
                stem: The ice was thick.
                explanation: The first sentence says so.
            """;

    SampleSeeds {
        contents = new TreeMap<>(contents);
    }

    static SampleSeeds of(String slug) {
        return new SampleSeeds(
                slug,
                Map.of(
                        slug + "/article.md", ARTICLE,
                        slug + "/facts.yaml", FACTS,
                        slug + "/sets/basics.yaml", SET.replace("SLUG", slug)));
    }

    SampleSeeds with(String file, String content) {
        Map<String, String> changed = new TreeMap<>(contents);
        changed.put(slug + "/" + file, content);
        return new SampleSeeds(slug, changed);
    }

    /** With a picture in its front matter, from line 7 on, and the file beside it. */
    SampleSeeds withPicture(String file, byte[] bytes) {
        return replacing("article.md", "language: en\n", """
                        language: en
                        image:
                          file: %s
                          alt: Ships in the ice
                          credit: "Photo: Ida Brook"
                        """.formatted(file)).with(file, bytes);
    }

    SampleSeeds with(String file, byte[] bytes) {
        return with(file, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    SampleSeeds without(String file) {
        Map<String, String> changed = new TreeMap<>(contents);
        changed.remove(slug + "/" + file);
        return new SampleSeeds(slug, changed);
    }

    /** The first occurrence in that file replaced; it has to be there, or the test would test nothing. */
    SampleSeeds replacing(String file, String found, String replacement) {
        String content = contents.get(slug + "/" + file);
        int at = content.indexOf(found);
        if (at < 0) {
            throw new IllegalArgumentException(found + " is not in " + file);
        }
        return with(file, content.substring(0, at) + replacement + content.substring(at + found.length()));
    }

    /** These articles in one folder. */
    SampleSeeds and(SampleSeeds other) {
        Map<String, String> all = new TreeMap<>(contents);
        all.putAll(other.contents);
        return new SampleSeeds(slug, all);
    }

    String content(String file) {
        return contents.get(slug + "/" + file);
    }

    SeedFiles files() {
        return new SeedFiles(List.copyOf(contents.keySet()), path -> bytes(path, contents.get(path)));
    }

    Publication read() {
        return article().publication();
    }

    SeedArticle article() {
        return SeedReader.read(files(), slug, files().byArticle().get(slug));
    }

    /** Loads them, which has to write something and find nothing wrong. */
    void loadBy(SeedLoader loader) {
        SeedLoader.Report report = loader.load(files());
        assertThat(report.problems()).isEmpty();
        assertThat(report.rows()).isPositive();
    }

    Path writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : contents.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, bytes(file.getKey(), file.getValue()));
        }
        return folder;
    }

    private static byte[] bytes(String path, String content) {
        return content.getBytes(path.endsWith(".png") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** What keeps these files from being read; a test that finds nothing fails. */
    static List<SeedProblem> problems(SampleSeeds seeds) {
        InvalidSeed refusal = catchThrowableOfType(InvalidSeed.class, seeds::read);
        assertThat(refusal).as("the refusal").isNotNull();
        assertThat(refusal.problems()).allMatch(SeedProblem::failure);
        return refusal.problems();
    }

    /** Where each of those problems is and its code; what the YAML reader says has no code. */
    static List<String> told(SampleSeeds seeds) {
        return problems(seeds).stream()
                .map(problem -> problem.file() + ":" + problem.line() + " " + code(problem.message()))
                .toList();
    }

    private static String code(String message) {
        Matcher code = CODE.matcher(message);
        return code.find() ? code.group(1) : "-";
    }
}
