package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnerDayTest {

    @ParameterizedTest
    @CsvSource({
        // the moment and the zone; the day, its first moment, the first moment after it
        "2026-06-10T12:00:00Z, UTC, 2026-06-10, 2026-06-10T00:00:00Z, 2026-06-11T00:00:00Z",
        "2026-06-10T23:30:00Z, Europe/Paris, 2026-06-11, 2026-06-10T22:00:00Z, 2026-06-11T22:00:00Z",
        "2026-06-10T11:59:00Z, Pacific/Auckland, 2026-06-10, 2026-06-09T12:00:00Z, 2026-06-10T12:00:00Z",
        "2026-06-10T12:00:00Z, Pacific/Auckland, 2026-06-11, 2026-06-10T12:00:00Z, 2026-06-11T12:00:00Z",
        "2026-06-10T09:59:59Z, Pacific/Kiritimati, 2026-06-10, 2026-06-09T10:00:00Z, 2026-06-10T10:00:00Z",
        "2026-06-10T01:00:00Z, Pacific/Pago_Pago, 2026-06-09, 2026-06-09T11:00:00Z, 2026-06-10T11:00:00Z",
        "2026-06-10T18:20:00Z, Asia/Kathmandu, 2026-06-11, 2026-06-10T18:15:00Z, 2026-06-11T18:15:00Z",
        // clocks go forward, clocks go back
        "2026-03-29T12:00:00Z, Europe/Paris, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "2026-10-25T12:00:00Z, Europe/Paris, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        // midnight itself is skipped: the day begins at one o'clock
        "2026-04-24T12:00:00Z, Africa/Cairo, 2026-04-24, 2026-04-23T22:00:00Z, 2026-04-24T21:00:00Z",
        // midnight comes twice: the day ends at the first
        "2026-10-29T12:00:00Z, Africa/Cairo, 2026-10-29, 2026-10-28T21:00:00Z, 2026-10-29T22:00:00Z",
        // a whole day is skipped
        "2011-12-31T09:00:00Z, Pacific/Apia, 2011-12-31, 2011-12-30T10:00:00Z, 2011-12-31T10:00:00Z"
    })
    void day_isTheLearnersOwn(Instant moment, ZoneId zone, LocalDate date, Instant start, Instant end) {
        LearnerDay day = LearnerDay.of(moment, zone, 0);

        assertThat(day).isEqualTo(new LearnerDay(date, zone, 0));
        assertThat(day.start()).isEqualTo(start);
        assertThat(day.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        // the moment in Paris; the rollover; the day
        "2026-06-10T23:58:00, 4, 2026-06-10",
        "2026-06-11T00:02:00, 4, 2026-06-10",
        "2026-06-11T03:59:59, 4, 2026-06-10",
        "2026-06-11T04:00:00, 4, 2026-06-11",
        "2026-06-11T00:00:00, 0, 2026-06-11",
        "2026-06-11T13:00:00, 14, 2026-06-10",
        "2026-03-29T03:30:00, 4, 2026-03-28",
        "2026-10-25T04:00:00, 4, 2026-10-25"
    })
    void day_beginsAtTheRollover(LocalDateTime moment, int rollover, LocalDate date) {
        ZoneId paris = ZoneId.of("Europe/Paris");

        assertThat(LearnerDay.of(moment.atZone(paris).toInstant(), paris, rollover))
                .isEqualTo(new LearnerDay(date, paris, rollover));
    }

    @Test
    void rolloverThatIsNoHour_isRefused() {
        assertThatThrownBy(() -> new LearnerDay(LocalDate.EPOCH, ZoneId.of("UTC"), 24))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LearnerDay(LocalDate.EPOCH, ZoneId.of("UTC"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void daysLater_isByTheCalendar() {
        LearnerDay day = new LearnerDay(LocalDate.parse("2026-03-28"), ZoneId.of("Europe/Paris"), 0);

        assertThat(day.plusDays(2)).isEqualTo(new LearnerDay(LocalDate.parse("2026-03-30"), day.zone(), 0));
        assertThat(Duration.between(day.start(), day.plusDays(2).start())).isEqualTo(Duration.ofHours(47));
    }

    @Property(tries = 500)
    void moment_liesInItsDay(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        Instant moment = Instant.ofEpochSecond(second);
        for (String zone : new String[] {"Europe/Paris", "America/Havana", "Pacific/Apia", "Asia/Beirut"}) {
            for (int rollover : new int[] {0, 1, 2, 3, 4, 23}) {
                LearnerDay day = LearnerDay.of(moment, ZoneId.of(zone), rollover);

                assertThat(moment).isBetween(day.start(), day.end().minusNanos(1));
            }
        }
    }
}
