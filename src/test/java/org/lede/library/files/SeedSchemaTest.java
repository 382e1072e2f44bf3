package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.question.Kind;
import org.lede.shared.Json;

/** The JSON Schemas that an author's editor completes and checks by, held against the files and against the reader. */
class SeedSchemaTest {

    private static final Path FOLDER = Path.of("seeds");
    private static final SampleSeeds SAMPLE = SampleSeeds.of("ice");

    private static final Schema ARTICLE = schema("article");
    private static final Schema FACTS = schema("facts");
    private static final Schema SET = schema("question-set");

    static Stream<String> files() {
        return SeedFiles.in(FOLDER).paths().stream().filter(path -> path.matches(".*\\.(md|yaml)"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFile_isValid(String path) {
        assertThat(errors(path, SeedFiles.in(FOLDER).read(path))).isEmpty();
    }

    @Test
    void sample_isValid() {
        assertThat(SAMPLE.contents())
                .allSatisfy((path, content) -> assertThat(errors(path, content)).isEmpty());
    }

    /** An editor finds the schema by the comment in the first line. */
    @Test
    void everyYamlFile_namesItsSchema() {
        assertThat(files().filter(path -> path.endsWith(".yaml"))).allSatisfy(path -> {
            Path file = FOLDER.resolve(path);
            String first = Files.readAllLines(file).get(0);
            assertThat(first).startsWith("# yaml-language-server: $schema=");
            assertThat(file.resolveSibling(first.substring(first.indexOf('=') + 1))
                            .normalize())
                    .isIn(
                            FOLDER.resolve("schemas/facts.schema.json"),
                            FOLDER.resolve("schemas/question-set.schema.json"))
                    .exists();
        });
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("article.md", "title: Ice in the harbour of Ostby\n", ""),
                arguments("article.md", "title: Ice in the harbour of Ostby", "title: 12"),
                arguments("article.md", "source: Lede", "source: \"\""),
                arguments("article.md", "display: full", "display: half"),
                arguments("article.md", "language: en", "language: en!"),
                arguments("article.md", "language: en", "language: EN"),
                arguments("article.md", "language: en", "language: en\npublished: July 2025"),
                arguments("article.md", "language: en", "language: en\neditor: me"),
                arguments("facts.yaml", "- ref: icebreakers\n ", "-"),
                arguments("facts.yaml", "ref: icebreakers", "ref: Ice_breakers"),
                arguments("facts.yaml", "statement: The mayor", "claim: The mayor"),
                arguments("facts.yaml", "    - quote: \"The mayor", "    - quotation: \"The mayor"),
                arguments("sets/basics.yaml", "slug: ice-basics\n", ""),
                arguments("sets/basics.yaml", "slug: ice-basics", "slug: Ice basics"),
                arguments("sets/basics.yaml", "title: Ice", "author: me\ntitle: Ice"),
                arguments("sets/basics.yaml", "questions:", "modes: [exam]\nquestions:"),
                arguments("sets/basics.yaml", "questions:", "modes: test\nquestions:"),
                arguments("sets/basics.yaml", "questions:", "reveal: soon\nquestions:"),
                arguments("sets/basics.yaml", "questions:", "reveal: never\nquestions:"),
                arguments("sets/basics.yaml", "questions:", "reveal: never\nmodes: [practice, test]\nquestions:"),
                arguments("sets/basics.yaml", "questions:", "timeLimit: soon\nquestions:"),
                arguments("sets/basics.yaml", "questions:", "timeLimit: -10m\nquestions:"),
                arguments("sets/basics.yaml", "questions:", "tags: winter\nquestions:"),
                arguments("sets/basics.yaml", "- ref: who-sent-help\n   ", "-"),
                arguments("sets/basics.yaml", "kind: single-choice", "kind: essay"),
                arguments("sets/basics.yaml", "    kind: single-choice\n", ""),
                arguments("sets/basics.yaml", "    fact: icebreakers\n", ""),
                arguments("sets/basics.yaml", "    stem: Who sent the icebreakers?\n", ""),
                arguments("sets/basics.yaml", "    stem: Who", "    hint: x\n    stem: Who"),
                arguments("sets/basics.yaml", "points: 2", "points: 0"),
                arguments("sets/basics.yaml", "points: 2", "points: two"),
                arguments("sets/basics.yaml", ", correct: true", ""),
                arguments("sets/basics.yaml", "    accept: [ January ]\n", ""));
    }

    /** What the schema refuses the reader refuses too, or an editor would forbid what works. */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("broken")
    void file_broken_isRefusedByTheSchemaAndByTheReader(String file, String found, String replacement) {
        SampleSeeds broken = SAMPLE.replacing(file, found, replacement);

        assertThat(errors("ice/" + file, broken.content(file))).isNotEmpty();
        assertThat(broken)
                .satisfies(seeds -> assertThat(org.assertj.core.api.Assertions.catchThrowable(seeds::read))
                        .isInstanceOf(InvalidSeed.class));
    }

    @ParameterizedTest
    @CsvSource({
        "questions:, 'tags: [winter, ships]\nquestions:'",
        "questions:, 'modes: [test]\nreveal: never\ntimeLimit: 90s\nquestions:'",
        "questions:, 'reveal: submission\ntimeLimit: 24h\nquestions:'",
        "points: 2, points: 0.25",
        "accept:, 'allow: [ Otto ]\n    accept:'",
        "accept: [ January ], 'accept: [ January, { text: winter, weight: 0.5 } ]'",
        "'stem: The ice was thick.', 'stem: { text: The ice was thick. }'"
    })
    void set_asTheReaderTakesIt_isValid(String found, String replacement) {
        SampleSeeds changed = SAMPLE.replacing("sets/basics.yaml", found, replacement);
        changed.read();

        assertThat(errors("ice/sets/basics.yaml", changed.content("sets/basics.yaml")))
                .isEmpty();
    }

    @Test
    void setSchema_knowsEveryKind() throws IOException {
        String schema = Files.readString(FOLDER.resolve("schemas/question-set.schema.json"));

        assertThat(Kind.values()).allSatisfy(kind -> assertThat(schema).contains("\"const\": \"" + kind.wire() + "\""));
    }

    private static List<Error> errors(String path, String content) {
        if (path.endsWith("article.md")) {
            String frontMatter = content.substring(content.indexOf("---") + 3, content.indexOf("\n---\n"));
            return validate(ARTICLE, path, frontMatter);
        }
        return validate(path.endsWith("/facts.yaml") ? FACTS : SET, path, content);
    }

    private static List<Error> validate(Schema schema, String path, String yaml) {
        return schema.validate(Json.write(YamlFile.read(path, yaml).tree()), InputFormat.JSON);
    }

    private static Schema schema(String name) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(FOLDER.resolve("schemas/" + name + ".schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
