package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.question.Trees.map;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource({
        "en, countries, about 17, 17",
        "en, countries, some 800, 800",
        "en, countries, ~800, 800",
        "en, countries, ≈ 800, 800",
        "en, countries, approx. 17, 17",
        "en, countries, 17 countries, 17",
        "en, countries, 17 country, 17",
        "en, countries, seventeen countries, 17",
        "en, countries, the 17 countries, 17",
        "en, countries, in 1798, 1798",
        "en, countries, in the year 1798, 1798",
        "en, countries, 1798., 1798",
        "en, countries, 'about 1,500 countries.', 1500",
        "en, countries, 1.5 million countries, 1500000",
        "en, countries, 2bn, 2000000000",
        "en, countries, 5½ countries, 5.5",
        "en, countries, 10³ countries, 1000",
        "en, countries, -5 countries, -5",
        "en, countries, two tenths, 0.2",
        "en, countries, a half, 0.5",
        "en, countries, half, 0.5",
        "en, countries, '1,5', 1.5",
        "en, per cent, 10 %, 10",
        "en, per cent, 10%, 10",
        "en, per cent, ten percent, 10",
        "en, per cent, 10 per cent, 10",
        "en, millimetres, 0.2 mm, 0.2",
        "en, millimetres, 0.2mm, 0.2",
        "en, millimetres, 0.02 cm, 0.2",
        "en, millimetres, 2 metres, 2000",
        "en, euros, €20, 20",
        "en, euros, 20 €, 20",
        "en, hours, 90 minutes, 1.5",
        "en, years, two centuries, 200",
        "de, Länder, etwa 17, 17",
        "de, Länder, rund 1.500 Länder, 1500",
        "de, Länder, siebzehn Länder, 17",
        "de, Prozent, '2,5 Prozent', 2.5",
        "de, Meter, 3 Kilometer, 3000",
        "de, Länder, im Jahr 1798, 1798",
        "de, Länder, zwei Zehntel, 0.2",
        "fr, pays, environ 17, 17",
        "fr, pays, dix-sept pays, 17",
        "fr, pays, en 1798, 1798",
        "fr, pour cent, 10 pour cent, 10",
        "fr, pays, '2,5 millions', 2500000",
        "fr, pays, deux dixièmes, 0.2",
        "es, países, unos 17 países, 17",
        "es, por ciento, 10 por ciento, 10",
        "es, países, diecisiete, 17",
        "es, países, en 1798, 1798",
        "ar, سنة, ١٧ سنة, 17",
        "ar, سنة, في ١٧٩٨, 1798",
        "he, שנה, בערך 17, 17",
        "hi, साल, लगभग १७ साल, 17",
        "zh, 年, 17年, 17",
        "zh, 年, 约17, 17",
        "ja, 年, 17年, 17",
        "ko, 년, 17년, 17",
        "tr, yıl, yaklaşık 17 yıl, 17"
    })
    void number_amongWhatIsCountedAndSmallWords_isRead(String language, String unit, String typed, String number) {
        assertThat(read(language, unit, typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "en, countries, 17 or 18",
        "en, countries, 17-18",
        "en, countries, between 17 and 20",
        "en, countries, more than 17",
        "en, countries, not 17",
        "en, countries, 17 kg",
        "en, countries, many",
        "en, countries, 12/05/2012",
        "en, euros, $20",
        "en, millimetres, 0.2 kg",
        "en, countries, '1,5000'",
        "de, Länder, eine",
        "fr, pays, moins de 17",
        "zh, 年, 17人"
    })
    void number_withSomethingElseSaidOfIt_isNotRead(String language, String unit, String typed) {
        assertThat(read(language, unit, typed)).isEqualTo("none");
    }

    @ParameterizedTest(name = "{0}: {2} {1} is {3}")
    @CsvFileSource(resources = "/typed-numbers.tsv", delimiter = '\t', quoteCharacter = '\0', numLinesToSkip = 1)
    void numberHoweverWritten_isRead(String language, String unit, String typed, String number) {
        assertThat(read(language, unit, typed)).isEqualTo(number);
    }

    @Test
    void wordsOfTheStem_mayBeRepeated() {
        NumberQuestion question = (NumberQuestion) Question.read(
                map(
                        "kind",
                        "number",
                        "stem",
                        "How many states signed the treaty?",
                        "ranges",
                        List.of(map("value", 17))),
                Trees.article("en", "", 0));

        assertThat(TypedNumber.of(question).read("17 states signed"))
                .isEqualTo(TypedNumber.of(question).read("17"))
                .contains(BigDecimal.valueOf(17));
    }

    private static String read(String language, @Nullable String unit, String typed) {
        Question question = Question.read(
                map("kind", "number", "stem", "?", "unit", unit, "ranges", List.of(map("value", 17))),
                Trees.article(language, "", 0));
        return TypedNumber.of((NumberQuestion) question)
                .read(typed)
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }
}
