package org.lede.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lede.questionset.PublishedSets;

/** Looks at attempts, and closes those that are due to be closed. */
@ApplicationScoped
public class ViewAttempt {

    private final PublishedSets sets;
    private final Clock clock;

    ViewAttempt(PublishedSets sets, Clock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    /** @throws org.lede.shared.Refused when the learner has no such attempt */
    @Transactional
    public AttemptState view(UUID learnerId, UUID attemptId) {
        Attempt attempt = Attempt.of(learnerId, attemptId);
        List<Answer> answers = Answer.of(learnerId, attemptId);
        if (attempt.isDue(answers, clock.instant())) {
            attempt = close(learnerId, attemptId);
            answers = Answer.of(learnerId, attemptId);
        }
        return AttemptState.of(attempt, sets.get(attempt.setId(), attempt.setN()), answers);
    }

    /** Closes whatever of the learner's attempts is due, before a list of them is shown. */
    @Transactional
    public void closeDue(UUID learnerId) {
        Instant now = clock.instant();
        for (Attempt attempt : Attempt.openOf(learnerId)) {
            if (attempt.isDue(Answer.of(learnerId, attempt.id()), now)) {
                close(learnerId, attempt.id());
            }
        }
    }

    /** Under the lock, the answers are read again: one may just have come in. */
    private Attempt close(UUID learnerId, UUID attemptId) {
        Attempt attempt = Attempt.toClose(learnerId, attemptId);
        attempt.closeIfDue(sets.get(attempt.setId(), attempt.setN()), Answer.of(learnerId, attemptId), clock.instant());
        return attempt;
    }
}
