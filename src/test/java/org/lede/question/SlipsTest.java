package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "abc, abc, 0",
        "abc, abd, 1",
        "abc, ab, 1",
        "abc, abcd, 1",
        "abc, acb, 1",
        "abc, bac, 1",
        "abc, bca, 2",
        "ca, abc, 3",
        "abcdef, badcfe, 3",
        "kitten, sitting, 3",
        "'', abc, 3",
        "a\uD83D\uDE00c, ac, 1",
        "abcd, dcba, 3"
    })
    void distance_isThatOfOptimalStringAlignment(String one, String other, int distance) {
        assertThat(List.of(Slips.distance(one, other, 9), Slips.distance(other, one, 9)))
                .containsOnly(distance);
    }

    @Test
    void distance_aboveTheMost_isOneMore() {
        assertThat(List.of(
                        Slips.distance("abcdef", "ghijkl", 2),
                        Slips.distance("abcdef", "", 2),
                        Slips.distance("abc", "xyz", 3)))
                .containsExactly(3, 3, 3);
    }

    @Property(tries = 300)
    void distance_neverTakesADetour(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String one,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String other) {
        int distance = Slips.distance(one, other, 20);

        assertThat(distance)
                .isEqualTo(Slips.distance(other, one, 20))
                .isEqualTo(Slips.distance("x" + one + "y", "x" + other + "y", 20))
                .isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abcd, 0",
        "abcd1234, 0",
        "abcde, 1",
        "abcdef, 1",
        "abcdefgh, 1",
        "abcd1234e, 1",
        "abcdefghi, 2",
        "abcdefghijklmnopqrst, 2"
    })
    void allowed_growsWithTheLetters(String accepted, int slips) {
        assertThat(Slips.allowed(accepted, false)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({
        "rusia, russia",
        "russai, russia",
        "russsia, russia",
        "agreemnt, agreement",
        "agremnt, agreement",
        "miltary baze camps, military baze camps",
        "fourteeen, 14",
        "washingtn, washington",
        "counterterorism, counter terrorism",
        "fourty, 40",
        "idonesia, indonesia",
        "dnmarks, denmarks",
        "rrussias, russias",
        "nrussias, russias",
        "unjustifed, unjustified",
        "was not justifed, was not justified",
        "15 soldeirs, 15 soldiers",
        // in short words the first letter counts, unless it changed places
        "usdan, sudan",
        "tussia, russia",
        // two letters more double one
        "aggreementt, agreement",
        "agrementt, agreement"
    })
    void slip_passes(String typed, String accepted) {
        assertThat(passes(typed, accepted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // too far, or too short a word
        "nigerr x, niger",
        "niegrr, niger",
        "tiger, niger",
        "barceloneta, barcelona",
        "soldiers, settlers",
        "air base, airbose",
        "air bass, airbase",
        "gudan, sudan",
        "agrreemenst, agreement",
        "xagreementx, agreement",
        "ninety, 19",
        "北京市, 北京人",
        "ruia, russia",
        "agrmnt, agreement",
        "agreements now, agreement",
        // negations, either way round
        "justified, unjustified",
        "unjustified, justified",
        "injustified, justified",
        "ujustified, justified",
        "umjustified, justified",
        "arussias, russias",
        "legality, illegality",
        "illegality, legality",
        "regular troops, irregular troops",
        "irregular troops, regular troops",
        "moral support, immoral support",
        "typical, atypical",
        "atypical, typical",
        "stability, instability",
        "instability, stability",
        "is now justified, is not justified",
        "is not justified, is now justified",
        "no soldiers, to soldiers",
        "with troops no, with troops on",
        "mit keinem truppen, mit einem truppen",
        // beginnings that stand against each other
        "inclusion, exclusion",
        "exclusion, inclusion",
        "microscopic, macroscopic",
        "macroscopic, microscopic",
        // numbers
        "15 soldiers, 16 soldiers",
        "15 soldiers, 150 soldiers",
        "1 5 soldiers, 15 soldiers",
        "soldiers 5, soldiers",
        "ten soldiers, two soldiers",
        "five soldiers, nine soldiers",
        "world war i, world war ii",
        "louis xiv king, louis xvi king",
        "sixteen, sixteenth",
        "sixty men, six men",
        // words of the article and listed rejects
        "presence, presents",
        "presence now, presents now",
        "prussia, russia",
        "prusssia, russia"
    })
    void slip_doesNotPass(String typed, String accepted) {
        assertThat(passes(typed, accepted)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i", "ii", "iv", "ix", "xiv", "xl", "xc", "cd", "cm", "mcmxcix", "two", "sept", "zwolf", "mil", "vijf",
                "twelfth"
            })
    void numberWord_isANumber(String word) {
        assertThat(Slips.isNumber(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "iiii", "vx", "ic", "civil", "soldiers", "15"})
    void otherWord_isNoNumber(String word) {
        assertThat(Slips.isNumber(word)).isFalse();
    }

    @Test
    void opposites_putAPrefixBeforeEachWord() {
        assertThat(Negations.opposites(List.of("just", "war")))
                .contains("unjust war", "ujust war", "just unwar", "injust war", "nonjust war", "ajust war")
                .doesNotContain("unjust unwar");
    }

    @Test
    void opposites_loseOrExchangeTheBeginning() {
        assertThat(Negations.opposites(List.of("include")))
                .contains("clude", "exclude", "declude")
                .doesNotContain("lude", "ude");
        assertThat(Negations.opposites(List.of("downward"))).contains("upward").doesNotContain("ownward", "nward");
        assertThat(Negations.opposites(List.of("unit", "unite")))
                .contains("unit ite")
                .doesNotContain("it unite");
    }

    private static boolean passes(String typed, String accepted) {
        return new Slips("en", Set.of("presence", "russia"))
                .pass(List.of(typed.split(" ")), List.of(accepted.split(" ")), Set.of());
    }
}
