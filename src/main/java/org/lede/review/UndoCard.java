package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lede.attempt.Attempt;
import org.lede.attempt.Attempts;
import org.lede.attempt.StartAttempt;
import org.lede.people.Learner;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Takes back the answer to the last card of the day, as if it had not been given. */
@ApplicationScoped
public class UndoCard {

    private final DeriveReviews derive;
    private final Attempts attempts;
    private final Clock clock;

    UndoCard(DeriveReviews derive, Attempts attempts, Clock clock) {
        this.derive = derive;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * The card, which waits for an answer again; a card that was drawn after it is put away.
     *
     * @throws Refused when no card was answered today
     */
    @Transactional
    public UUID undo(UUID learnerId) {
        Learner learner = Learner.locked(learnerId).orElseThrow(StartAttempt::gone);
        derive.derivePending(learnerId);
        UUID card = Review.lastCard(learnerId, learner.dayOf(clock.instant()).date())
                .orElseThrow(() -> new Refused(Refusal.NOTHING_TO_UNDO, "No card was answered today."));
        Attempt.openCards(learnerId).forEach(open -> attempts.submit(learnerId, open));
        attempts.reopenCard(learnerId, card);
        derive.rederiveAll(learnerId);
        return card;
    }
}
