package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedSet;

/** Looks at attempts, and closes those that are due to be closed. */
@ApplicationScoped
public class ViewAttempt {

    private final CorrectedSets sets;
    private final ReviewQueue toReview;
    private final EntityManager entities;
    private final Clock clock;

    ViewAttempt(CorrectedSets sets, ReviewQueue toReview, EntityManager entities, Clock clock) {
        this.sets = sets;
        this.toReview = toReview;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws org.lede.shared.Refused when the learner has no such attempt */
    @Transactional
    public AttemptState view(UUID learnerId, UUID attemptId) {
        Attempt attempt = Attempt.of(learnerId, attemptId);
        List<StoredAnswer> answers = StoredAnswer.of(learnerId, attemptId);
        if (attempt.isDue(answers, clock.instant())) {
            attempt = close(attempt, answers);
            answers = StoredAnswer.of(learnerId, attemptId);
        }
        return AttemptState.of(attempt, sets.get(attempt.setId(), attempt.setN()), answers);
    }

    /** Closes whatever of the learner's attempts is due, before a list of them is shown. */
    @Transactional
    public void closeDue(UUID learnerId) {
        Attempt.dueOf(learnerId, clock.instant()).forEach(attempt -> view(learnerId, attempt));
    }

    /**
     * Closes an attempt that is due, or that was abandoned before that moment; deleted and answered ones are left.
     *
     * @return whether that closed it
     */
    @Transactional
    boolean closeIfLeft(UUID learnerId, UUID attemptId, Instant before) {
        Attempt attempt = Attempt.toClose(learnerId, attemptId);
        PublishedSet set = sets.get(attempt.setId(), attempt.setN());
        List<StoredAnswer> answers = StoredAnswer.of(learnerId, attemptId);
        if (!attempt.closeIfDue(set, answers, clock.instant()) && !attempt.closeIfAbandoned(set, answers, before)) {
            return false;
        }
        toReview.noteClosed(attempt, set);
        return true;
    }

    /**
     * Under the lock, everything is read again: an answer may just have come in, or have been replaced. What was read
     * before is let go of first, or Hibernate would give it again instead of what the rows hold now.
     */
    private Attempt close(Attempt seen, List<StoredAnswer> seenAnswers) {
        entities.detach(seen);
        seenAnswers.forEach(entities::detach);
        Attempt attempt = Attempt.toClose(seen.learnerId(), seen.id());
        PublishedSet set = sets.get(attempt.setId(), attempt.setN());
        if (attempt.closeIfDue(set, StoredAnswer.of(attempt.learnerId(), attempt.id()), clock.instant())) {
            toReview.noteClosed(attempt, set);
        }
        return attempt;
    }
}
