package org.lede.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * One time that a learner was asked about a fact, as it is stored.
 *
 * @param at    when, in whole microseconds; truncated, since tables keep no more and a replay has to count the same
 *              days
 * @param day   on which of the learner's days, by the clocks of where they were then
 * @param grade how well the fact was recalled
 * @param form  in which form it was asked: the kind of the question
 */
public record Review(Instant at, LearnerDay day, Grade grade, String form) {

    public Review {
        at = at.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(form, "form");
    }

    /**
     * Whether it was on that day's date, by the clocks of where the learner was then or by those of that day: a learner who
     * changes time zone lives some hours on two dates, and a fact asked in them isn't asked again on either.
     */
    public boolean isOn(LearnerDay other) {
        return day.isSameDateAs(other) || LearnerDay.of(at, other.zone()).isSameDateAs(other);
    }

    /** A review on the day that it was in that zone. */
    public static Review in(ZoneId zone, Instant at, Grade grade, String form) {
        return new Review(at, LearnerDay.of(at, zone), grade, form);
    }
}
