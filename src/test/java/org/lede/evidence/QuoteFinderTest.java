package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTest {

    private static Resolution resolve(String article, Quote quote) {
        return new QuoteFinder(ArticleText.of(article)).resolve(quote);
    }

    private static List<Code> codes(Resolution resolution) {
        return resolution.findings().stream().map(Finding::code).toList();
    }

    @Test
    void quote_thatOccursOnce_becomesTheArticlesOwnCharacters() {
        Quote quote = Quote.of("the  country's recent\njunta ruling that American presence was no longer justified");

        assertThat(resolve(NigerArticle.TEXT, quote))
                .isEqualTo(Resolution.accepted(new Selector(
                        "the country’s recent junta ruling that American presence was no longer justified",
                        " agreement with Niger, despite ",
                        ". Niger is a crucial U.S. ",
                        96,
                        176)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Niger is a crucial US military outpost",
                "niger is a crucial U.S. military outpost",
                "Niger is a crucial U.S. military outposts",
                "Niger is the crucial U.S. military outpost",
                "iger is a crucial U.S. military outpost",
                "Niger is a crucial U.S. military out",
                "is a crucial ... military outpost",
            })
    void quote_thatIsOnlyNearlyThere_isNotFound(String exact) {
        assertThat(resolve(NigerArticle.TEXT, Quote.of(exact)).findings())
                .containsExactly(new Finding(
                        Code.QUOTE_NOT_FOUND, "/quote", "The quote does not occur in the article word for word."));
    }

    @Test
    void quote_thatOccursTwice_isAmbiguous() {
        assertThat(resolve(NigerArticle.TEXT, Quote.of("in the Sahel region")).findings())
                .containsExactly(new Finding(
                        Code.QUOTE_AMBIGUOUS,
                        "/quote",
                        "The quote occurs 2 times; add a prefix or suffix that singles one out."));
    }

    static Stream<Arguments> contexts() {
        return Stream.of(
                Arguments.of("military outpost", null, 219),
                Arguments.of("outpost ", "", 219),
                Arguments.of("post", " ", 219),
                Arguments.of(null, ", which is facing", 219),
                Arguments.of(" ", ", which is fac", 219),
                Arguments.of("human  rights issues", ".", 1932),
                Arguments.of(null, ".", 1932));
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void context_singlesOneOut(@Nullable String prefix, @Nullable String suffix, int start) {
        assertThat(resolve(NigerArticle.TEXT, new Quote("in the Sahel region", prefix, suffix))
                        .accepted()
                        .map(Selector::start))
                .contains(start);
    }

    static Stream<Arguments> wrongContexts() {
        return Stream.of(
                Arguments.of("military post", null),
                Arguments.of("Military outpost", null),
                Arguments.of(null, " which is facing"),
                Arguments.of("outpost", "."),
                Arguments.of("outpost in", null));
    }

    @ParameterizedTest
    @MethodSource("wrongContexts")
    void context_thatFitsNowhere_findsNothing(@Nullable String prefix, @Nullable String suffix) {
        assertThat(resolve(NigerArticle.TEXT, new Quote("in the Sahel region", prefix, suffix))
                        .findings())
                .containsExactly(new Finding(
                        Code.QUOTE_NOT_FOUND,
                        "/quote",
                        "The quote occurs, but not with this prefix and suffix around it."));
    }

    @Test
    void context_isHeldAgainstASingleOccurrenceToo() {
        assertThat(codes(resolve("one two three four", new Quote("two three four", "zero", null))))
                .containsExactly(Code.QUOTE_NOT_FOUND);
    }

    @Test
    void context_mayReachTheEndsOfTheTextButNotBeyond() {
        assertThat(codes(resolve("a one two three b", new Quote("one two three", "a", "b"))))
                .isEmpty();
        assertThat(codes(resolve("a one two three b", new Quote("one two three", "xa", null))))
                .containsExactly(Code.QUOTE_NOT_FOUND);
        assertThat(codes(resolve("a one two three b", new Quote("one two three", null, "bx"))))
                .containsExactly(Code.QUOTE_NOT_FOUND);
    }

    @Test
    void context_mustNotSplitALigature() {
        assertThat(codes(resolve("ﬁ one two three ﬁ", new Quote("one two three", "i", null))))
                .containsExactly(Code.QUOTE_NOT_FOUND);
        assertThat(codes(resolve("ﬁ one two three ﬁ", new Quote("one two three", null, "f"))))
                .containsExactly(Code.QUOTE_NOT_FOUND);
        assertThat(codes(resolve("ﬁ one two three ﬁ", new Quote("one two three", "fi", "fi"))))
                .isEmpty();
    }

    @Test
    void occurrences_mayOverlap() {
        assertThat(codes(resolve("no no no no", Quote.of("no no no")))).containsExactly(Code.QUOTE_AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an unjustified ruling it was",
                "a non-justified ruling it was",
                "a justified ruling it wasn’t",
                "a justified ruling it was1",
                "a justiﬁed ruling it wash",
            })
    void quote_cutOutOfWords_isNotFound(String article) {
        assertThat(codes(resolve(article, Quote.of("justified ruling it was")))).containsExactly(Code.QUOTE_NOT_FOUND);
    }

    @Test
    void quote_endingInsideALigature_isNotFound() {
        assertThat(codes(resolve("one two 3 ㎏", Quote.of("two 3 k")))).containsExactly(Code.QUOTE_NOT_FOUND);
        assertThat(codes(resolve("一二三①二㊂", Quote.of("二三1")))).isEmpty();
    }

    @Test
    void quote_withoutAccent_isNotTheAccentedWord() {
        assertThat(codes(resolve("la premie\u0300re fois", Quote.of("la premiere fois"))))
                .containsExactly(Code.QUOTE_NOT_FOUND);
        assertThat(codes(resolve("la premie\u0300re fois", Quote.of("la première fois"))))
                .isEmpty();
    }

    static Stream<Arguments> lengths() {
        return Stream.of(
                Arguments.of(1, List.of(Code.QUOTE_TOO_SHORT)),
                Arguments.of(2, List.of(Code.QUOTE_TOO_SHORT)),
                Arguments.of(3, List.of()),
                Arguments.of(80, List.of()),
                Arguments.of(81, List.of(Code.QUOTE_TOO_LONG)));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void quote_ofTwoSentences_hasThreeToEightyWords(int words, List<Code> expected) {
        String exact =
                "One. " + IntStream.range(1, words).mapToObj(i -> "W" + i).collect(Collectors.joining(", "));

        assertThat(codes(resolve("So. " + exact + " and more", Quote.of(exact))))
                .isEqualTo(expected);
    }

    static Stream<Arguments> lengthsOfASentence() {
        return Stream.of(
                Arguments.of(2, List.of(Code.QUOTE_TOO_SHORT)),
                Arguments.of(81, List.of()),
                Arguments.of(250, List.of()),
                Arguments.of(251, List.of(Code.QUOTE_TOO_LONG)));
    }

    @ParameterizedTest
    @MethodSource("lengthsOfASentence")
    void quote_withinOneSentence_mayBeLonger(int words, List<Code> expected) {
        String exact = IntStream.rangeClosed(1, words).mapToObj(i -> "w" + i).collect(Collectors.joining(", "));

        assertThat(codes(resolve("So. " + exact + ". Then.", Quote.of(exact)))).isEqualTo(expected);
    }

    @Test
    void quote_ofTheWrongLength_saysItsLength() {
        String many = "many ".repeat(81).strip() + ". Many";

        assertThat(Stream.of("a few", many)
                        .map(exact -> resolve(exact, Quote.of(exact)).findings()))
                .containsExactly(
                        List.of(new Finding(Code.QUOTE_TOO_SHORT, "/quote", "The quote has 2 words, fewer than 3.")),
                        List.of(new Finding(Code.QUOTE_TOO_LONG, "/quote", "The quote has 82 words, more than 80.")));
    }

    @Test
    void quote_wrongInTwoWays_hasTwoFindings() {
        assertThat(codes(resolve("one two", Quote.of("three"))))
                .containsExactly(Code.QUOTE_TOO_SHORT, Code.QUOTE_NOT_FOUND);
        assertThat(codes(resolve("one one", Quote.of("one"))))
                .containsExactly(Code.QUOTE_TOO_SHORT, Code.QUOTE_AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00AD", "\n\u200B"})
    void quote_ofNothing_isTooShort(String exact) {
        assertThat(codes(resolve("one two three", Quote.of(exact)))).containsExactly(Code.QUOTE_TOO_SHORT);
    }

    @Test
    void quote_acrossAParagraphBreak_keepsTheBreak() {
        assertThat(resolve("One two.\n\nThree four.", Quote.of("two. Three four"))
                        .accepted()
                        .map(Selector::exact))
                .contains("two.\n\nThree four");
    }

    @Test
    void selector_countsAstralCharactersOnce() {
        assertThat(resolve("𝄞𝄞 one 𝐭wo three 𝄞", Quote.of("one two three")).accepted())
                .contains(new Selector("one 𝐭wo three", "𝄞𝄞 ", " 𝄞", 3, 16));
    }

    static Stream<Arguments> cuts() {
        String thirty = "a".repeat(30);
        String forty = "b".repeat(40);
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("xx ", " xx"),
                Arguments.of(thirty + "x ", " x" + thirty),
                Arguments.of("yy " + thirty + " ", " " + thirty + " yy"),
                Arguments.of("word " + forty.substring(0, 20) + " ", " " + forty.substring(0, 20) + " word"));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void context_ofUpToThirtyTwo_isCutAtWords(String before, String after) {
        Selector selector = resolve(before + "one two three" + after, Quote.of("one two three"))
                .accepted()
                .orElseThrow();
        String prefix = before.startsWith("yy") ? before.substring(2) : before;
        String suffix = after.endsWith("yy") ? after.substring(0, after.length() - 2) : after;

        assertThat(List.of(selector.prefix(), selector.suffix())).containsExactly(prefix, suffix);
    }

    @Test
    void context_ofOneLongWord_isCutInsideIt() {
        String word = "c".repeat(50);

        assertThat(resolve(word + "“one two three”" + word, Quote.of("one two three"))
                        .accepted()
                        .map(Selector::prefix))
                .contains("“");
        assertThat(resolve(word + " one two three " + word, Quote.of("one two three"))
                        .accepted()
                        .map(selector -> selector.prefix() + "|" + selector.suffix()))
                .contains(" | ");
    }

    @Test
    void context_joinedToOneLongWord_isCutBetweenLetters() {
        String word = "c\u0301\u0302".repeat(20);
        Selector selector = resolve("x" + word + "“one two three”" + word + "x", Quote.of("“one two three”"))
                .accepted()
                .orElseThrow();
        String tenLetters = "c\u0301\u0302".repeat(10);

        assertThat(List.of(selector.prefix(), selector.suffix())).containsExactly(tenLetters, tenLetters);
    }

    @Test
    void context_neverSplitsALetterFromItsAccents() {
        String accents = "\u0301".repeat(40);

        assertThat(resolve("e" + accents + "他一二三他" + accents, Quote.of("一二三"))
                        .accepted()
                        .map(selector -> selector.prefix() + "|" + selector.suffix()))
                .contains("他|");
    }
}
