package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NormalisedTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("ﬁﬂ", "fifl"),
                Arguments.of("Ａ１", "A1"),
                Arguments.of("½ … ㎏", "1⁄2 ... kg"),
                Arguments.of("\uFDFA", "صلى الله عليه وسلم"),
                Arguments.of("e\u0301", "é"),
                Arguments.of("e\u00AD\u0301", "é"),
                Arguments.of("ｶﾞ", "ガ"),
                Arguments.of("\u1112\u1161\u11AB", "한"),
                Arguments.of("\uFFA1\uFFC2", "가"),
                Arguments.of("x\u030C", "x\u030C"),
                Arguments.of("a ¨b´", "a ¨b'"),
                Arguments.of("¨\u0301", "΅"),
                Arguments.of("‘a’ ‚b‛ ′c′ ‹d› `e` ʼ", "'a' 'b' 'c' 'd' 'e' '"),
                Arguments.of("“a” „b‟ «c» ″ 「d」 『e』 ＂", "\"a\" \"b\" \"c\" \" 'd' \"e\" \""),
                Arguments.of("a‐b‑c‒d–e—f―g−h⁃i﹘j－k", "a-b-c-d-e-f-g-h-i-j-k"),
                Arguments.of("x⁻¹", "x-1"),
                Arguments.of("soft\u00ADhyphen", "softhyphen"),
                Arguments.of("a\u200B\u2060\uFEFF\u200E\u200F\u061C\u202A\u202E\u2066\u2069b", "ab"),
                Arguments.of("a\u2029b\u202Fc\u2065\u206A", "a b c\u2065\u206A"),
                Arguments.of("a\u200Cb\u200Dc", "a\u200Cb\u200Dc"),
                Arguments.of("a \u00A0\t\u2003\u3000\u0085\r\nb", "a b"),
                Arguments.of("  a  ", " a "),
                Arguments.of("CASE Stays", "CASE Stays"),
                Arguments.of("𝐀𝄞", "A𝄞"),
                Arguments.of("\u00AD\u00ADa\u00AD", "a"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void text_isMadePlain(String original, String plain) {
        assertThat(Normalised.of(original).text()).isEqualTo(plain);
    }

    @Test
    void everyPlainCharacter_knowsWhereItComesFrom() {
        Normalised normalised = Normalised.of("aﬁ \t e\u0301\u00AD𝐀𝄞\u00ADb");

        List<Span> origins = IntStream.range(0, normalised.text().length())
                .mapToObj(i -> normalised.originalOf(i, i + 1))
                .toList();

        assertThat(origins)
                .as(normalised.text())
                .containsExactly(
                        new Span(0, 1),
                        new Span(1, 2),
                        new Span(1, 2),
                        new Span(2, 3),
                        new Span(5, 7),
                        new Span(8, 9),
                        new Span(9, 10),
                        new Span(9, 10),
                        new Span(11, 12));
    }

    @Test
    void stretch_reachesFromItsFirstCharacterToItsLast() {
        assertThat(Normalised.of("x ﬁ e\u0301 y").originalOf(2, 6)).isEqualTo(new Span(2, 6));
    }

    @Test
    void expansion_mayBeManyTimesLonger() {
        Normalised normalised = Normalised.of("\uFDFA".repeat(50) + "z");
        int last = normalised.text().length() - 1;

        assertThat(normalised.originalOf(last, last + 1)).isEqualTo(new Span(50, 51));
    }

    @Test
    void places_insideALigatureOrAPair_areNotBetweenClusters() {
        Normalised normalised = Normalised.of("aﬁ𝄞b");

        assertThat(IntStream.rangeClosed(0, normalised.text().length()).filter(normalised::isBetweenClusters))
                .containsExactly(0, 1, 3, 5, 6);
    }

    @Test
    void clusters_startAtCharactersThatStandAlone() {
        Normalised normalised = Normalised.of("ae\u0301\u00ADﬁ\uFF76\uFF9E");

        assertThat(IntStream.rangeClosed(0, 7).filter(normalised::isClusterStart))
                .containsExactly(0, 1, 4, 5, 7);
    }

    @Test
    void koreanVowelsAndFinals_continueACluster() {
        Normalised normalised = Normalised.of("\u1100\u1160\u1100\u11FF\u1100\u1100\u115F");

        assertThat(IntStream.rangeClosed(0, 7).filter(normalised::isClusterStart))
                .containsExactly(0, 2, 4, 5, 6, 7);
    }

    /** The bar marks the place asked about. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "|word # false",
                "word| # false",
                "wo|rd # true",
                "wo|1 # true",
                "un\u00AD|justified # true",
                "a |b # false",
                "a| b # false",
                "a|, b # false",
                "e\u0301|e # true",
                "by 1|.5 # true",
                "by 1.|5 # true",
                "by 1|,500 # true",
                "by 1,|500 # true",
                "by 1|. 5 # false",
                "in 1|. # false",
                "a|.5 # false",
                "1|.a # false",
                "1|;5 # false",
                ".|5 # false",
                "non|-justified # true",
                "non-|justified # true",
                "non|‑justified # true",
                "left|—and # false",
                "left—|and # false",
                "left|- and # false",
                "left |-and # false",
                "left -|and # false",
                "-|and # false",
                "and|- # false",
                "they can|’t # true",
                "they do|n’t # true",
                "they don’|t # true",
                "they don|'t # true",
                "the country|’s # false",
                "l’|armée # false",
                "l|’armée # false",
                "Robert|’t # false",
                "on|’a # false",
                "他|走 # false",
                "他|a # false",
                "a|他 # false",
                "ก|ก\u0E49 # false",
                "ก|\u0E49 # true",
                "カ|キ # false",
                "か|き # false",
            })
    void passage_mustNotCutAWord(String marked, boolean expected) {
        String before = Normalised.of(marked.substring(0, marked.indexOf('|'))).text();

        assertThat(Normalised.of(marked.replace("|", "")).cutsWord(before.length()))
                .isEqualTo(expected);
    }
}
