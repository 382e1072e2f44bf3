package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lede.people.Learner;
import org.lede.scheduling.LearnerDay;

/** On which days a learner answered something that they were told the key of, in a quiz or in a review. */
@ApplicationScoped
public class AnsweredDays {

    /** Four weeks, today included. */
    public static final int DAYS = 28;

    private final Clock clock;

    AnsweredDays(Clock clock) {
        this.clock = clock;
    }

    /** The learner's last {@value #DAYS} days, the last of them today, in one statement. */
    public List<Day> last(Learner learner) {
        LocalDate today = LearnerDay.of(clock.instant(), learner.timeZone()).date();
        LocalDate first = today.minusDays(DAYS - 1);
        Set<LocalDate> answered = Set.copyOf(Review.days(learner.id(), first, today));
        return first.datesUntil(today.plusDays(1))
                .map(date -> new Day(date, answered.contains(date)))
                .toList();
    }

    /** One of the days. */
    public record Day(LocalDate date, boolean answered) {}
}
