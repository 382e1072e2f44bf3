package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.library.ImageFile;
import org.lede.library.Publication;
import org.lede.testing.Pictures;

/** Files as editors and operating systems leave them: each is read, refused with the reason, or told of as not read. */
class SeedFolderTest {

    private static final SampleSeeds SAMPLE = SampleSeeds.of("ice");

    @TempDir
    Path folder;

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments("a byte order mark", "", "\uFEFF"),
                arguments("line ends of Windows", "\n", "\r\n"),
                arguments("line ends of old Macs", "\n", "\r"),
                arguments("front matter fences with spaces after them", "---\n", "---  \t\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void file_writtenByAnotherEditor_readsTheSame(String what, String found, String replacement) throws IOException {
        for (String file : List.of("article.md", "facts.yaml", "sets/basics.yaml")) {
            String content = SAMPLE.content(file);
            write(SAMPLE.with(file, found.isEmpty() ? replacement + content : content.replace(found, replacement)));

            assertThat(said(read())).as(file).isEqualTo(said(SAMPLE.read()));
        }
    }

    @Test
    void file_withoutNewlineAtItsEnd_readsTheSame() throws IOException {
        for (String file : List.of("article.md", "facts.yaml", "sets/basics.yaml")) {
            write(SAMPLE.with(file, SAMPLE.content(file).stripTrailing()));

            assertThat(said(read())).as(file).isEqualTo(said(SAMPLE.read()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void file_inUtf16_isRefused(String encoding) throws IOException {
        write(SAMPLE);
        Files.write(
                folder.resolve("ice/article.md"), SAMPLE.content("article.md").getBytes(encoding));

        assertThat(refusals()).singleElement().asString().startsWith("ice/article.md:1: ");
    }

    @Test
    void file_inLatin1_isRefusedAtTheLine() throws IOException {
        write(SAMPLE);
        Files.write(
                folder.resolve("ice/article.md"),
                SAMPLE.content("article.md").replace("The mayor", "Le préfet").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusals())
                .containsExactly("ice/article.md:10: This line is not UTF-8: save the file as UTF-8. (NOT_UTF_8)");
    }

    @Test
    void file_withControlCharacter_isRefusedAtTheLine() throws IOException {
        write(SAMPLE.replacing("article.md", "The mayor", "The \u0000mayor"));

        assertThat(refusals())
                .containsExactly("ice/article.md:10: The character U+0000 has no place in a text. (ILLEGAL_CHARACTER)");
    }

    @Test
    void file_tooLarge_isRefused() throws IOException {
        write(SAMPLE.with("article.md", SAMPLE.content("article.md") + "The ice stayed. ".repeat(150_000)));

        assertThat(refusals()).containsExactly("ice/article.md:1: This file is larger than 2 MiB. (TOO_LARGE)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"article.md", "facts.yaml", "sets/basics.yaml"})
    void file_empty_isRefused(String file) throws IOException {
        write(SAMPLE.with(file, ""));

        assertThat(refusals()).isNotEmpty().allMatch(refusal -> refusal.startsWith("ice/" + file + ":1: "));
    }

    @Test
    void folder_namedLikeAFile_isReported() throws IOException {
        write(SAMPLE.without("article.md"));
        Files.createDirectories(folder.resolve("ice/article.md"));

        assertThat(others())
                .containsExactly("ice/article.md:1: This is a folder where a file is expected. (NOT_A_FILE)");
        assertThat(refusals()).containsExactly("ice/article.md:1: The file is missing.");
    }

    @Test
    void link_toFileOrFolder_isFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        SAMPLE.writeTo(elsewhere);
        Path seeds = Files.createDirectories(folder.resolve("seeds/ice"));
        Files.createSymbolicLink(seeds.resolve("article.md"), elsewhere.resolve("ice/article.md"));
        Files.createSymbolicLink(seeds.resolve("facts.yaml"), elsewhere.resolve("ice/facts.yaml"));
        Files.createSymbolicLink(seeds.resolve("sets"), elsewhere.resolve("ice/sets"));
        folder = folder.resolve("seeds");

        assertThat(others()).isEmpty();
        assertThat(said(read())).isEqualTo(said(SAMPLE.read()));
    }

    @Test
    void link_brokenOrCircular_isReported() throws IOException {
        write(SAMPLE);
        Files.createSymbolicLink(folder.resolve("ice/sets/gone.yaml"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("ice/loop"), folder.resolve("ice"));

        assertThat(others())
                .contains("ice/sets/gone.yaml:1: This is not a file that can be read. (UNREADABLE)")
                .anyMatch(problem -> problem.startsWith("ice/loop/"));
    }

    @ParameterizedTest
    @CsvSource({
        "ice/sets/x.yml, true",
        "ice/facts.yml, true",
        "ice/Facts.yaml, true",
        "ice/article.markdown, true",
        "ice/Article.md, true",
        "ice/article.txt, true",
        "ice/sets/x.YAML, true",
        "ice/sets/nested/x.yaml, true",
        "ice/Sets/x.yaml, true",
        "ice/x.yaml, true",
        "facts.yaml, true",
        "article.md, true",
        "ice/sets/basics.yaml~, false",
        "ice/sets/basics.yaml.bak, false",
        "ice/sets/#basics.yaml#, false",
        "ice/article.md.orig, false",
        "ice/sets/notes.md, false",
        "ice/picture.gif, false",
        "ice/picture.svg, false",
        "ice/sets/picture.png, false",
        "ice/Thumbs.db, false"
    })
    void file_besideTheContent_isReported(String path, boolean failure) throws IOException {
        write(SAMPLE);
        put(path);

        SeedFiles files = SeedFiles.in(folder);

        assertThat(files.others())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith(path + ":1: "))
                .satisfies(problem -> assertThat(problem.failure()).isEqualTo(failure));
        assertThat(files.isBlocked("ice")).isEqualTo(failure && path.startsWith("ice/"));
        assertThat(files.paths()).containsExactlyElementsOf(SAMPLE.contents().keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ice/.DS_Store",
                "ice/sets/.basics.yaml.swp",
                "ice/sets/._basics.yaml",
                ".git/config.yaml",
                "ice/source.txt",
                "ice/NOTICE.md",
                "README.md",
                "schemas/facts.schema.json"
            })
    void hiddenFileOrNote_isIgnoredSilently(String path) throws IOException {
        write(SAMPLE);
        put(path);

        assertThat(others()).isEmpty();
        assertThat(SeedFiles.in(folder).paths())
                .containsExactlyElementsOf(SAMPLE.contents().keySet());
    }

    @Test
    void picture_besideTheArticle_isReadUpToItsLimit() throws IOException {
        write(SAMPLE.withPicture("harbour.png", Pictures.bytes("plain.png")).with("unused.png", "x"));
        assertThat(others()).isEmpty();
        assertThat(read().image().width()).isEqualTo(640);

        Files.write(folder.resolve("ice/harbour.png"), new byte[ImageFile.MOST_BYTES + 2]);

        assertThat(refusals())
                .containsExactly("ice/article.md:8: A picture may have 5 MiB at most. (TOO_LARGE at /image/file)");
    }

    @Test
    void folder_withoutArticle_isReported() throws IOException {
        put("mist/text.md");

        assertThat(others()).containsExactly("mist:1: This folder has no article.md. (NO_ARTICLE)");
    }

    @Test
    void seedsOfTheProject_haveNothingBesideThem() {
        assertThat(SeedFiles.in(Path.of("seeds")).others()).isEmpty();
        assertThat(SeedFiles.in(Path.of("seeds")).paths())
                .isEqualTo(SeedFiles.builtIn().paths());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "title: 2024, NOT_A_STRING",
        "title: true, NOT_A_STRING",
        "title: [ Ice ], NOT_A_STRING",
        "title: { a: b }, NOT_A_STRING",
        "title: null, MISSING",
        "title:, MISSING",
        "'title: \"  \"', EMPTY",
        "title: &x Ice, -",
        "title: !!binary Ice, -",
        "title: !ice Ice, -",
        "title: !!bool Ice, -",
        "'title: \"Ice\nsource: b', -",
        "'title:\tIce: in', -"
    })
    void frontMatter_withValueOfAnotherType_isRefusedAtItsLine(String title, String code) {
        assertThat(SampleSeeds.told(SAMPLE.replacing("article.md", "title: Ice in the harbour of Ostby", title)))
                .containsExactly("ice/article.md:" + (title.contains("\n") ? "7 " : "2 ") + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"language: no", "language: en\npublished: 2024-01-02", "language: \"nb\""})
    void frontMatter_withTextThatOlderYamlTakesForSomethingElse_isText(String language) {
        Publication read =
                SAMPLE.replacing("article.md", "language: en", language).read();

        assertThat(List.of(
                        read.imprint().language(), String.valueOf(read.imprint().published())))
                .isIn(List.of("no", "null"), List.of("en", "2024-01-02"), List.of("nb", "null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[ 100 ]", "[ \"100\" ]", "[ 100, Otto ]"})
    void allow_withNumber_allowsItInTheStem(String allow) {
        SAMPLE.replacing(
                        "sets/basics.yaml",
                        "stem: In which month",
                        "allow: " + allow + "\n    stem: After 100 days, in which month")
                .read();
    }

    private void write(SampleSeeds seeds) throws IOException {
        seeds.writeTo(folder);
    }

    private void put(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x: y\n");
    }

    private Publication read() {
        SeedFiles files = SeedFiles.in(folder);
        return SeedReader.read(files, "ice", files.byArticle().get("ice")).publication();
    }

    /** All of an article that is compared by its value. */
    private static List<Object> said(Publication article) {
        return List.of(
                article.imprint(), article.text().sha256(), article.facts(), article.questions(), terms(article));
    }

    private static List<Object> terms(Publication article) {
        return article.sets().stream()
                .map(set -> List.<Object>of(set.slug(), set.terms(), set.items()))
                .collect(Collectors.toList());
    }

    private List<String> refusals() {
        InvalidSeed refusal = catchThrowableOfType(InvalidSeed.class, this::read);
        assertThat(refusal).as("the refusal").isNotNull();
        return refusal.problems().stream().map(SeedProblem::toString).toList();
    }

    private List<String> others() {
        return SeedFiles.in(folder).others().stream().map(SeedProblem::toString).toList();
    }
}
