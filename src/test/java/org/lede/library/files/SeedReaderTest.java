package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.library.ImageFile;
import org.lede.library.LeadImage;
import org.lede.library.Mode;
import org.lede.library.Publication;
import org.lede.library.Publication.NewItem;
import org.lede.library.Reveal;
import org.lede.library.SetRevision;
import org.lede.testing.Pictures;

class SeedReaderTest {

    private static final SampleSeeds SAMPLE = SampleSeeds.of("ice");

    @Test
    void read_sample_keepsOrderDefaultsAndFurtherFacts() {
        Publication article = SAMPLE.read();

        assertThat(SAMPLE.article().warnings()).isEmpty();
        assertThat(article.facts().keySet()).containsExactly("frozen-harbour", "icebreakers");
        assertThat(article.questions().keySet()).containsExactly("month-of-the-ice", "who-sent-help", "thick-ice");
        assertThat(article.questions().get("thick-ice").facts()).containsExactly("frozen-harbour", "icebreakers");
        assertThat(article.sets()).singleElement().satisfies(set -> {
            assertThat(set.slug()).isEqualTo("ice-basics");
            assertThat(set.terms())
                    .isEqualTo(new SetRevision.Terms(
                            "Ice and ships",
                            "What happened in Ostby?",
                            List.of(),
                            Set.of(Mode.PRACTICE, Mode.TEST),
                            Reveal.SUBMISSION,
                            null));
            assertThat(set.items())
                    .containsExactly(
                            new NewItem("month-of-the-ice", BigDecimal.ONE),
                            new NewItem("who-sent-help", BigDecimal.ONE),
                            new NewItem("thick-ice", new BigDecimal("2")));
        });
    }

    static Stream<Arguments> brokenArticles() {
        return Stream.of(
                arguments("no front matter", "---\n", "", "1 -"),
                arguments("front matter without end", "language: en\n---\n", "language: en\n", "1 -"),
                arguments("front matter that is no YAML", "title: Ice", "title: \"Ice", "6 -"),
                arguments("no title", "title: Ice in the harbour of Ostby\n", "", "2 MISSING"),
                arguments("empty source", "source: Lede", "source: \"\"", "3 EMPTY"),
                arguments("unknown field", "rights: Written", "right: x\nrights: Written", "4 UNKNOWN_FIELD"),
                arguments("field twice", "source: Lede", "source: Lede\nsource: Other", "4 DUPLICATE_FIELD"),
                arguments("unknown display", "display: full", "display: half", "5 UNKNOWN_DISPLAY"),
                arguments("language that is no tag", "language: en", "language: e_n!", "6 UNKNOWN_LANGUAGE"),
                arguments(
                        "language the database has no room for", "language: en", "language: EN", "6 UNKNOWN_LANGUAGE"),
                arguments("published that is no day", "language: en", "published: July\nlanguage: en", "6 NOT_A_DATE"),
                arguments(
                        "published that is no day of the calendar",
                        "language: en",
                        "published: 2025-02-30\nlanguage: en",
                        "6 NOT_A_DATE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenArticles")
    void articleFile_broken_isRefusedAtItsLine(String what, String found, String replacement, String problem) {
        assertThat(SampleSeeds.told(SAMPLE.replacing("article.md", found, replacement)))
                .containsExactly("ice/article.md:" + problem);
    }

    @Test
    void articleFile_withoutText_isRefused() {
        String article = SAMPLE.content("article.md");

        assertThat(SampleSeeds.told(SAMPLE.with("article.md", article.substring(0, article.indexOf("The harbour")))))
                .containsExactly("ice/article.md:2 NO_TEXT");
    }

    @Test
    void articleFile_withPicture_bringsItAlong() {
        byte[] bytes = Pictures.bytes("plain.webp");

        // It is called .png, and is what its bytes are.
        Publication article = SAMPLE.withPicture("harbour.png", bytes).read();

        ImageFile file = ImageFile.of(bytes);
        assertThat(article.imprint().image())
                .isEqualTo(new LeadImage(file.name(), 640, 427, "Ships in the ice", "Photo: Ida Brook"));
        assertThat(article.image().name()).isEqualTo(file.name()).endsWith(".webp");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no such file, file: harbour.png, file: Harbour.png, 8 NO_PICTURE",
        "file in another folder, file: harbour.png, file: ../ice/harbour.png, 8 NOT_A_PICTURE",
        "file in a folder below, file: harbour.png, file: sets/harbour.png, 8 NOT_A_PICTURE",
        "file with an absolute path, file: harbour.png, file: /etc/harbour.png, 8 NOT_A_PICTURE",
        "file by a path of Windows, file: harbour.png, file: ..\\harbour.png, 8 NOT_A_PICTURE",
        "hidden file, file: harbour.png, file: .harbour.png, 8 NOT_A_PICTURE",
        "file of another kind, file: harbour.png, file: article.md, 8 NOT_A_PICTURE",
        "SVG, file: harbour.png, file: harbour.svg, 8 NOT_A_PICTURE",
        "no file, '  file: harbour.png\n', '', 8 MISSING",
        "blank alt, alt: Ships in the ice, 'alt: \"  \"', 9 EMPTY",
        "no credit, '  credit: \"Photo: Ida Brook\"\n', '', 8 MISSING",
        "unknown field, alt: Ships, 'caption: x\n  alt: Ships', 9 UNKNOWN_FIELD",
        "picture that is a text, '  file: harbour.png\n  alt: Ships in the ice\n  credit: \"Photo: Ida Brook\"', '  harbour.png', 8 NOT_AN_OBJECT"
    })
    void picture_brokenInTheFrontMatter_isRefusedAtItsLine(
            String what, String found, String replacement, String problem) {
        SampleSeeds seeds = SAMPLE.withPicture("harbour.png", Pictures.bytes("plain.png"));

        assertThat(SampleSeeds.told(seeds.replacing("article.md", found, replacement)))
                .containsExactly("ice/article.md:" + problem);
    }

    @Test
    void picture_thatMayNotBeShown_isRefusedWithWhatToDo() {
        assertThat(SampleSeeds.problems(SAMPLE.withPicture("harbour.png", Pictures.bytes("exif.jpg"))))
                .singleElement()
                .asString()
                .isEqualTo(
                        "ice/article.md:8: This picture carries EXIF or XMP data, which can tell where and by whom it"
                                + " was taken. Remove it first, for example with: exiftool -all= FILE"
                                + " (HAS_METADATA at /image/file)");
        assertThat(SampleSeeds.told(SAMPLE.withPicture("harbour.png", new byte[ImageFile.MOST_BYTES + 1])))
                .containsExactly("ice/article.md:8 TOO_LARGE");
    }

    @Test
    void articleFile_withSeveralErrors_listsAll() {
        assertThat(SampleSeeds.told(SAMPLE.replacing("article.md", "display: full", "display: half")
                        .replacing("article.md", "source: Lede", "source: 1")
                        .replacing("article.md", "title: Ice in the harbour of Ostby", "titel: Ice")))
                .containsExactlyInAnyOrder(
                        "ice/article.md:2 UNKNOWN_FIELD",
                        "ice/article.md:2 MISSING",
                        "ice/article.md:3 NOT_A_STRING",
                        "ice/article.md:5 UNKNOWN_DISPLAY");
    }

    @Test
    void articleFile_withWindowsLineEnds_hasTheSameText() {
        SampleSeeds windows =
                SAMPLE.with("article.md", SAMPLE.content("article.md").replace("\n", "\r\n"));

        assertThat(windows.read().text().sha256())
                .isEqualTo(SAMPLE.read().text().sha256());
    }

    static Stream<Arguments> brokenFacts() {
        return Stream.of(
                arguments("no YAML", "- ref: frozen", "- [ ref: frozen", List.of("2 -")),
                arguments("a tab", "  statement: The harbour", "\tstatement: The harbour", List.of("2 -")),
                arguments("no ref", "- ref: icebreakers\n ", "-", List.of("6 MISSING")),
                arguments("ref that is no slug", "ref: icebreakers", "ref: Ice_breakers", List.of("6 NOT_A_REF")),
                arguments("ref twice", "ref: icebreakers", "ref: frozen-harbour", List.of("6 DUPLICATE_REF")),
                arguments(
                        "unknown field",
                        "statement: The mayor",
                        "x: 1\n  statement: The mayor",
                        List.of("7 UNKNOWN_FIELD")),
                arguments(
                        "field twice",
                        "statement: The mayor",
                        "ref: x\n  statement: The mayor",
                        List.of("7 DUPLICATE_FIELD")),
                arguments("no statement", "  statement: The mayor sent two icebreakers.\n", "", List.of("6 MISSING")),
                arguments(
                        "no evidence",
                        "  evidence:\n    - quote: \"The mayor sent two icebreakers to the harbour\"\n",
                        "",
                        List.of("6 NO_EVIDENCE")),
                arguments(
                        "evidence that is no list",
                        "    - quote: \"The mayor sent two icebreakers to the harbour\"",
                        "    quote: \"The mayor sent two icebreakers to the harbour\"",
                        List.of("9 NOT_A_LIST")),
                arguments(
                        "quote not in the article",
                        "The mayor sent two icebreakers to",
                        "The mayor sent 2 icebreakers to",
                        List.of("9 QUOTE_NOT_FOUND")),
                arguments(
                        "quote in the article more than once",
                        "\"The mayor sent two icebreakers to the harbour\"",
                        "\"Some fishermen w\"",
                        List.of("9 QUOTE_NOT_FOUND")),
                arguments(
                        "quote of two words",
                        "\"The mayor sent two icebreakers to the harbour\"",
                        "\"The mayor\"",
                        List.of("9 QUOTE_TOO_SHORT")),
                arguments(
                        "quote of 81 words",
                        "\"The mayor sent two icebreakers to the harbour\"",
                        "\"" + "ice ".repeat(81) + "\"",
                        List.of("9 QUOTE_TOO_LONG", "9 QUOTE_NOT_FOUND")),
                arguments(
                        "prefix that isn't there",
                        "icebreakers to the harbour\"",
                        "icebreakers to the harbour\"\n      prefix: \"Long ago\"",
                        List.of("9 QUOTE_NOT_FOUND")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFacts")
    void factsFile_broken_isRefusedAtItsLine(String what, String found, String replacement, List<String> problems) {
        assertThat(SampleSeeds.told(SAMPLE.replacing("facts.yaml", found, replacement)))
                .containsExactlyElementsOf(
                        problems.stream().map("ice/facts.yaml:"::concat).toList());
    }

    @Test
    void quote_thatOccursTwice_isRefusedUntilItsSuffixSinglesItOut() {
        SampleSeeds twice = SAMPLE.replacing("article.md", "Some fishermen waited", "Some old fishermen waited")
                .replacing("article.md", "Some fishermen went", "Some old fishermen went")
                .replacing("facts.yaml", "\"The mayor sent two icebreakers to the harbour\"", "\"Some old fishermen\"");

        assertThat(SampleSeeds.told(twice)).containsExactly("ice/facts.yaml:9 QUOTE_AMBIGUOUS");
        assertThat(twice.replacing(
                                "facts.yaml",
                                "\"Some old fishermen\"",
                                "\"Some old fishermen\"\n      suffix: went home")
                        .read()
                        .facts()
                        .get("icebreakers")
                        .evidence())
                .singleElement()
                .satisfies(selector -> assertThat(selector.suffix()).startsWith(" went home"));
    }

    @Test
    void factsFile_withSeveralErrors_listsAll() {
        assertThat(SampleSeeds.told(SAMPLE.replacing("facts.yaml", "froze in January\"", "thawed in March\"")
                        .replacing("facts.yaml", "statement: The mayor", "claim: The mayor")
                        .replacing("facts.yaml", "ref: icebreakers", "ref: Icebreakers")))
                .containsExactlyInAnyOrder(
                        "ice/facts.yaml:4 QUOTE_NOT_FOUND",
                        "ice/facts.yaml:6 MISSING",
                        "ice/facts.yaml:6 NOT_A_REF",
                        "ice/facts.yaml:7 UNKNOWN_FIELD");
    }

    @Test
    void files_brokenAllOver_areListedTogether() {
        assertThat(SampleSeeds.told(SAMPLE.replacing("article.md", "display: full", "display: half")
                        .replacing("facts.yaml", "froze in January\"", "thawed in March\"")
                        .replacing("facts.yaml", "ref: icebreakers", "ref: Icebreakers")
                        .replacing("sets/basics.yaml", "title: Ice and ships", "titel: Ice and ships")
                        .replacing("sets/basics.yaml", "kind: locate", "kind: essay")))
                .containsExactlyInAnyOrder(
                        "ice/article.md:5 UNKNOWN_DISPLAY",
                        "ice/facts.yaml:4 QUOTE_NOT_FOUND",
                        "ice/facts.yaml:6 NOT_A_REF",
                        "ice/sets/basics.yaml:2 UNKNOWN_FIELD",
                        "ice/sets/basics.yaml:1 MISSING",
                        "ice/sets/basics.yaml:21 UNKNOWN_KIND");
    }

    @Test
    void articleFile_unreadable_hidesNoFileThatIsNotYaml() {
        assertThat(SampleSeeds.told(SAMPLE.with("article.md", "The harbour froze.")
                        .replacing("facts.yaml", "- ref: frozen", "- [ ref: frozen")
                        .replacing("sets/basics.yaml", "title: Ice", "title: [ Ice")))
                .containsExactly("ice/article.md:1 -", "ice/facts.yaml:2 -", "ice/sets/basics.yaml:3 -");
    }

    @Test
    void factsFile_unreadable_hidesNoSetThatIsNotYaml() {
        assertThat(SampleSeeds.told(SAMPLE.replacing("facts.yaml", "- ref: frozen", "- [ ref: frozen")
                        .replacing("sets/basics.yaml", "title: Ice", "title: [ Ice")))
                .containsExactly("ice/facts.yaml:2 -", "ice/sets/basics.yaml:3 -");
    }

    @Test
    void file_missing_isRefused() {
        assertThat(SampleSeeds.told(SAMPLE.without("article.md").without("facts.yaml")))
                .containsExactly("ice/article.md:1 -", "ice/facts.yaml:1 -");
    }

    @Test
    void folder_withInvalidName_isRefused() {
        assertThat(SampleSeeds.told(SampleSeeds.of("Ice_age"))).containsExactly("Ice_age:1 -");
    }

    @Test
    void problem_isWrittenAsEditorsJumpTo() {
        assertThat(SampleSeeds.problems(SAMPLE.replacing("facts.yaml", "ref: icebreakers", "ref: Icebreakers")))
                .extracting(SeedProblem::toString)
                .containsExactly("ice/facts.yaml:6: This has to be made of a-z, 0-9 and single hyphens, at most 80."
                        + " (NOT_A_REF at /1/ref)");
    }

    @Test
    void file_thatIsNotUtf8_isRefused(@TempDir Path folder) throws IOException {
        SAMPLE.writeTo(folder);
        Files.write(folder.resolve("ice/facts.yaml"), new byte[] {'-', ' ', (byte) 0xE9, '\n'});
        SeedFiles files = SeedFiles.in(folder);

        InvalidSeed refusal = catchThrowableOfType(
                InvalidSeed.class,
                () -> SeedReader.read(files, "ice", files.byArticle().get("ice")));

        assertThat(refusal.problems()).singleElement().asString().startsWith("ice/facts.yaml:1: ");
    }

    @Test
    void folder_withOtherFiles_givesContentFilesAlone(@TempDir Path folder) throws IOException {
        SAMPLE.with("notes.txt", "x")
                .with("sets/draft.txt", "x")
                .with("source.txt", "x")
                .writeTo(folder);
        Files.writeString(folder.resolve("README.md"), "x");

        assertThat(SeedFiles.in(folder).byArticle())
                .isEqualTo(java.util.Map.of("ice", List.copyOf(SAMPLE.contents().keySet())));
    }
}
