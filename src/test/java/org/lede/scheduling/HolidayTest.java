package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HolidayTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-07-01");

    @Test
    void whatFallsDue_isSpreadOverAsManyDaysAfter() {
        Holiday week = new Holiday(FIRST, FIRST.plusDays(6));

        assertThat(FIRST.minusDays(2).datesUntil(FIRST.plusDays(9)).map(week::asked))
                .map(day -> day.getDayOfMonth())
                .containsExactly(8, 8, 8, 9, 10, 11, 12, 13, 14, 8, 9);
    }

    @Test
    void longHoliday_isSpreadOverTwoWeeks() {
        Holiday summer = new Holiday(FIRST, FIRST.plusDays(41));

        Map<LocalDate, Long> load = FIRST.datesUntil(FIRST.plusDays(42))
                .map(summer::asked)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));

        assertThat(load).hasSize(14).allSatisfy((day, due) -> assertThat(due).isEqualTo(3));
        assertThat(load.keySet()).first().isEqualTo(FIRST.plusDays(42));
    }

    @Test
    void days_areCovered_fromTheFirstToTheLast() {
        Holiday one = new Holiday(FIRST, FIRST);

        assertThat(FIRST.minusDays(1).datesUntil(FIRST.plusDays(2)).map(one::covers))
                .containsExactly(false, true, false);
        assertThatThrownBy(() -> new Holiday(FIRST, FIRST.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
