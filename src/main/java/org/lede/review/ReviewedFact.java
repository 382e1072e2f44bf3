package org.lede.review;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.content.Mark;
import org.lede.content.Outcome;
import org.lede.quiz.AnswerGiven;
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
    private FactHistory history;
    private boolean typedRight;
    private Memory memory;

    ReviewedFact(UUID learnerId, UUID factId, List<Review> reviews, @Nullable Memory memory) {
        this.learnerId = learnerId;
        this.factId = factId;
        this.history =
                new FactHistory(reviews.stream().map(Review::value).toList(), memory == null ? null : memory.value());
        this.typedRight = reviews.stream().anyMatch(Review::isTypedRight);
        this.memory = memory == null ? new Memory(learnerId, factId) : memory;
    }

    /** The grade that an answer stands for, after all that was answered before it. */
    Grade grade(AnswerGiven answer, @Nullable Long medianMs) {
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

    void add(Review review, Scheduler scheduler) {
        history = history.then(
                review.value(), scheduler, reps -> new SplittableRandom(Fuzz.seed(learnerId, factId, reps)));
        typedRight |= review.isTypedRight();
        memory.follow(history.memory(), history.state(), review.factN(), review.isSureAndWrong());
    }

    Memory memory() {
        return memory;
    }
}
