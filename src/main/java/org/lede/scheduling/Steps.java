package org.lede.scheduling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The short waits through which a fact is learned, or learned again after a lapse, before it waits for whole days.
 *
 * @param waits in their order, each longer than nothing; may be empty
 */
public record Steps(List<Duration> waits) {

    /** No steps: every answer is followed by whole days. */
    public static final Steps NONE = new Steps(List.of());

    public Steps {
        waits = List.copyOf(waits);
        if (waits.stream().anyMatch(wait -> wait.isZero() || wait.isNegative())) {
            throw new IllegalArgumentException("a step takes time: " + waits);
        }
    }

    public static Steps of(Duration... waits) {
        return new Steps(List.of(waits));
    }

    /** Where a memory stands among the steps, and how long it waits there. */
    record Step(int index, Duration delay) {}

    /** The first step; none if there are no steps. */
    Optional<Step> first() {
        return at(0);
    }

    /**
     * The step after an answer given at one: Again goes back to the first, Hard stays, Good goes on, Easy is done. None
     * when the steps are over, also where they have become fewer since the memory was written.
     */
    Optional<Step> next(int index, Grade grade) {
        return switch (grade) {
            case AGAIN -> first();
            case HARD -> at(index).map(step -> index == 0 ? new Step(0, hardOnFirst()) : step);
            case GOOD -> at(index + 1);
            case EASY -> Optional.empty();
        };
    }

    /** The mean of the first two, or half as much again where there is but one. */
    private Duration hardOnFirst() {
        Duration first = waits.get(0);
        return waits.size() > 1
                ? first.plus(waits.get(1)).dividedBy(2)
                : first.multipliedBy(3).dividedBy(2);
    }

    private Optional<Step> at(int index) {
        return index < waits.size() ? Optional.of(new Step(index, waits.get(index))) : Optional.empty();
    }
}
