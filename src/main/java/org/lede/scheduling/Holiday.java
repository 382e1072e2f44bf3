package org.lede.scheduling;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Days on which a learner is asked nothing. What falls due in them is asked afterwards, spread evenly over as many days, at
 * most {@value #MOST_DAYS_AFTER}, in the order in which it fell due; what was due before comes first.
 *
 * @param last not before the first
 */
public record Holiday(LocalDate first, LocalDate last) {

    private static final int MOST_DAYS_AFTER = 14;

    public Holiday {
        Objects.requireNonNull(first, "first");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a holiday from " + first + " to " + last);
        }
    }

    /** The day on which a fact is asked that is due on that day. */
    public LocalDate asked(LocalDate due) {
        if (due.isAfter(last)) {
            return due;
        }
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        long into = Math.max(0, ChronoUnit.DAYS.between(first, due));
        return last.plusDays(1 + into * Math.min(days, MOST_DAYS_AFTER) / days);
    }

    /** Whether nothing is asked on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
