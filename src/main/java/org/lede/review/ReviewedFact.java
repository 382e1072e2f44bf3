package org.lede.review;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AnswerGiven;
import org.lede.library.Fact;
import org.lede.question.Kind;
import org.lede.question.Mark;
import org.lede.question.Outcome;
import org.lede.review.Memory.PutAside;
import org.lede.scheduling.Answered;
import org.lede.scheduling.Answered.Ending;
import org.lede.scheduling.Draws;
import org.lede.scheduling.Evidence;
import org.lede.scheduling.FactHistory;
import org.lede.scheduling.Grade;
import org.lede.scheduling.Scheduler;

/** One learner and one fact while reviews are derived: what was reviewed and decided so far, and what is added. */
final class ReviewedFact {

    /** No question says which of its parts carries the fact, so less than half of them counts as not knowing it. */
    static final double KEY_PART = 0.5;

    /** A fact missed so often is more likely to be asked badly than to be hard. */
    private static final int MISSES_OF_A_LEECH = 8;

    private final UUID learnerId;
    private final Fact fact;
    private final int wording;
    private final @Nullable Memory stored;
    private final Scheduler scheduler;
    private final Draws draws;
    private final Deque<Turn> ahead;
    private @Nullable FactConfirmation passed;
    private FactHistory history = FactHistory.NONE;
    private @Nullable Review last;
    /** The version that the learner was last asked to recall, if it was worded otherwise than now. */
    private @Nullable Integer outdatedN;

    private boolean suspended;
    private int missesForgiven;

    /**
     * @param wording of the fact now
     * @param stored what is stored of it now, if anything is
     * @param reviews those that count, in the order of time
     * @param turns what happened between them, in any order
     */
    ReviewedFact(
            UUID learnerId,
            Fact fact,
            int wording,
            @Nullable Memory stored,
            List<Review> reviews,
            List<? extends Turn> turns,
            Scheduler scheduler) {
        this.learnerId = learnerId;
        this.fact = fact;
        this.wording = wording;
        this.stored = stored;
        this.scheduler = scheduler;
        this.draws = new Draws(learnerId, fact.id());
        this.ahead = new ArrayDeque<>(
                turns.stream().sorted(Comparator.comparing(Turn::at)).toList());
        reviews.forEach(review -> {
            passThose(review.at());
            follow(review);
        });
        this.outdatedN = stored == null ? null : stored.outdatedN();
    }

    /** The review of an answer, which was given after all that were added before. */
    Review add(AnswerGiven answer, double desiredRetention) {
        passThose(answer.at());
        boolean outdated = passed != null && passed.outdates(answer);
        boolean counts = !outdated && ahead.stream().noneMatch(Turn::startsAnew);
        Review review = new Review(
                answer,
                evidence(answer),
                grade(answer),
                scheduler.retaining(desiredRetention).parameters(),
                counts);
        if (!outdated) {
            review.answersProbe(history.probe() && history.isAnsweredFirstBy(review.value()));
            follow(review);
            if (review.value().evidence() != Evidence.READING
                    && answer.mainFact().wording() != wording) {
                outdatedN = answer.mainFact().n();
            }
        }
        return review;
    }

    /** Takes in what happened before that time and is still ahead. */
    private void passThose(Instant at) {
        while (!ahead.isEmpty() && ahead.peek().at().isBefore(at)) {
            pass(ahead.poll());
        }
    }

    private void pass(Turn turn) {
        if (turn.startsAnew()) {
            history = FactHistory.NONE;
            last = null;
            outdatedN = null;
            missesForgiven = 0;
        }
        if (turn instanceof FactConfirmation confirmation) {
            passed = confirmation;
        } else if (turn instanceof FactDecision decision) {
            decide(decision);
        }
    }

    private void decide(FactDecision decision) {
        switch (decision.kind()) {
            case KNOWN ->
                history = history.then(decision.word(), scheduler.retaining(decision.desiredRetention()), draws);
            case SUSPENDED -> suspended = true;
            case RESUMED -> {
                suspended = false;
                missesForgiven = misses();
            }
            case RESET -> suspended = false;
        }
    }

    private void follow(Review review) {
        history = history.then(review.value(), scheduler.retaining(review.desiredRetention()), draws);
        last = review;
    }

    private int misses() {
        return history.memory() == null ? 0 : history.memory().lapses();
    }

    private @Nullable PutAside putAside() {
        if (suspended) {
            return PutAside.SUSPENDED;
        }
        return misses() - missesForgiven >= MISSES_OF_A_LEECH ? PutAside.LEECH : null;
    }

    /** Stores what all reviews come to. If they come to nothing, since none counts or none tells anything, there is no memory. */
    void store() {
        while (!ahead.isEmpty()) {
            pass(ahead.poll());
        }
        if (history.memory() == null) {
            if (stored != null) {
                stored.delete();
            }
            return;
        }
        Memory memory = stored == null ? new Memory(learnerId, fact.id(), fact.isRetired()) : stored;
        memory.follow(
                history,
                history.state(scheduler),
                last == null ? fact.currentN() : last.factN(),
                last != null && last.isSureAndWrong(),
                outdatedN,
                putAside());
        memory.persist();
    }

    private Evidence evidence(AnswerGiven answer) {
        if (answer.kind() == Kind.LOCATE) {
            return Evidence.READING;
        }
        if (!history.isStarted()) {
            return Evidence.START;
        }
        if (answer.contested()) {
            return Evidence.CONTESTED;
        }
        return answer.typed() ? Evidence.RECALL : Evidence.RECOGNITION;
    }

    private Grade grade(AnswerGiven answer) {
        if (evidence(answer) == Evidence.START) {
            return Grade
                    .AGAIN; // by the forgetting seen after a first reading, whether or not it was right a moment later
        }
        Mark mark = answer.mark();
        return new Answered(
                        mark.fraction(),
                        mark.outcome() == Outcome.DONT_KNOW ? Ending.DONT_KNOW : Ending.GIVEN,
                        mark.fraction() < KEY_PART,
                        answer.guessRate())
                .grade(draws.luck(answer.attemptId(), answer.questionVersionId()));
    }
}
