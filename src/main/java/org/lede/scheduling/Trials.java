package org.lede.scheduling;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The answers of one learner about one fact.
 *
 * @param learner whose they are
 * @param inOrder in the order of time, at least one
 */
public record Trials(UUID learner, List<Trial> inOrder) {

    /** @throws IllegalArgumentException if there are none, or one is older than the one before */
    public Trials {
        Objects.requireNonNull(learner, "learner");
        inOrder = List.copyOf(inOrder);
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("no answers");
        }
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).at().isBefore(inOrder.get(i - 1).at())) {
                throw new IllegalArgumentException("answers not in the order of time: " + inOrder);
            }
        }
    }

    /**
     * Those by which reviews have scheduled: of each day, as a {@link FactHistory} counts them, the worst answer. None if no
     * review schedules.
     *
     * @param guessRates of the reviews, in the order of time
     */
    public static Optional<Trials> of(UUID learner, Map<Review, Double> guessRates) {
        Deque<FactDay> days = new ArrayDeque<>();
        for (Review review : guessRates.keySet()) {
            days.add(
                    FactDay.goesOn(days.peekLast(), review)
                            ? days.pollLast().with(review)
                            : new FactDay(List.of(review)));
        }
        List<Trial> trials = days.stream()
                .flatMap(day -> day.decisive().stream()
                        .filter(review -> guessRates.get(review) < 1)
                        .map(review ->
                                new Trial(review.at(), day.day().date(), review.grade(), guessRates.get(review))))
                .toList();
        return trials.isEmpty() ? Optional.empty() : Optional.of(new Trials(learner, trials));
    }
}
