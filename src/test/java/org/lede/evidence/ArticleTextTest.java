package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleTextTest {

    private static final String SHORT = "One 𝄞 sentence. Two here.\n\nThree there.";

    @Test
    void article_ofFiveParagraphs_hasThirteenSentences() {
        List<List<String>> beginnings = NigerArticle.text().paragraphs().stream()
                .map(paragraph -> paragraph.sentences().stream()
                        .map(sentence ->
                                sentence.number() + " " + sentence.text().substring(0, 16))
                        .toList())
                .toList();

        assertThat(beginnings)
                .containsExactly(
                        List.of("1 The United State", "2 Niger is a cruci", "3 The U.S. is acti"),
                        List.of("4 The decision to ", "5 The junta has si", "6 This has raised "),
                        List.of("7 The revised mili", "8 The U.S. has inv"),
                        List.of("9 Local activists ", "10 Some experts hav"),
                        List.of("11 The U.S. delegat", "12 While the junta ", "13 It remains to be"));
    }

    @Test
    void article_withoutWhiteSpace_isItsSentencesInOrder() {
        ArticleText article = NigerArticle.text();

        assertThat(String.join(
                        " ", article.sentences().stream().map(Sentence::text).toList()))
                .isEqualTo(article.text().replace("\n\n", " "));
    }

    @Test
    void text_withAstralCharacter_isCountedInCodePoints() {
        Sentence one = new Sentence(1, 1, new Span(0, 15), "One 𝄞 sentence.");
        Sentence two = new Sentence(2, 1, new Span(16, 25), "Two here.");
        Sentence three = new Sentence(3, 2, new Span(27, 39), "Three there.");

        assertThat(ArticleText.of(SHORT).paragraphs())
                .containsExactly(
                        new Paragraph(1, new Span(0, 25), List.of(one, two)),
                        new Paragraph(2, new Span(27, 39), List.of(three)));
    }

    @Test
    void storedBoundaries_areNeverFoundAgain() {
        List<Span> stored = List.of(new Span(0, 8), new Span(8, 15), new Span(27, 32));

        assertThat(ArticleText.of(SHORT, stored).sentences())
                .containsExactly(
                        new Sentence(1, 1, new Span(0, 8), "One 𝄞 se"),
                        new Sentence(2, 1, new Span(8, 15), "ntence."),
                        new Sentence(3, 2, new Span(27, 32), "Three"));
    }

    @Test
    void storedBoundaries_mayLeaveAParagraphWithoutSentences() {
        assertThat(ArticleText.of(SHORT, List.of(new Span(27, 39))).paragraphs())
                .containsExactly(
                        new Paragraph(1, new Span(0, 25), List.of()),
                        new Paragraph(
                                2, new Span(27, 39), List.of(new Sentence(1, 2, new Span(27, 39), "Three there."))));
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("overlapping", List.of(new Span(0, 8), new Span(7, 15))),
                Arguments.of("out of order", List.of(new Span(16, 25), new Span(0, 15))),
                Arguments.of("beyond the text", List.of(new Span(27, 40))),
                Arguments.of("beginning with a space", List.of(new Span(15, 25))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    void storedBoundaries_thatDoNotFit_areRefused(String how, List<Span> stored) {
        assertThatIllegalArgumentException().isThrownBy(() -> ArticleText.of(SHORT, stored));
    }

    static Stream<Arguments> paragraphs() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of(" \n \n\t", List.of()),
                Arguments.of("a", List.of("a")),
                Arguments.of("a\nb", List.of("a\nb")),
                Arguments.of("a\n\nb", List.of("a", "b")),
                Arguments.of("a\n \t\u00A0\nb", List.of("a", "b")),
                Arguments.of("a\r\nb", List.of("a\r\nb")),
                Arguments.of("a\r\n\r\nb", List.of("a", "b")),
                Arguments.of("a\r\rb", List.of("a", "b")),
                Arguments.of("a\rb", List.of("a\rb")),
                Arguments.of("a\r", List.of("a")),
                Arguments.of("a\u0085\u0085b", List.of("a", "b")),
                Arguments.of("a\u2028\u2029b", List.of("a", "b")),
                Arguments.of("\n\n  a b \n\n\n\n c\n", List.of("a b", "c")));
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void paragraphs_areWhatStandsBetweenBlankLines(String text, List<String> expected) {
        ArticleText article = ArticleText.of(text);

        assertThat(article.paragraphs().stream().map(Paragraph::span).map(article::excerpt))
                .isEqualTo(expected);
    }

    @Test
    void sha256_isThatOfTheUtf8Bytes() {
        assertThat(List.of(NigerArticle.text().sha256(), ArticleText.of("").sha256()))
                .containsExactly(
                        "139a5d3948d664192295519b1a93f5ee595ca23a9ad59519d8578988908a87f9",
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void halfASurrogatePair_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArticleText.of("a \uD834 b"))
                .withMessageContaining("surrogate");
        assertThatIllegalArgumentException().isThrownBy(() -> ArticleText.of("\uDD1E b", List.of()));
    }

    @Test
    void excerpt_isTheTextsOwnCharacters() {
        assertThat(ArticleText.of(SHORT).excerpt(new Span(4, 5))).isEqualTo("𝄞");
    }

    @Test
    void excerpt_mayReachTheEndButNotBeyond() {
        ArticleText article = ArticleText.of("abc");

        assertThat(article.excerpt(new Span(2, 3))).isEqualTo("c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> article.excerpt(new Span(2, 4)))
                .withMessageContaining("3 code points");
    }

    static Stream<Arguments> holdings() {
        return Stream.of(
                Arguments.of(new Span(0, 1), List.of(1)),
                Arguments.of(new Span(14, 15), List.of(1)),
                Arguments.of(new Span(15, 16), List.of()),
                Arguments.of(new Span(15, 17), List.of(2)),
                Arguments.of(new Span(14, 17), List.of(1, 2)),
                Arguments.of(new Span(0, 39), List.of(1, 2, 3)),
                Arguments.of(new Span(25, 27), List.of()),
                Arguments.of(new Span(90, 99), List.of()));
    }

    @ParameterizedTest
    @MethodSource("holdings")
    void sentencesHolding_areAllThatOverlapTheSpan(Span span, List<Integer> expected) {
        assertThat(ArticleText.of(SHORT).sentencesHolding(span)).containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> selectors() {
        return Stream.of(
                Arguments.of(true, new Selector("𝄞 sentence", "One ", ". Two", 4, 14)),
                Arguments.of(true, new Selector("One", "", "", 0, 3)),
                Arguments.of(true, new Selector(SHORT, "", "", 0, 39)),
                Arguments.of(true, new Selector("there.", "Three ", "", 33, 39)),
                Arguments.of(false, new Selector("𝄞 sentence", "One ", ". Two", 5, 15)),
                Arguments.of(false, new Selector("𝄞 sentence", "One ", ". Two", 4, 15)),
                Arguments.of(false, new Selector("𝄞 Sentence", "One ", ". Two", 4, 14)),
                Arguments.of(false, new Selector("𝄞 sentence", "one ", ". Two", 4, 14)),
                Arguments.of(false, new Selector("𝄞 sentence", "One ", ", Two", 4, 14)),
                Arguments.of(false, new Selector("One", " ", "", 0, 3)),
                Arguments.of(false, new Selector("there.", "", " ", 33, 39)),
                Arguments.of(false, new Selector("there.", "", "", 34, 40)));
    }

    @ParameterizedTest
    @MethodSource("selectors")
    void selector_isVerifiedOnlyWhereEveryCharacterStands(boolean expected, Selector selector) {
        assertThat(ArticleText.of(SHORT).verifies(selector)).isEqualTo(expected);
    }
}
