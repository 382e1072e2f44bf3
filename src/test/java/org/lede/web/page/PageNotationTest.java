package org.lede.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how each language writes numbers and times. */
class PageNotationTest {

    private static final ZonedDateTime FIVE_PAST_TWO =
            Instant.parse("2026-11-01T13:05:59Z").atZone(ZoneId.of("Africa/Niamey"));
    private static final ZonedDateTime NINE =
            Instant.parse("2026-08-24T08:00:00Z").atZone(ZoneId.of("Africa/Niamey"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    8.500000 | 8.5     | 8,5
                    0.666667 | 0.67    | 0,67
                    0.005    | 0.01    | 0,01
                    11       | 11      | 11
                    1E+1     | 10      | 10
                    0        | 0       | 0
                    1234.5   | 1234.5  | 1234,5
                    """)
    void points_haveTheDecimalMarkOfTheLanguage(BigDecimal points, String english, String french) {
        assertThat(Scores.inPoints(points, Locale.ENGLISH)).isEqualTo(english);
        assertThat(Scores.inPoints(points, null)).isEqualTo(english);
        assertThat(Scores.inPoints(points, Locale.FRENCH)).isEqualTo(french);
    }

    @Test
    void language_ofAnArticle_isNamedOnPagesInAnother() {
        assertThat(List.of(
                        Markup.ifForeign("en", Locale.FRENCH),
                        Markup.ifForeign("ar", Locale.FRENCH),
                        Markup.ifForeign("fr-CA", Locale.ENGLISH),
                        Markup.ifForeign("en-GB", Locale.ENGLISH)))
                .containsExactly("anglais", "arabe", "French", "");
    }

    @Test
    void times_haveTheNotationOfTheLanguage() {
        assertThat(Times.dateAndTime(FIVE_PAST_TWO, Locale.ENGLISH)).isEqualTo("1 November 2026, 14:05");
        assertThat(Times.dateAndTime(FIVE_PAST_TWO, Locale.FRENCH)).isEqualTo("1er novembre 2026 à 14\u00a0h\u00a005");
        assertThat(Times.dateAndTime(NINE, Locale.ENGLISH)).isEqualTo("24 August 2026, 09:00");
        assertThat(Times.dateAndTime(NINE, Locale.FRENCH)).isEqualTo("24 août 2026 à 9\u00a0h\u00a000");
        assertThat(Times.time(NINE, Locale.ENGLISH)).isEqualTo("09:00");
        assertThat(Times.time(NINE, Locale.FRENCH)).isEqualTo("9\u00a0h\u00a000");
        assertThat(Times.shortWeekday(NINE.toLocalDate(), Locale.ENGLISH)).isEqualTo("Mon");
        assertThat(Times.shortWeekday(NINE.toLocalDate(), Locale.FRENCH)).isEqualTo("lun.");
    }

    @Test
    void text_inMarkup_isText() {
        assertThat(Markup.escaped("<b a=\"1\" b='2'>R&D</b>"))
                .isEqualTo("&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;R&amp;D&lt;/b&gt;");
    }
}
