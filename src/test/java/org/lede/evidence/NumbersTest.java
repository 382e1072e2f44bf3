package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1500 | 1500",
                "en | 1,500 | 1500",
                "en | 1,500.50 | 1500.5",
                "en | 1,234,567 | 1234567",
                "en | 1.500 | 1.5",
                "en | 1,50 |",
                "en | 1.2.3 |",
                "en | 1 500 | 1500",
                "en | 1’500 | 1500",
                "en | 1'234 567 |",
                "en | 2020 500 |",
                "en | 1\u202F500.5 | 1500.5",
                "en | ١٢ | 12",
                "en | 0 | 0",
                "en | 0.0 | 0",
                "en | -5 | -5",
                "de | 1.500 | 1500",
                "de | 1.500,5 | 1500.5",
                "de-DE | 1,5 | 1.5",
                "de | 1.5 | 1.5",
                "fr | 1 500,5 | 1500.5",
                "ja | 1.5 | 1.5",
            })
    void value_isReadAsTheLanguageWritesIt(String language, String written, @Nullable BigDecimal value) {
        assertThat(new Numbers(language).value(written)).isEqualTo(Optional.ofNullable(value));
    }

    @Test
    void text_givesRunsPartsItemsWordsAndNegativeNumbers() {
        assertThat(new Numbers("en")
                        .in("In 2020 500 men, 3, 4.5 or −6 or -7.8; 9-1; F-16, two. “Ten” tents; 8,9 at 5:30"))
                .map(BigDecimal::toPlainString)
                .containsExactly(
                        "2020", "500", "3", "4.5", "6", "7.8", "9", "1", "16", "8", "5", "30", "-6", "-7.8", "2", "10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Twenty-five men, twenty six women | 25 26",
                "en | two hundred and five; three, four | 205 3 4",
                "en | half of ½ and 5½ | 5 0.5 5.5",
                "en | 1.5 × 10⁶ and 10³ | 1.5 10 1500000 1000",
                "de | zweihundertfünf Leute, einer, eine | 205",
                "fr | d’un à quatre-vingt-dix-neuf | 1 99",
                "es | treinta y un días, un mes | 31",
                "zh | 二十五人，3万人 | 3 25 30000",
                "en-IN | 1,50,000 people | 150000",
                "ar | ١٬٥٠٠ و ٢٫٥ | 1500 2.5",
            })
    void numbers_areFoundInWordsAndOtherForms(String language, String text, String numbers) {
        assertThat(new Numbers(language).in(text))
                .map(BigDecimal::toPlainString)
                .containsExactly(numbers.split(" "));
    }

    @Test
    void parts_areTheNumbersBetweenSpacesColonsAndApostrophes() {
        assertThat(Numbers.parts("1 2'3’4,5.6\u00A07:8")).isEqualTo(List.of("1", "2", "3", "4,5.6", "7", "8"));
    }

    @Test
    void items_areThoseOfListsAndSeasons_notOfVersionsDatesAndNumbers() {
        Numbers numbers = new Numbers("en");

        assertThat(List.of("2009,2010", "2012/13", "1,2,3", "2.4.1", "1,500", "12/05/2012", "7").stream()
                        .map(numbers::items))
                .containsExactly(
                        List.of("2009", "2010"),
                        List.of("2012", "13"),
                        List.of("1", "2", "3"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
    }
}
