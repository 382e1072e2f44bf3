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
        "how-the-metre-got-its-length, en, 5, 32, 444a374e7e1ac3b61f40f2ee2a72983572386bd819de9b817acef3828478bc31",
        "niger-us-military-agreement, en, 5, 13, b3b0b0cc3d85cd88fd7fcf0b83c68cce6eeb75ac079a593340073134e87a6a4b",
        "four-winners-one-vote, en, 10, 40, aa2feff127d2c92467bb82022bc080d1ca29e336586d472c2397a6d316854940",
        "couper-un-gateau, fr, 8, 33, 9c9827bb5b53eeb1b26c3d3e52f944a490a2c3d3a96dc7c95ef3d19c1e40276d",
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
