package org.lede.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An hour of a learner's clocks, which comes once a day. Where the clocks skip it, it comes as they go on.
 *
 * @param hour from 0 to 23
 */
public record DailyHour(int hour, ZoneId zone) {

    public DailyHour {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("an hour is from 0 to 23, not " + hour);
        }
    }

    /** When it comes next after that moment. */
    public Instant after(Instant moment) {
        LocalDate date = LocalDate.ofInstant(moment, zone);
        Instant today = on(date);
        return today.isAfter(moment) ? today : on(date.plusDays(1));
    }

    /** When it came last, that moment included. */
    public Instant upTo(Instant moment) {
        LocalDate date = LocalDate.ofInstant(moment, zone);
        Instant today = on(date);
        return today.isAfter(moment) ? on(date.minusDays(1)) : today;
    }

    private Instant on(LocalDate date) {
        return date.atTime(hour, 0).atZone(zone).toInstant();
    }
}
