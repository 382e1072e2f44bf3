package org.lede.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day as a learner lives it, from midnight to midnight of their own clocks; where these are changed it is longer or
 * shorter than 24 hours, and where they skip midnight it begins at its first moment.
 */
public record LearnerDay(LocalDate date, ZoneId zone) {

    /** The day in which that moment lies. */
    public static LearnerDay of(Instant moment, ZoneId zone) {
        return new LearnerDay(LocalDate.ofInstant(moment, zone), zone);
    }

    /** Its first moment. */
    public Instant start() {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The first moment of the next day. */
    public Instant end() {
        return plusDays(1).start();
    }

    /** The day so many days later. */
    public LearnerDay plusDays(int days) {
        return new LearnerDay(date.plusDays(days), zone);
    }

    /** Whether the dates are the same; a traveller may live through a date twice, which counts as one day. */
    public boolean isSameDateAs(LearnerDay other) {
        return date.equals(other.date);
    }
}
