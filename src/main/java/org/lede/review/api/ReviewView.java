package org.lede.review.api;

import java.time.LocalDate;
import java.util.List;
import org.lede.review.TodaysReview.Week;

/**
 * What there is to review.
 *
 * @param left how many facts are left for today
 * @param asked how many were asked today, on cards
 * @param perDay how many are asked a day at most
 * @param timeZone whose midnight ends the learner's day, an IANA name
 * @param days today and those after it, as they will be if the learner asks for what each offers
 * @param changed how many facts wait for the learner to see how they changed
 */
public record ReviewView(int left, int asked, int perDay, String timeZone, List<DayView> days, int changed) {

    static ReviewView of(Week week, String timeZone) {
        return new ReviewView(
                week.today(),
                week.asked(),
                week.perDay(),
                timeZone,
                week.days().stream()
                        .map(day -> new DayView(day.date(), day.facts()))
                        .toList(),
                week.changed());
    }

    /** @param facts how many are asked on that day */
    public record DayView(LocalDate date, int facts) {}
}
