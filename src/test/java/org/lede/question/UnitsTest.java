package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "2, cm, mm, 20",
        "90, minutes, hours, 1.5",
        "1, century, years, 100",
        "18, months, years, 1.5",
        "3, mw, kw, 3000",
        "1, mile, m, 1609.344",
        "5, km, kg, none",
        "5, people, km, none",
        "5, km, people, none"
    })
    void number_isConvertedWithinItsMeasure(BigDecimal number, String unit, String other, String converted) {
        assertThat(Units.convert(number, unit, other)
                        .map(value -> value.stripTrailingZeros().toPlainString())
                        .orElse("none"))
                .isEqualTo(converted);
    }

    @ParameterizedTest
    @CsvSource({
        "kilometres, km",
        "km, km",
        "kilometro, km",
        "minuten, min",
        "hours, h",
        "kilos, kg",
        "megawatts, mw",
        "people, people"
    })
    void symbol_isTheFirstWordOfTheSameSize(String word, String symbol) {
        assertThat(Units.symbol(word)).isEqualTo(symbol);
    }

    @Test
    void unit_isAWordOfAnyMeasure() {
        assertThat(Units.isUnit("kg")).isTrue();
        assertThat(Units.isUnit("people")).isFalse();
    }
}
