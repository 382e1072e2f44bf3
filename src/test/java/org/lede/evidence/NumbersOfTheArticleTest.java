package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.evidence.NigerArticleQuestions.choice;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that stands in the article may stand in a question, in whichever notation; another one may not. */
class NumbersOfTheArticleTest {

    private static List<Code> codes(String language, String article, String option) {
        EvidenceGate gate = new EvidenceGate(ArticleText.of(article), "title", language);
        return gate.check(choice("what?", "the " + option, "a plane"), List.of(), Set.of()).stream()
                .map(Finding::code)
                .filter(Code.NUMBER_NOT_IN_ARTICLE::equals)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | it runs version 2.4.1 now | version 2.4.1",
                "en | it runs version 2.4.1 now | version ２.４.１",
                "en-IN | some 1,50,000 people | 1,50,000 people",
                "en | some 1,50,000 people | 150,000 people",
                "de | rund 1,50,000 Menschen | 1,50,000",
                "en | Twenty-five people came | 25 people",
                "en | some two hundred and five people | 205 people",
                "de | Zweihundertfünf kamen | 205",
                "fr | quatre-vingt-dix-neuf personnes | 99",
                "es | treinta y un días | 31",
                "ar | نحو ١٬٥٠٠ شخص | ١٬٥٠٠ شخص",
                "ar | نحو ١٬٥٠٠ شخص | 1500",
                "ar | نحو ١٫٥ مليون | 1.5",
                "fa | ۱۲٫۵ درصد | ۱۲٫۵",
                "hi | १,५०,००० लोग | 150000",
                "zh | 二十五人 | 25人",
                "ja | 3万人 | 30000人",
                "en | on 12/05/2012 it closed | 12/05/2012",
                "en | the 2012/13 season | 2012/13",
                "en | in 2009,2010 and 2011 | 2010",
                "en | in 2009, 2010 and 2011 | 2009,2010",
                "en | a fifth, 1/5, of all | 0.2",
                "en | some 5½ years | 5.5",
                "en | some 1.5 × 10⁶ of them | 1,500,000",
                "en | some 1.5 million people | 1.5 million",
                "en | some 1.5 million people | 1,500,000",
                "en | 1,500,000 people | 1.5 million",
                "en | one and a half million people | 1.5 million",
                "en | half a million people | 500,000",
                "en | 2 million and 12 million people | 2 million of 12 million people",
                "en | two dozen people | 24",
                "en | twenty-four people | 2 dozen",
                "en | $2bn of debt | $2 billion",
                "en | seventeen hundred of them | 1,700",
                "en | in nineteen ninety-eight | 1998",
                "en | two thousand and five men | 2005",
                "de | rund 3,5 Mio. Menschen | 3.500.000",
                "de | rund 3.500.000 Menschen | 3,5 Mio. Menschen",
                "de | für 2 Mrd. € gekauft | 2 Milliarden Euro",
                "de | für 2 Milliarden Euro | 2 Mrd. €",
                "de | zwei Dutzend Leute | 24",
                "de | eine halbe Million Menschen | 500.000",
                "fr | 3,5 millions d’habitants | 3 500 000",
                "fr | deux douzaines d’œufs | 24",
                "fr | en mille neuf cent quarante-huit | 1948",
                "es | 2,5 millones de personas | 2.500.000",
                "es | dos docenas de huevos | 24",
                "tr | 3 milyon kişi | 3.000.000",
                "hi | १ लाख लोग | 1,00,000",
                "ar | نحو ١٫٥ مليون | ١٬٥٠٠٬٠٠٠",
                "he | 3 מיליון איש | 3,000,000",
                "ko | 3만 명 | 30,000",
                "en | at 7:30 or 19.30 | 7:30",
                "en | at 192.168.0.1 | 192.168.0.1",
                "en | 1,23,4 was the code | 1,23,4",
                "fr-CH | 1’500.5 francs | 1500.5",
                "fr | 1 500,5 francs | 1500,5",
                "de-CH | 1’500.5 Franken | 1 500.5",
                "en | −5 degrees | 5",
            })
    void number_ofTheArticle_isLetIn(String language, String article, String option) {
        assertThat(codes(language, article, option)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | it runs version 2.4.1 now | version 2.4.2",
                "en | it runs version 2.4.1 now | version 2.4",
                "en | it runs version 2.4.1 now | version 24.1",
                "en-IN | some 1,50,000 people | 1,500,000 people",
                "en-IN | some 1,50,000 people | 50,000 people",
                "en | Twenty-five people came | 20 people",
                "en | Twenty-five people came | 5 people",
                "en | two hundred and five people | 200 people",
                "ar | نحو ١٬٥٠٠ شخص | 1.5",
                "ar | نحو ١٫٥ مليون | 15",
                "en | some 1.5 billion people | 1.5 million",
                "en | some 1.5 million people | 15 million",
                "en | two dozen people | 3 dozen",
                "en | two thousand and five men | 2,000",
                "de | für 2 Mrd. € gekauft | 2 Mio. €",
                "fr | 3,5 millions d’habitants | 3,5 milliards",
                "zh | 二十五人 | 20人",
                "en | on 12/05/2012 it closed | 05/12/2012",
                "en | the 2012/13 season | 2013/14",
                "en | in 2009,2010 and 2011 | 2012",
                "en | some 10³ of them | 103",
                "en | some 5½ years | 51",
            })
    void number_ofNoneOfTheArticlesWords_isRefused(String language, String article, String option) {
        assertThat(codes(language, article, option))
                .containsOnly(Code.NUMBER_NOT_IN_ARTICLE)
                .isNotEmpty();
    }

    @Property(tries = 2000)
    void token_copiedFromTheArticle_isAlwaysThere(
            @ForAll("languages") String language,
            @ForAll("tokens") List<String> tokens,
            @ForAll @IntRange(max = 99) int at) {
        String token = tokens.get(at % tokens.size());

        assertThat(codes(language, String.join(" ", tokens), token)).isEmpty();
    }

    @Property(tries = 2000)
    void runOfTokens_copiedFromTheArticle_isAlwaysThere(
            @ForAll("languages") String language,
            @ForAll("tokens") List<String> tokens,
            @ForAll @IntRange(max = 99) int at) {
        String run = String.join(" ", tokens.subList(at % tokens.size(), tokens.size()));

        assertThat(codes(language, String.join(" ", tokens), run)).isEmpty();
    }

    /** No separator: these are whole numbers to every language. */
    @Property(tries = 1000)
    void otherNumber_isNeverThere(
            @ForAll("languages") String language,
            @ForAll List<@IntRange(max = 99_999) Integer> numbers,
            @ForAll @IntRange(max = 99_999) int other) {
        Assume.that(!numbers.contains(other));
        String article = String.join("; ", numbers.stream().map(String::valueOf).toList());

        assertThat(codes(language, "so " + article, String.valueOf(other))).containsExactly(Code.NUMBER_NOT_IN_ARTICLE);
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "en-IN", "de", "de-CH", "fr", "es-MX", "ar", "hi", "zh", "xx");
    }

    @Provide
    Arbitrary<List<String>> tokens() {
        List<String> pieces = Arrays.asList(
                "1", "23", "500", "000", "٣", "५", "７", ",", ".", ".", "/", ":", "-", "−", "'", "’", "·", "٫", "٬", "½",
                "²", "$", "%", "v", "st", "三", "万", "(", ")");
        return Arbitraries.of(pieces)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(some -> String.join("", some))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
