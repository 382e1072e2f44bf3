package org.lede.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which language a browser gets for its Accept-Language. */
class AcceptLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr                                        | FRENCH
                    fr-CA                                     | FRENCH
                    FR-ca                                     | FRENCH
                    fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5 | FRENCH
                    en-US,en;q=0.9,fr;q=0.8                   | ENGLISH
                    en;q=0.8,fr;q=0.9                         | FRENCH
                    en ; q = 0.8 , fr ; q = 0.9               | FRENCH
                    fr,en                                     | FRENCH
                    en,fr                                     | ENGLISH
                    de,ha;q=0.9,fr;q=0.1                      | FRENCH
                    fr-CA;q=0.2,en;q=0.5,fr-FR;q=0.6          | FRENCH
                    *                                         | ENGLISH
                    en;q=0.3,*;q=0.5                          | FRENCH
                    en;q=0,*                                  | FRENCH
                    fr;q=0,*                                  | ENGLISH
                    fr;q=1.000,en;q=0.999                     | FRENCH
                    """)
    void header_wellFormed_givesTheBestLanguage(String header, Language best) {
        assertThat(AcceptLanguage.best(header)).contains(best);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "–", textBlock = """
                    de,ha               | –
                    fr;q=0              | –
                    fra                 | –
                    frr-DE              | –
                    ''                  | –
                    -                   | –
                    ,;,                 | –
                    ;q=1                | –
                    fr;q=2              | –
                    fr;q=-1             | –
                    fr;q=NaN            | –
                    fr;q=1e9            | –
                    fr_FR               | –
                    fr-                 | –
                    {fr}                | –
                    <script>,fr;q=0.1   | FRENCH
                    en;q=no,fr;q=0.1    | FRENCH
                    """)
    void header_withMalformedParts_usesTheRest(String header, @Nullable Language best) {
        assertThat(AcceptLanguage.best(header).orElse(null)).isEqualTo(best);
    }

    @Test
    void header_ofThousandsOfRanges_isRead() {
        assertThat(AcceptLanguage.best("x-y-z,".repeat(20_000) + "fr")).contains(Language.FRENCH);
        assertThat(AcceptLanguage.best("a-".repeat(20_000) + "fr")).isEmpty();
    }
}
