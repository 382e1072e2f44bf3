package org.lede.review;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AnswerGiven;
import org.lede.library.Fact;
import org.lede.question.Mark;
import org.lede.question.Outcome;
import org.lede.scheduling.Answered;
import org.lede.scheduling.Answered.Ending;
import org.lede.scheduling.FactHistory;
import org.lede.scheduling.Fuzz;
import org.lede.scheduling.Grade;
import org.lede.scheduling.Scheduler;

/** One learner and one fact while reviews are derived: what was reviewed so far, and what is added. */
final class ReviewedFact {

    /** No question says which of its parts carries the fact, so less than half of them counts as not knowing it. */
    private static final double KEY_PART = 0.5;

    private final UUID learnerId;
    private final Fact fact;
    private final int wording;
    private final Deque<FactConfirmation> ahead;
    private @Nullable FactConfirmation passed;
    private FactHistory history;
    private boolean typedRight;
    private @Nullable Memory memory;

    /**
     * @param wording of the fact now
     * @param memory what the reviews come to; null without any
     * @param reviews those that count, in the order of time
     * @param confirmations that the fact changed, in the order of time
     */
    ReviewedFact(
            UUID learnerId,
            Fact fact,
            int wording,
            @Nullable Memory memory,
            List<Review> reviews,
            List<FactConfirmation> confirmations) {
        this.learnerId = learnerId;
        this.fact = fact;
        this.wording = wording;
        this.memory = memory;
        this.history =
                new FactHistory(reviews.stream().map(Review::value).toList(), memory == null ? null : memory.value());
        this.typedRight = reviews.stream().anyMatch(Review::isTypedRight);
        this.ahead = new ArrayDeque<>(confirmations);
        if (!history.reviews().isEmpty()) {
            passThose(history.reviews().get(0).at());
        }
    }

    /**
     * The review of an answer, which was given after all that were added before.
     *
     * @param medianMs what the learner's answers take; null while too few are known
     */
    Review add(AnswerGiven answer, @Nullable Long medianMs, Scheduler scheduler) {
        if (passThose(answer.at())) {
            history = FactHistory.NONE;
            typedRight = false;
            memory = null;
        }
        boolean outdated = passed != null && passed.outdates(answer);
        boolean counts = !outdated && ahead.isEmpty();
        Review review = new Review(learnerId, answer, grade(answer, medianMs), scheduler.parameters(), counts);
        if (!outdated) {
            follow(review, answer.mainFact().wording(), scheduler);
        }
        return review;
    }

    /** What all reviews come to; null if none counts, and the fact is asked as new. */
    @Nullable Memory memory() {
        return ahead.isEmpty() ? memory : null;
    }

    /** Whether the learner confirmed a change before that time which was still ahead. */
    private boolean passThose(Instant at) {
        boolean any = false;
        while (!ahead.isEmpty() && ahead.peek().isBefore(at)) {
            passed = ahead.poll();
            any = true;
        }
        return any;
    }

    private void follow(Review review, int asked, Scheduler scheduler) {
        history = history.then(
                review.value(), scheduler, reps -> new SplittableRandom(Fuzz.seed(learnerId, fact.id(), reps)));
        typedRight |= review.isTypedRight();
        if (memory == null) {
            memory = new Memory(learnerId, fact.id(), fact.isRetired());
        }
        memory.follow(history.memory(), history.state(), review.factN(), review.isSureAndWrong());
        if (asked != wording) {
            memory.outdate(review.factN());
        }
    }

    private Grade grade(AnswerGiven answer, @Nullable Long medianMs) {
        Mark mark = answer.mark();
        return new Answered(
                        mark.fraction(),
                        mark.outcome() == Outcome.DONT_KNOW ? Ending.DONT_KNOW : Ending.GIVEN,
                        mark.slip() != null,
                        mark.fraction() < KEY_PART,
                        !answer.typed(),
                        typedRight,
                        answer.confidence(),
                        !history.reviews().isEmpty(),
                        answer.elapsedMs() == null ? null : (long) answer.elapsedMs(),
                        medianMs)
                .grade();
    }
}
