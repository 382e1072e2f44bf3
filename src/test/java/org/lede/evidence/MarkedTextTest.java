package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.evidence.MarkedText.Piece;

class MarkedTextTest {

    private static final ArticleText TEXT = ArticleText.inLanguage("en", "The U.S. talks with Niger. The junta rules.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            talks                      | The U.S. [talks] with Niger.
            talks; with Niger          | The U.S. [talks] [with Niger].
            talks with; with Niger     | The U.S. [talks with Niger].
            talks; ' with'             | The U.S. [talks with] Niger.
            talks with Niger; with     | The U.S. [talks with Niger].
            The U.S. talks with Niger. | [The U.S. talks with Niger.]
            rules                      | The U.S. talks with Niger.
            """)
    void quotes_thatTouchOrOverlap_areOneMark(String quotes, String marked) {
        List<Selector> selectors = Stream.of(quotes.split("; ?(?=')|; "))
                .map(quote -> quote.replace("'", ""))
                .map(quote -> {
                    int start = TEXT.text().indexOf(quote);
                    return new Selector(quote, "", "", start, start + quote.length());
                })
                .toList();

        assertThat(MarkedText.of(TEXT, selectors)
                        .paragraphs()
                        .get(0)
                        .sentences()
                        .get(0)
                        .pieces())
                .isEqualTo(pieces(marked));
    }

    private static List<Piece> pieces(String marked) {
        return Stream.of(marked.split("(?=\\[)|(?<=\\])"))
                .map(piece -> new Piece(piece.replaceAll("[\\[\\]]", ""), piece.startsWith("[")))
                .toList();
    }
}
