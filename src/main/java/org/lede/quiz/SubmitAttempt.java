package org.lede.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lede.questionset.CorrectedSets;
import org.lede.questionset.PublishedSet;

/** Hands an attempt in: it is closed with what was answered, and a second time changes nothing. */
@ApplicationScoped
public class SubmitAttempt {

    private final CorrectedSets sets;
    private final AnswersToReview toReview;
    private final Clock clock;

    SubmitAttempt(CorrectedSets sets, AnswersToReview toReview, Clock clock) {
        this.sets = sets;
        this.toReview = toReview;
        this.clock = clock;
    }

    /** @throws org.lede.shared.Refused when the learner has no such attempt */
    @Transactional
    public AttemptState submit(UUID learnerId, UUID attemptId) {
        Attempt attempt = Attempt.toClose(learnerId, attemptId);
        List<Answer> answers = Answer.of(learnerId, attemptId);
        PublishedSet set = sets.get(attempt.setId(), attempt.setN());
        if (attempt.submit(set, answers, clock.instant())) {
            toReview.noteClosed(attempt, set);
        }
        return AttemptState.of(attempt, set, answers);
    }
}
