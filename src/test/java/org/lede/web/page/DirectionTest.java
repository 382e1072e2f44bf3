package org.lede.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the text direction of languages. */
class DirectionTest {

    @ParameterizedTest
    @CsvSource({
        "ar, rtl", "ar-EG, rtl", "he, rtl", "iw, rtl", "fa-IR, rtl", "ur, rtl", "yi, rtl", "ckb, rtl",
        "en, ltr", "fr-CA, ltr", "zh-Hant, ltr", "ar-Latn, ltr", "az-Arab, rtl", "ku, ltr", "pa-Arab-PK, rtl",
                "und, ltr"
    })
    void language_hasTheDirectionOfItsScript(String language, String direction) {
        assertThat(Markup.direction(language).getValue()).isEqualTo(direction.equals("rtl") ? " dir=\"rtl\"" : "");
    }
}
