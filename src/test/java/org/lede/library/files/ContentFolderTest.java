package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.library.Publication;
import org.lede.library.content.ContentReader;

/** Tests that content written as files is the content that is read from them. */
class ContentFolderTest {

    @Test
    void files_areThoseOfAContentFolder() {
        Map<String, byte[]> files = ContentFolder.files(
                "ice",
                Map.of(
                        "article",
                        Map.of("title", "Ice: a story", "language", "en", "text", "It froze.\n\nIt thawed."),
                        "facts",
                        List.of(Map.of(
                                "statement",
                                "It froze.",
                                "ref",
                                "frozen",
                                "evidence",
                                List.of(Map.of("quote", "It froze")))),
                        "sets",
                        List.of(Map.of(
                                "slug",
                                "ice-basics",
                                "questions",
                                List.of(Map.of("points", new BigDecimal("1.50"), "ref", "when", "stem", "When?"))))));

        assertThat(files).hasSize(3);
        assertThat(text(files, "ice/article.md")).isEqualTo("""
                ---
                title: 'Ice: a story'
                language: en
                ---
                It froze.

                It thawed.
                """);
        assertThat(text(files, "ice/facts.yaml")).isEqualTo("""
                  - ref: frozen
                    statement: It froze.
                    evidence:
                      - quote: It froze
                """);
        assertThat(text(files, "ice/sets/1-ice-basics.yaml")).isEqualTo("""
                slug: ice-basics
                questions:
                  - ref: when
                    points: 1.50
                    stem: When?
                """);
    }

    /** Out as files and in again: the same publication, and the same bytes. */
    @ParameterizedTest
    @MethodSource("builtIn")
    void builtInArticle_writtenAndReadAgain_isTheSame(String slug) {
        SeedFiles files = SeedFiles.builtIn();
        Map<String, Object> tree = tree(files, slug);

        Map<String, byte[]> written = ContentFolder.files(slug, tree);
        SeedFiles again = new SeedFiles(new ArrayList<>(written.keySet()), written::get);

        Publication read = SeedReader.read(again, slug, again.paths()).publication();
        assertThat(read)
                .usingRecursiveComparison()
                .isEqualTo(ContentReader.read(tree).publication(slug));
        assertThat(ContentFolder.files(slug, tree(again, slug))).containsExactlyEntriesOf(written);
    }

    static List<String> builtIn() {
        return List.copyOf(SeedFiles.builtIn().byArticle().keySet());
    }

    /** Without its picture, which drafts don't have. */
    private static Map<String, Object> tree(SeedFiles files, String slug) {
        String[] parts = files.read(slug + "/article.md").split("---\n", 3);
        Map<String, Object> article =
                new LinkedHashMap<>(map(YamlFile.read("article.md", parts[1]).tree()));
        article.remove("image");
        article.put("text", parts[2].strip());
        List<Object> sets = files.paths().stream()
                .filter(path -> path.startsWith(slug + "/sets/"))
                .map(path -> YamlFile.read(path, files.read(path)).tree())
                .toList();
        return Map.of(
                "article",
                article,
                "facts",
                YamlFile.read("facts.yaml", files.read(slug + "/facts.yaml")).tree(),
                "sets",
                sets);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }

    private static String text(Map<String, byte[]> files, String path) {
        assertThat(files.keySet()).contains(path);
        return new String(files.get(path), StandardCharsets.UTF_8);
    }
}
