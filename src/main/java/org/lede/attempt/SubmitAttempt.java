package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedSet;

/** Hands an attempt in: it is closed with what was answered, and a second time changes nothing. */
@ApplicationScoped
public class SubmitAttempt {

    private final CorrectedSets sets;
    private final ReviewQueue toReview;
    private final Clock clock;

    SubmitAttempt(CorrectedSets sets, ReviewQueue toReview, Clock clock) {
        this.sets = sets;
        this.toReview = toReview;
        this.clock = clock;
    }

    /** @throws org.lede.shared.Refused when the learner has no such attempt */
    @Transactional
    public AttemptState submit(UUID learnerId, UUID attemptId) {
        Attempt attempt = Attempt.toClose(learnerId, attemptId);
        List<StoredAnswer> answers = StoredAnswer.of(learnerId, attemptId);
        PublishedSet set = sets.get(attempt.setId(), attempt.setN());
        if (attempt.submit(set, answers, clock.instant())) {
            toReview.noteClosed(attempt, set);
        }
        return AttemptState.of(attempt, set, answers);
    }
}
