package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/**
 * Lets a learner say that a refused typed answer was right. An editor decides; until then, the answer isn't held against
 * what the learner remembers.
 */
@ApplicationScoped
public class ContestAnswer {

    private static final String CONTEST = """
            insert into contested_answer (learner_id, attempt_id, question_version_id, contested_at)
            values (:learner, :attempt, :version, :now) on conflict do nothing""";

    private final Attempts attempts;
    private final ReviewQueue reviews;
    private final StatelessSession session;
    private final Clock clock;

    ContestAnswer(Attempts attempts, ReviewQueue reviews, StatelessSession session, Clock clock) {
        this.attempts = attempts;
        this.reviews = reviews;
        this.session = session;
        this.clock = clock;
    }

    /**
     * A second time changes nothing.
     *
     * @throws Refused when the attempt isn't the learner's or doesn't ask the question, or when it isn't a typed answer that
     *     was refused and whose key the learner has seen
     */
    @Transactional
    public AskedQuestion contest(UUID learnerId, UUID attemptId, UUID questionId) {
        AskedQuestion asked = attempts.view(learnerId, attemptId).asked(questionId);
        if (!asked.isContestable()) {
            throw new Refused(Refusal.NOT_CONTESTABLE, "Only a typed answer that was refused can be contested.");
        }
        int added = session.createNativeMutationQuery(CONTEST)
                .setParameter("learner", learnerId)
                .setParameter("attempt", attemptId)
                .setParameter("version", asked.published().versionId())
                .setParameter("now", Timestamp.from(clock.instant()))
                .executeUpdate();
        if (added > 0) {
            reviews.add(List.of(asked.stored()));
        }
        return asked;
    }
}
