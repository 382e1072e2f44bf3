package org.lede.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

/**
 * A day as a learner lives it: from one rollover of their own clocks to the next, so that an evening that goes on past
 * midnight is one day. Where the clocks are changed it is longer or shorter than 24 hours; where they skip the rollover it
 * begins at the first moment after it.
 *
 * @param rollover the hour at which it begins, from 0 to 23
 */
public record LearnerDay(LocalDate date, ZoneId zone, int rollover) {

    /** The hour at which days begin unless the learner says otherwise; Anki's, whose users FSRS was fitted to. */
    public static final int ROLLOVER = 4;

    public LearnerDay {
        if (rollover < 0 || rollover > 23) {
            throw new IllegalArgumentException("a day begins at an hour from 0 to 23, not " + rollover);
        }
    }

    /** The day in which that moment lies. */
    public static LearnerDay of(Instant moment, ZoneId zone, int rollover) {
        LocalDate date =
                LocalDateTime.ofInstant(moment, zone).minusHours(rollover).toLocalDate();
        return new LearnerDay(date, zone, rollover);
    }

    /** Its first moment. */
    public Instant start() {
        LocalDateTime local = date.atTime(rollover, 0);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    /** The first moment of the next day. */
    public Instant end() {
        return plusDays(1).start();
    }

    /** The day so many days later. */
    public LearnerDay plusDays(long days) {
        return on(date.plusDays(days));
    }

    /** The same learner's day of that date. */
    public LearnerDay on(LocalDate other) {
        return new LearnerDay(other, zone, rollover);
    }

    /** The learner's day of that moment by the same clocks. */
    public LearnerDay at(Instant moment) {
        return of(moment, zone, rollover);
    }

    /** Whole days of the calendar from that day to this one, whatever the hours. */
    public long daysSince(LearnerDay earlier) {
        return ChronoUnit.DAYS.between(earlier.date, date);
    }

    /** Whether the dates are the same; a traveller may live through a date twice, which counts as one day. */
    public boolean isSameDateAs(LearnerDay other) {
        return date.equals(other.date);
    }
}
