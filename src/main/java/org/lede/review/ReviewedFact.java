package org.lede.review;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AnswerGiven;
import org.lede.question.Mark;
import org.lede.question.Outcome;
import org.lede.scheduling.Answered;
import org.lede.scheduling.Answered.Ending;
import org.lede.scheduling.FactHistory;
import org.lede.scheduling.Fuzz;
import org.lede.scheduling.Grade;
import org.lede.scheduling.Scheduler;

/** One learner and one fact while reviews are derived: what was reviewed so far, and what comes to it. */
final class ReviewedFact {

    /** No question says which of its parts carries the fact, so whoever has less than half of them is taken to lack it. */
    private static final double KEY_PART = 0.5;

    private final UUID learnerId;
    private final UUID factId;
    private final FormerWordings.OfFact versions;
    private final Deque<FactConfirmation> ahead;
    private @Nullable FactConfirmation passed;
    private FactHistory history;
    private boolean typedRight;
    private @Nullable Memory memory;

    ReviewedFact(UUID learnerId, UUID factId, Stored stored) {
        this.learnerId = learnerId;
        this.factId = factId;
        this.versions = stored.versions();
        this.memory = stored.memory();
        this.history = new FactHistory(
                stored.reviews().stream().map(Review::value).toList(), memory == null ? null : memory.value());
        this.typedRight = stored.reviews().stream().anyMatch(Review::isTypedRight);
        this.ahead = new ArrayDeque<>(stored.confirmations());
        if (!history.reviews().isEmpty()) {
            passThose(history.reviews().get(0).at());
        }
    }

    /**
     * The review that an answer stands for, after all that was answered before it.
     *
     * @param medianMs what the learner's answers take; null while too few are known
     */
    Review add(AnswerGiven answer, @Nullable Long medianMs, Scheduler scheduler) {
        if (passThose(answer.at())) {
            startAfresh();
        }
        boolean outdated = passed != null && passed.outdates(answer, versions);
        boolean counts = !outdated && ahead.isEmpty();
        Review review = new Review(learnerId, answer, grade(answer, medianMs), scheduler.parameters(), counts);
        if (!outdated) {
            follow(review, scheduler);
        }
        return review;
    }

    /** What it all comes to; null where nothing counts, and the fact is asked as new. */
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

    private void startAfresh() {
        history = FactHistory.NONE;
        typedRight = false;
        memory = null;
    }

    private void follow(Review review, Scheduler scheduler) {
        history = history.then(
                review.value(), scheduler, reps -> new SplittableRandom(Fuzz.seed(learnerId, factId, reps)));
        typedRight |= review.isTypedRight();
        if (memory == null) {
            memory = new Memory(learnerId, factId);
        }
        memory.follow(history.memory(), history.state(), review.factN(), review.isSureAndWrong());
        if (versions.isFormer(review.factN())) {
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

    /**
     * What is stored of it.
     *
     * @param reviews       those that count, in the order of time
     * @param memory        what they come to; null without any
     * @param confirmations that the fact changed, in the order of time
     * @param versions      of the fact
     */
    record Stored(
            List<Review> reviews,
            @Nullable Memory memory,
            List<FactConfirmation> confirmations,
            FormerWordings.OfFact versions) {}
}
