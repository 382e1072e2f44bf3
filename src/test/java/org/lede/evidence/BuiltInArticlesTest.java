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
        "how-the-metre-got-its-length, en, 5, 30, 83846bf6dd0f28a79b34a66a54067c3747501457df0451ac32e1f2d4501eeb46",
        "niger-us-military-agreement, en, 5, 13, b3b0b0cc3d85cd88fd7fcf0b83c68cce6eeb75ac079a593340073134e87a6a4b",
        "four-winners-one-vote, en, 10, 38, 8a05b76621903fdbfaa718e38708d7b23b182120f10600d8c579cc64e107c38d",
        "couper-un-gateau, fr, 8, 31, 3773fe91d86f09b417ffafc678b14d1d63bfd03ec0a0f06ca149c4106e245d20",
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
