package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sentences of the articles that come with Lede: their numbers are in keys of questions, so that they must not move.
 */
class BuiltInArticlesTest {

    @ParameterizedTest
    @CsvSource({
        "how-the-metre-got-its-length, en, 5, 26, df8ea790b9b66d3e573323ce4844253d780b4615c7863a8c498615daec3dd022",
        "niger-us-military-agreement, en, 5, 13, b3b0b0cc3d85cd88fd7fcf0b83c68cce6eeb75ac079a593340073134e87a6a4b",
        "four-winners-one-vote, en, 9, 30, 0184926292ca06130378c72912f471f78f0a3e33a864e5786c3abdcbcb2c441b",
        "couper-un-gateau, fr, 8, 28, f80e9b940d10b456854c835a629dcdbf52ed5f534bd80410345e926dfb44264e",
    })
    void sentences_staySoManyAndWhereTheyAre(String slug, String language, int paragraphs, int sentences, String digest)
            throws IOException {
        String file = Files.readString(Path.of("seeds", slug, "article.md"));
        String text = file.substring(file.indexOf("---\n", 4) + 4).strip();
        ArticleText article = ArticleText.inLanguage(language, text);
        String spans = article.sentences().stream()
                .map(sentence -> sentence.span().start() + "-" + sentence.span().end())
                .collect(Collectors.joining(" "));

        assertThat(article.paragraphs()).hasSize(paragraphs);
        assertThat(article.sentences()).hasSize(sentences);
        assertThat(ArticleText.of(spans).sha256()).isEqualTo(digest);
        assertThat(ArticleText.of(text).sentences()).isEqualTo(article.sentences());
    }
}
