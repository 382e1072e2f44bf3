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
                "en | 1500 | 1.5E+3",
                "en | 1,500 | 1.5E+3",
                "en | 1,500.50 | 1500.5",
                "en | 1,234,567 | 1234567",
                "en | 1.500 | 1.5",
                "en | 1,50 |",
                "en | 1.2.3 |",
                "en | 1 500 | 1.5E+3",
                "en | 1’500 | 1.5E+3",
                "en | 1'234 567 | 1234567",
                "en | 2020 500 |",
                "en | 1\u202F500.5 | 1500.5",
                "en | ١٢ | 12",
                "en | 0 | 0",
                "en | 0.0 | 0",
                "en | -5 |",
                "de | 1.500 | 1.5E+3",
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
    void text_givesRunsPartsWordsAndNegativeNumbers() {
        assertThat(new Numbers("en").in("In 2020 500 men, 3, 4.5 or −6 or -7,8; 9-1; F-16, two. “Ten” tents"))
                .containsExactly(
                        "2020 500", "2020", "500", "3", "4.5", "6", "7,8", "9", "1", "16", "2", "10", "-6", "-7,8");
    }

    @Test
    void parts_areTheNumbersBetweenSpacesAndApostrophes() {
        assertThat(Numbers.parts("1 2'3’4,5.6\u00A07")).isEqualTo(List.of("1", "2", "3", "4,5.6", "7"));
    }
}
