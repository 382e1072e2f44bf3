package org.lede.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a learner's answers about one fact have come to, day by day.
 *
 * <p>Days are those of the learner's calendar. Each counts once, by its worst answer, and a fact is not due again on a day on
 * which it was asked, wherever the learner lives by now. The first answer after reading starts the fact, due the next day.
 *
 * @param days   in the order of time
 * @param before what the days before the last came to; null without any evidence
 * @param memory what all came to; null without any evidence
 * @param probe  whether the present wait is held out, and its answer measures what is truly remembered
 */
public record FactHistory(
        List<FactDay> days,
        @Nullable Memory before,
        @Nullable Memory memory,
        boolean probe) {

    /** Of a fact that was never asked. */
    public static final FactHistory NONE = new FactHistory(List.of(), null, null, false);

    public FactHistory {
        days = List.copyOf(days);
    }

    /**
     * The history after one more review.
     *
     * @param scheduler of the parameters by which the review schedules
     * @throws IllegalArgumentException if the review is older than the last one
     */
    public FactHistory then(Review review, Scheduler scheduler, Draws draws) {
        FactDay last = last();
        if (last != null && review.at().isBefore(last.last().at())) {
            throw new IllegalArgumentException("a review at " + review.at() + ", before the last one");
        }
        boolean goesOn = FactDay.goesOn(last, review);
        FactDay day = goesOn ? last.with(review) : new FactDay(List.of(review));
        List<FactDay> earlier = goesOn ? days.subList(0, days.size() - 1) : days;
        return new FactHistory(earlier, null, goesOn ? before : memory, probe).ending(day, scheduler, draws);
    }

    /** This history, of the days before, with one day more. */
    private FactHistory ending(FactDay day, Scheduler scheduler, Draws draws) {
        List<FactDay> all = new ArrayList<>(days);
        all.add(day);
        Optional<Review> decisive = day.decisive();
        Instant over = day.day().end();
        if (decisive.isEmpty()) {
            return new FactHistory(all, memory, memory == null ? null : memory.dueNotBefore(over), probe);
        }
        Memory next = scheduled(decisive.get(), scheduler, draws);
        long days = Duration.between(next.lastReview(), next.due()).toDays();
        // A fact that was just read is due the next day, always: nothing about it has been predicted that could be
        // measured.
        Holdout holdout = decisive.get().evidence() == Evidence.START
                ? Holdout.NONE
                : draws.holdout(day.day().date(), scheduler.parameters().holdout());
        Memory dated = next.dueAt(day.day().plusDays(holdout.of(days)).start());
        return new FactHistory(all, memory, dated.dueNotBefore(over), holdout.isProbe());
    }

    private Memory scheduled(Review review, Scheduler scheduler, Draws draws) {
        return memory == null
                ? scheduler.next(null, review, draws.fuzz(0))
                : scheduler.next(
                        memory,
                        review,
                        Math.max(1, review.day().daysSince(lastScheduling())),
                        draws.fuzz(memory.reps()));
    }

    private LearnerDay lastScheduling() {
        return days.stream()
                .filter(day -> day.decisive().isPresent())
                .reduce((one, later) -> later)
                .orElseThrow()
                .day();
    }

    private @Nullable FactDay last() {
        return days.isEmpty() ? null : days.get(days.size() - 1);
    }

    /** Whether a review would be the first that answers the present wait. */
    public boolean isAnsweredFirstBy(Review review) {
        return memory != null && !FactDay.goesOn(last(), review);
    }

    /** Whether any answer has said something of the memory. */
    public boolean isStarted() {
        return memory != null;
    }

    /** @param scheduler says how long the memory lasts */
    public FactState state(Scheduler scheduler) {
        return memory == null ? FactState.NEW : FactState.of(scheduler.lasting(memory), days);
    }
}
