package org.lede.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * One time that a learner was asked about a fact, as it is stored.
 *
 * @param at       when, in whole microseconds; truncated, since tables keep no more and a replay has to count the same
 *                 days
 * @param day      on which of the learner's days, by the clocks of where they were then
 * @param grade    how well the fact was recalled
 * @param form     in which form it was asked: the kind of the question
 * @param evidence what the answer can show
 */
public record Review(Instant at, LearnerDay day, Grade grade, String form, Evidence evidence) {

    /** What follows within these hours belongs to the same day, also past the rollover: nothing can be forgotten by then. */
    private static final Duration SOON = Duration.ofHours(3);

    public Review {
        at = at.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** One that recalls. */
    public Review(Instant at, LearnerDay day, Grade grade, String form) {
        this(at, day, grade, form, Evidence.RECALL);
    }

    /**
     * Whether it was on that day's date, by the clocks of where the learner was then or by those of that day: a learner who
     * changes time zone lives some hours on two dates, and a fact asked in them isn't asked again on either.
     */
    public boolean isOn(LearnerDay other) {
        return day.isSameDateAs(other) || other.at(at).isSameDateAs(other);
    }

    /** Whether a later review is still of its day: by the calendar, or because it follows within hours. */
    boolean isOfTheDayOf(Review later) {
        return isOn(later.day) || later.at.isBefore(at.plus(SOON));
    }

    boolean isMiss() {
        return !grade.recalled() && evidence.tests();
    }

    /** A review on the day that it was in that zone, from midnight to midnight. */
    public static Review in(ZoneId zone, Instant at, Grade grade, String form) {
        return new Review(at, LearnerDay.of(at, zone, 0), grade, form);
    }
}
