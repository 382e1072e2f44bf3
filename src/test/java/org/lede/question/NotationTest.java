package org.lede.question;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {

    @ParameterizedTest
    @CsvSource({
        "en, 5, 5",
        "en, 007, 7",
        "en, 1.5, 1.5",
        "en, 1.50, 1.5",
        "en, .5, 0.5",
        "en, 5., 5",
        "en, '1,500.5', 1500.5",
        "en, '1,500,000', 1500000",
        "en, 1 500, 1500",
        "en, '1 500 000.25', 1500000.25",
        "en, 1’500, 1500",
        "en, '1''500', 1500",
        "en, -5, -5",
        "en, −5, -5",
        "en, ‐5, -5",
        "en, –5, -5",
        "en, －5, -5",
        "en, - 5, -5",
        "en, +5, 5",
        "en, '1\u00A0500', 1500",
        "en, '1\u202F500', 1500",
        "en, １２, 12",
        "en, ١٢, 12",
        "en, '\u200B 5 ', 5",
        "en, 1000, 1000",
        "en, -0, 0",
        "de, '1.500,5', 1500.5",
        "de, 1.500, 1500",
        "de, 1.500.000, 1500000",
        "de, '1,5', 1.5",
        "de, 1.5, 1.5",
        "de, 0.125, 0.125",
        "de, 1234.567, 1234.567",
        "de, '1 500,5', 1500.5",
        "de, '1,500', 1.5",
        "de, ',5', 0.5",
        "de, 12.34, 12.34",
        "es, '1.500,5', 1500.5",
        "es-MX, '1,500.5', 1500.5",
        "de-CH, 1’500.5, 1500.5",
        "de-AT, 1.500, 1500",
        "fr-CH, 1.500, 1.5",
        "en-MX, 1.500, 1.5",
        "de-MX, 1.500, 1500",
        "fr, '1 500,5', 1500.5",
        "fr, 1.500, 1.5",
        "fr, '1,5', 1.5",
        "fr, 1 500.5, 1500.5",
        "sv, '1,5', 1.5",
        "xx, '1,500.5', 1500.5",
        // other groupings, digits and separators
        "en-IN, '1,50,000', 150000",
        "en-IN, '12,34,56,789.5', 123456789.5",
        "hi, '१,५०,०००', 150000",
        "en, '1,50,000', 150000",
        "bn, ১২, 12",
        "th, ๑๒, 12",
        "fa, ۱۲, 12",
        "ar, ١٬٥٠٠, 1500",
        "ar, ١٫٥, 1.5",
        "ar, ١٬٥٠٠٫٢٥, 1500.25",
        "ar-EG, '1,500.5', 1500.5",
        "ar-MA, '1.500,5', 1500.5",
        "de, ١٫٥, 1.5",
        "en, '１,５００', 1500",
        // fractions and powers
        "en, ½, 0.5",
        "en, 5½, 5.5",
        "en, 5 ½, 5.5",
        "en, 1/5, 0.2",
        "en, 1 1/2, 1.5",
        "en, -1/4, -0.25",
        "en, 1/3, 0.33333333333333333333",
        "en, 1.5e3, 1500",
        "en, 1.5E-3, 0.0015",
        "en, 10³, 1000",
        "en, -10², -100",
        "en, 1.5 × 10⁶, 1500000",
        "de, '1,5·10^3', 1500",
        // words
        "en, five, 5",
        "en, Twenty-five, 25",
        "en, TWENTY FIVE, 25",
        "en, a hundred and one, 101",
        "en-GB, nine hundred and ninety-nine, 999",
        "de, Fünfundzwanzig, 25",
        "de-CH, dreissig, 30",
        "de, zweihundertdreiunddreißig, 233",
        "fr, quatre-vingt-dix-neuf, 99",
        "fr, vingt et une, 21",
        "fr-BE, nonante-deux, 92",
        "fr, deux cents, 200",
        "es, veintidós, 22",
        "es, treinta y una, 31",
        "es, doscientas cinco, 205",
        "it, dodici, 12",
        // Chinese numerals
        "zh, 二十五, 25",
        "zh, 二〇二三, 2023",
        "zh, 两百零五, 205",
        "ja, 3万, 30000",
        "ja, 一億二千万, 120000000",
        "zh, 十, 10",
        "zh-TW, 一萬, 10000"
    })
    void number_isReadInTheNotationOfItsLanguage(String language, String text, String number) {
        assertThat(Notation.of(language).read(text)).contains(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource({
        "en, ''",
        "en, 5 years",
        "en, '1,5'",
        "en, '15,00'",
        "en, '1,500 000'",
        "en, '1,5000'",
        "en, '0,500'",
        "en, '1500,000'",
        "en, .",
        "en, -",
        "en, --5",
        "en, 1.5.2",
        "en, 1 5",
        "en, 5%",
        "en, '1,,500'",
        "de, '1,500,5'",
        "de, 1.500.00",
        "de, '1.5,5'",
        "de, ','",
        "fr, '1,5,5'",
        "fr, '1.500,5'",
        "en, '1,50,00'",
        "en, '150,50,000'",
        "de, '1,50,000'",
        "ar, ١٬٥٠",
        "en, 1/0",
        "en, 5²",
        "en, 1/2/3",
        "en, 12/05/2012",
        "en, 7:30",
        "en, ten twelve",
        "en, twenty-",
        "en, fünf",
        "de, eine",
        "fr, vingt vingt",
        "en, 二十五",
        "en, '2,4,1'",
        "en, 2.4.1",
        "en, 1e",
        "en, e3",
        "en, 1e999"
    })
    void text_notANumber_isNotRead(String language, String text) {
        assertThat(Notation.of(language).read(text)).isEmpty();
    }

    @ParameterizedTest(name = "{1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | two thousand and five | 2005",
                "en | two thousand five | 2005",
                "en | two thousand thousand | 2000000",
                "en | thousand | 1000",
                "en | a thousand | 1000",
                "en | thousand men | none",
                "en | five thousand men | none",
                "en | nine hundred thousand nine hundred and nine | 900909",
                "en | nineteen hundred | 1900",
                "en | nineteen hundred and five | 1905",
                "en | ten hundred | 1000",
                "en | eleven hundred | 1100",
                "en | thirteen ten | 1310",
                "en | thirteen ninety-nine | 1399",
                "en | twelve thirty | none",
                "en | twenty twenty | 2020",
                "en | twenty-one ten | none",
                "en | nineteen nine | none",
                "en | nineteen ninety-eight men | none",
                "en | million | 1000000",
                "en | a million | 1000000",
                "en | the million | 1000000",
                "en | of a million | 1000000",
                "en | m | none",
                "en | a m | none",
                "en | 1.5 m | 1500000",
                "en | 1.5 million | 1500000",
                "en | 1.5-million | 1500000",
                "en | million 5 | none",
                "en | half a million | 500000",
                "en | a quarter of a million | 250000",
                "en | three quarters of a million | 750000",
                "en | a million and a half | 1500000",
                "en | one and a half million | 1500000",
                "en | two and a half | 2.5",
                "en | two and three | none",
                "en | two and a half and a half | 3",
                "en | and a half | none",
                "en | half a | none",
                "en | a half | 0.5",
                "en | the half | 0.5",
                "en | halves | 0.5",
                "en | two halves | 1",
                "en | many halves | none",
                "en | minus five | -5",
                "en | minus 5 | -5",
                "en | minus | none",
                "en | minus minus five | none",
                "en | minus half | -0.5",
                "en | plus half | 0.5",
                "en | plus five | 5",
                "en | negative 1/2 | none",
                "en | times five | none",
                "en | a dozen | 12",
                "en | three dozen | 36",
                "de | eintausendfünfhundert | 1500",
                "de | tausendundeins | 1001",
                "de | neunzehnhundertachtundneunzig | 1998",
                "de | anderthalb | 1.5",
                "de | ANDERTHALB | 1.5",
                "de | eine halbe Million | 500000",
                "de | zwei und ein halb | 2.5",
                "de | 3,5 Mio. | 3500000",
                "de | minus drei | -3",
                "fr | mille | 1000",
                "fr | mille un | 1001",
                "fr | deux mille neuf cent | 2900",
                "fr | dix-neuf cents | 1900",
                "fr | dix-neuf cent huit | 1908",
                "fr | un million et demi | 1500000",
                "fr | deux douzaines | 24",
                "fr | moins cinq | -5",
                "es | dos mil uno | 2001",
                "es | un millón y medio | 1500000",
                "es | menos cinco | -5",
                "ko | 3만 | 30000",
                "ko | 만 | none",
                "hi | १ लाख | 100000",
                "it | due mila | 2000",
                "xx | two | none"
            })
    void number_inWords_isRead(String language, String text, String number) {
        assertThat(Notation.of(language)
                        .read(text)
                        .map(BigDecimal::toPlainString)
                        .orElse("none"))
                .isEqualTo(number);
    }

    @Test
    void numberLongerThanAnybodyTypes_isNotRead() {
        assertThat(Notation.of("en").read("0".repeat(60))).contains(BigDecimal.ZERO);
        assertThat(Notation.of("en").read("0".repeat(61))).isEmpty();
        assertThat(Notation.of("en").read("9".repeat(41))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, 1500.5, 1500.5", "de, 1500.5, '1500,5'", "fr, -0.125, '-0,125'", "de, 1500, 1500"})
    void number_isWrittenWithoutGrouping(String language, BigDecimal number, String written) {
        assertThat(Notation.of(language).write(number)).isEqualTo(written);
    }

    @Property(tries = 500)
    void number_writtenAndReadAgain_isTheSame(
            @ForAll("languages") String language,
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal number) {
        Notation notation = Notation.of(language);

        assertThat(notation.read(notation.write(number))).isEqualTo(Decimals.canonical(number));
    }

    @Property(tries = 500)
    void anyText_isReadOrNot(@ForAll("languages") String language, @ForAll("numberLike") String text) {
        Notation notation = Notation.of(language);

        assertThat(notation.read(text).map(notation::write).flatMap(notation::read))
                .isEqualTo(notation.read(text));
    }

    /** As the languages' newspapers write them. */
    @Property(tries = 1000)
    void number_writtenByTheRulesOfItsLanguage_isRead(
            @ForAll("styles") Style style,
            @ForAll @BigRange(min = "-9999999999", max = "9999999999") @Scale(3) BigDecimal number) {
        assertThat(Notation.of(style.language).read(style.write(number))).isEqualTo(Decimals.canonical(number));
    }

    @Property(tries = 3000)
    void number_inWords_isRead(@ForAll("spellings") Map.Entry<String, Map.Entry<String, Integer>> spelling) {
        String words = spelling.getValue().getKey();
        BigDecimal number = BigDecimal.valueOf(spelling.getValue().getValue());
        Notation notation = Notation.of(spelling.getKey());

        assertThat(List.of(
                        words, words.toUpperCase(Locale.ROOT), words.replace('-', ' '), words.replace(' ', '\u00A0')))
                .allSatisfy(written -> assertThat(notation.read(written).map(BigDecimal::intValueExact))
                        .contains(number.intValueExact()));
    }

    @Test
    void everyNumberTo999_isSpelledInFourLanguages() {
        assertThat(SPELLINGS.values())
                .allSatisfy(spellings -> assertThat(new TreeSet<>(spellings.values()))
                        .isEqualTo(IntStream.rangeClosed(0, 999).boxed().collect(toCollection(TreeSet::new))));
    }

    private static final Map<String, Map<String, Integer>> SPELLINGS = Map.of(
            "en", NumberSpellings.in("en"),
            "de", NumberSpellings.in("de"),
            "fr", NumberSpellings.in("fr"),
            "es", NumberSpellings.in("es"));

    @Provide
    Arbitrary<Map.Entry<String, Map.Entry<String, Integer>>> spellings() {
        return Arbitraries.of(SPELLINGS.entrySet())
                .flatMap(language -> Arbitraries.of(language.getValue().entrySet())
                        .map(spelling -> Map.entry(language.getKey(), spelling)));
    }

    /** How a number is written: marks, the sizes of groups from the right (the last size goes on), the digit zero. */
    record Style(String language, String group, String decimal, List<Integer> sizes, int zero, String minus) {

        String write(BigDecimal number) {
            String[] parts = number.abs().toPlainString().split("\\.");
            StringBuilder whole = new StringBuilder(parts[0]);
            int at = whole.length();
            for (int i = 0; ; i++) {
                at -= sizes.get(Math.min(i, sizes.size() - 1));
                if (at <= 0) {
                    break;
                }
                whole.insert(at, group);
            }
            String written = (number.signum() < 0 ? minus : "") + whole + (parts.length > 1 ? decimal + parts[1] : "");
            StringBuilder digits = new StringBuilder();
            written.codePoints()
                    .map(c -> c >= '0' && c <= '9' ? zero + c - '0' : c)
                    .forEach(digits::appendCodePoint);
            return digits.toString();
        }
    }

    @Provide
    Arbitrary<Style> styles() {
        List<Integer> thousands = List.of(3);
        List<Integer> lakhs = List.of(3, 2);
        return Arbitraries.of(
                new Style("en", ",", ".", thousands, '0', "-"),
                new Style("en-US", "\u2009", ".", thousands, '0', "\u2212"),
                new Style("en-IN", ",", ".", lakhs, '0', "-"),
                new Style("hi-IN", ",", ".", lakhs, 0x0966, "-"),
                new Style("bn", ",", ".", lakhs, 0x09E6, "-"),
                new Style("th", ",", ".", thousands, 0x0E50, "-"),
                new Style("ja", ",", ".", thousands, 0xFF10, "\uFF0D"),
                new Style("de-DE", ".", ",", thousands, '0', "\u2212"),
                new Style("de-AT", "\u00A0", ",", thousands, '0', "-"),
                new Style("de-CH", "\u2019", ".", thousands, '0', "-"),
                new Style("fr", "\u202F", ",", thousands, '0', "-"),
                new Style("fr-CH", "\u202F", ".", thousands, '0', "-"),
                new Style("es-ES", ".", ",", thousands, '0', "-"),
                new Style("es-MX", ",", ".", thousands, '0', "-"),
                new Style("pt-BR", ".", ",", thousands, '0', "-"),
                new Style("sv", "\u00A0", ",", thousands, '0', "\u2212"),
                new Style("pl", " ", ",", thousands, '0', "-"),
                new Style("ar-EG", "\u066C", "\u066B", thousands, 0x0660, "-"),
                new Style("ar-MA", ".", ",", thousands, '0', "-"),
                new Style("fa", "\u066C", "\u066B", thousands, 0x06F0, "\u2212"));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "de", "fr", "es", "de-CH", "ru", "ja", "");
    }

    @Provide
    Arbitrary<String> numberLike() {
        return Arbitraries.strings()
                .withChars("0123456789.,' -\u2212\u00A0e/½²·٫")
                .ofMaxLength(12);
    }
}
