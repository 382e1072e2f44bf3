package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What holds for the matching of quotes whatever the text. */
class MatchingPropertiesTest {

    /** Everything that normalisation joins, splits, drops or folds. */
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "e",
            "t",
            "n",
            "I",
            "é",
            "e\u0301",
            "x\u030C\u0323",
            "ﬁ",
            "ﬀ",
            "½",
            "㎏",
            "\uFDFA",
            "\uFEFB",
            "ſ",
            "\u1112\u1161\u11AB",
            "ｶﾞ",
            "ㄱㅏ",
            "\uFFA1\uFFC2",
            "각",
            "他",
            "ก\u0E49",
            "𝐀",
            "𝄞",
            "👩\u200D🚀",
            "\u00AD",
            "\u200B",
            "\uFEFF",
            "\u0301",
            "\u0345",
            "¨",
            "´",
            "‘",
            "’",
            "'",
            "“",
            "”",
            "«",
            "―",
            "—",
            "-",
            "‑",
            "−",
            "1",
            "5",
            "٣",
            ".",
            ",",
            "…",
            "\u2003",
            "\u00A0",
            "\t",
            "\n",
            "\n\n",
            " ",
            " ",
            " ",
            " ",
            " ");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> words() {
        Arbitrary<String> word = Arbitraries.of(PIECES)
                .filter(piece -> !piece.isBlank())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(pieces -> "w" + String.join("", pieces) + "w");
        return word.list().ofMinSize(3).ofMaxSize(30);
    }

    private static String strippedPlain(String text) {
        return Normalised.of(text).text().strip();
    }

    @Property
    void plainText_isAlreadyPlain(@ForAll("texts") String text) {
        String plain = Normalised.of(text).text();

        assertThat(Normalised.of(plain).text()).isEqualTo(plain);
    }

    @Property
    void origins_runForwardThroughTheOriginal(@ForAll("texts") String text) {
        Normalised normalised = Normalised.of(text);
        int end = text.codePointCount(0, text.length());
        List<Span> origins = IntStream.range(0, normalised.text().length())
                .mapToObj(i -> normalised.originalOf(i, i + 1))
                .toList();

        assertThat(origins).isSortedAccordingTo((one, other) -> Integer.compare(one.start(), other.start()));
        assertThat(origins).allMatch(span -> span.end() <= end);
        assertThat(IntStream.range(1, origins.size())
                        .filter(i -> origins.get(i - 1).overlaps(origins.get(i)))
                        .filter(normalised::isBetweenClusters))
                .isEmpty();
    }

    @Property(tries = 3000)
    void acceptedQuote_isVerifiedAndSaysTheSame(
            @ForAll("texts") String text,
            @ForAll @IntRange(max = 200) int from,
            @ForAll @IntRange(max = 200) int length) {
        ArticleText article = ArticleText.of(text);
        int codePoints = text.codePointCount(0, text.length());
        int start = Math.min(from, codePoints);
        int end = Math.min(start + length, codePoints);
        String exact = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));

        Resolution resolution = new QuoteFinder(article).resolve(Quote.of(exact));

        Statistics.collect(resolution.accepted().isPresent());
        resolution.accepted().ifPresent(selector -> {
            assertThat(article.verifies(selector)).isTrue();
            assertThat(strippedPlain(selector.exact())).isEqualTo(strippedPlain(exact));
            assertThat(new QuoteFinder(article).resolve(selector.quote())).isEqualTo(resolution);
        });
    }

    /** Whole words, with other spaces and with soft hyphens, are always found; only their number may be wrong. */
    @Property
    void wholeWords_areFoundInAnyTypography(
            @ForAll("words") List<String> words,
            @ForAll @IntRange(max = 30) int from,
            @ForAll @IntRange(max = 30) int count) {
        int start = Math.min(from, words.size() - 1);
        List<String> some = words.subList(start, Math.min(words.size(), start + count + 1));
        ArticleText article = ArticleText.of(String.join(" ", words));
        Quote quote = Quote.of(some.stream()
                .map(word -> word.replace('’', '\'').replace("—", "―") + "\u00AD")
                .collect(Collectors.joining("\u00A0\n", " ", "\t")));

        Resolution resolution = new QuoteFinder(article).resolve(quote);

        Statistics.collect(resolution.accepted().isPresent());
        assertThat(resolution.findings()).extracting(Finding::code).doesNotContain(Code.QUOTE_NOT_FOUND);
    }

    /** With all that surrounds it up to the ends of the text, any passage is the only one. */
    @Property
    void fullContext_alwaysSinglesOneOut(
            @ForAll("repetitions") List<String> words, @ForAll @IntRange(max = 20) int at) {
        int start = Math.min(at, words.size() - 3);
        String before = String.join(" ", words.subList(0, start));
        String after = String.join(" ", words.subList(start + 3, words.size()));
        String exact = String.join(" ", words.subList(start, start + 3));
        ArticleText article = ArticleText.of(String.join(" ", words));

        assertThat(new QuoteFinder(article)
                        .resolve(new Quote(exact, before, after))
                        .accepted()
                        .map(Selector::start))
                .contains(before.isEmpty() ? 0 : before.length() + 1);
    }

    @Provide
    Arbitrary<List<String>> repetitions() {
        return Arbitraries.of("no", "yes").list().ofMinSize(3).ofMaxSize(20);
    }

    @Property
    void anyLetterChanged_isNotVerified(@ForAll("words") List<String> words, @ForAll @IntRange(max = 500) int where) {
        String text = String.join(" ", words);
        ArticleText article = ArticleText.of(text);
        int[] changed = text.codePoints().toArray();
        changed[where % changed.length] ^= 1;
        String claimed = new String(changed, 0, changed.length);

        assertThat(article.verifies(new Selector(claimed, "", "", 0, changed.length)))
                .isFalse();
    }

    @Property
    void sentences_coverEveryCharacterOnce(@ForAll("texts") String text) {
        ArticleText article = ArticleText.of(text);
        List<Span> spans = article.sentences().stream().map(Sentence::span).toList();
        int[] codePoints = text.codePoints().toArray();

        assertThat(IntStream.range(0, codePoints.length)
                        .filter(i -> !Characters.isSpace(codePoints[i]))
                        .filter(i -> spans.stream()
                                        .filter(new Span(i, i + 1)::overlaps)
                                        .count()
                                != 1))
                .isEmpty();
        assertThat(ArticleText.of(text, spans).paragraphs()).isEqualTo(article.paragraphs());
    }

    @Property
    void sentenceNumbers_areTheirPlaces(@ForAll("texts") String text) {
        ArticleText article = ArticleText.of(text);

        assertThat(article.sentences())
                .allMatch(sentence -> article.sentences().get(sentence.number() - 1) == sentence
                        && sentence.text().equals(article.excerpt(sentence.span()))
                        && article.sentencesHolding(sentence.span()).equals(Set.of(sentence.number())));
    }

    @Provide
    Arbitrary<String> anything() {
        return Combinators.combine(Arbitraries.strings().all().ofMaxLength(30), texts())
                .as((one, other) -> one + other)
                .filter(text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    @Property
    void anyTextAtAll_canBeReadAndSearched(@ForAll("anything") String text) {
        ArticleText article = ArticleText.of(text);
        Resolution resolution = new QuoteFinder(article).resolve(Quote.of(text));

        resolution
                .accepted()
                .ifPresent(selector -> assertThat(article.verifies(selector)).isTrue());
        assertThat(resolution.findings()).extracting(Finding::code).doesNotContain(Code.QUOTE_AMBIGUOUS);
    }
}
