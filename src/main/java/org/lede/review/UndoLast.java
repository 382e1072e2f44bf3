package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.attempt.Attempts;
import org.lede.attempt.StartAttempt;
import org.lede.people.Learner;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Takes back what a learner did last today, as if it had not happened: an answer to a card, or a decision about a fact. */
@ApplicationScoped
public class UndoLast {

    private final DeriveReviews derive;
    private final Attempts attempts;
    private final Clock clock;

    UndoLast(DeriveReviews derive, Attempts attempts, Clock clock) {
        this.derive = derive;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @throws Refused when no card was answered and nothing decided today */
    @Transactional
    public Undone undo(UUID learnerId) {
        Learner learner = Learner.locked(learnerId).orElseThrow(StartAttempt::gone);
        derive.derivePending(learnerId);
        LocalDate today = learner.dayOf(clock.instant()).date();
        Optional<Review> card = Review.lastOfCard(learnerId, today);
        Optional<FactDecision> decision = FactDecision.last(learnerId, today)
                .filter(last -> card.filter(answered -> answered.at().isAfter(last.at()))
                        .isEmpty());
        Undone undone = decision.map(UndoLast::undo)
                .or(() -> card.map(answered -> reopen(learnerId, answered.attemptId())))
                .orElseThrow(() -> new Refused(
                        Refusal.NOTHING_TO_UNDO, "No card was answered today, and nothing decided about a fact."));
        derive.rederiveAll(learnerId);
        return undone;
    }

    private static Undone undo(FactDecision decision) {
        decision.delete();
        return new Undone(null, decision.factId());
    }

    /** The card waits for an answer again; a card that was drawn after it is put away. */
    private Undone reopen(UUID learnerId, UUID card) {
        Attempt.openCards(learnerId).forEach(open -> attempts.submit(learnerId, open));
        attempts.reopenCard(learnerId, card);
        return new Undone(card, null);
    }

    /**
     * What was taken back.
     *
     * @param attempt of the card that waits for an answer again; null if it was a decision
     * @param fact that the decision was about; null if it was an answer
     */
    public record Undone(@Nullable UUID attempt, @Nullable UUID fact) {}
}
