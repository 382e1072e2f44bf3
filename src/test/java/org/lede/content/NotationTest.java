package org.lede.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
        "xx, '1,500.5', 1500.5"
    })
    void number_isReadInTheNotationOfItsLanguage(String language, String text, String number) {
        assertThat(Notation.of(language).read(text)).contains(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource({
        "en, ''",
        "en, five",
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
        "en, 1e3",
        "en, 1 5",
        "en, 5%",
        "en, '1,,500'",
        "de, '1,500,5'",
        "de, 1.500.00",
        "de, '1.5,5'",
        "de, ','",
        "fr, '1,5,5'",
        "fr, '1.500,5'"
    })
    void textThatIsNoNumber_isNotRead(String language, String text) {
        assertThat(Notation.of(language).read(text)).isEmpty();
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

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "de", "fr", "es", "de-CH", "ru", "ja", "");
    }

    @Provide
    Arbitrary<String> numberLike() {
        return Arbitraries.strings().withChars("0123456789.,' -\u2212\u00A0e").ofMaxLength(12);
    }
}
