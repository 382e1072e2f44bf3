package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests when an hour comes that a learner has chosen. */
class DailyHourTest {

    @ParameterizedTest
    @CsvSource({
        // hour, zone, moment, the last time, the next time
        "18, UTC, 2026-07-01T17:59:59Z, 2026-06-30T18:00:00Z, 2026-07-01T18:00:00Z",
        "18, UTC, 2026-07-01T18:00:00Z, 2026-07-01T18:00:00Z, 2026-07-02T18:00:00Z",
        "18, Europe/Paris, 2026-07-01T16:30:00Z, 2026-07-01T16:00:00Z, 2026-07-02T16:00:00Z",
        "0, Pacific/Auckland, 2026-07-01T12:30:00Z, 2026-07-01T12:00:00Z, 2026-07-02T12:00:00Z",
        // The clocks are changed: a day of 23 hours, an hour that is skipped, and one that comes twice.
        "18, Europe/Paris, 2026-03-28T18:00:00Z, 2026-03-28T17:00:00Z, 2026-03-29T16:00:00Z",
        "2, Europe/Paris, 2026-03-29T00:30:00Z, 2026-03-28T01:00:00Z, 2026-03-29T01:00:00Z",
        "2, Europe/Paris, 2026-10-25T01:30:00Z, 2026-10-25T00:00:00Z, 2026-10-26T01:00:00Z",
    })
    void hour_comesOnceADay_byTheLearnersClocks(int hour, ZoneId zone, Instant moment, Instant last, Instant next) {
        DailyHour daily = new DailyHour(hour, zone);

        assertThat(daily.upTo(moment)).isEqualTo(last);
        assertThat(daily.after(moment)).isEqualTo(next);
    }

    @Test
    void hourThatNoClockShows_isRefused() {
        assertThatThrownBy(() -> new DailyHour(24, ZoneId.of("UTC"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DailyHour(-1, ZoneId.of("UTC"))).isInstanceOf(IllegalArgumentException.class);
    }
}
