package org.lede.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lede.attempt.Answers;
import org.lede.attempt.Attempt;
import org.lede.attempt.AttemptState;
import org.lede.attempt.ReviewQueue;
import org.lede.attempt.StoredAnswer;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;

/**
 * Regrades some attempts in one transaction, by every ruling there is on their questions: their answers, the scores of
 * those that are closed, and what their learners remember. How many statements that takes doesn't depend on how many
 * attempts they are.
 */
@ApplicationScoped
class RegradeBatch {

    private final RegradeJobs jobs;
    private final AttemptsToRegrade attempts;
    private final CorrectedSets sets;
    private final Answers answers;
    private final ReviewQueue toReview;
    private final RegradedAttempts stored;
    private final Session session;

    RegradeBatch(
            RegradeJobs jobs,
            AttemptsToRegrade attempts,
            CorrectedSets sets,
            Answers answers,
            ReviewQueue toReview,
            RegradedAttempts stored,
            Session session) {
        this.jobs = jobs;
        this.attempts = attempts;
        this.sets = sets;
        this.answers = answers;
        this.toReview = toReview;
        this.stored = stored;
        this.session = session;
    }

    /**
     * Regrades those of the attempts that no other transaction holds and that haven't been regraded since.
     *
     * @return whether the job was this process's still; if not, nothing has happened
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean regrade(ClaimedJob job, List<AttemptsToRegrade.Key> keys) {
        if (!jobs.renew(job)) {
            return false;
        }
        List<Attempt> held = attempts.lock(job, keys);
        if (!held.isEmpty()) {
            store(job, regraded(held));
            jobs.advance(job, held.size());
        }
        return true;
    }

    /** Answers and rulings are read with the attempts locked: of neither comes an older one after this. */
    private Regraded regraded(List<Attempt> held) {
        Map<UUID, List<StoredAnswer>> given = answersOf(held);
        Map<List<Object>, PublishedSet> corrected = new HashMap<>();
        Regraded regraded = new Regraded(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Attempt attempt : held) {
            PublishedSet set = corrected.computeIfAbsent(
                    List.of(attempt.setId(), attempt.setN()), key -> sets.get(attempt.setId(), attempt.setN()));
            regraded.add(attempt, set, given.getOrDefault(attempt.id(), List.of()));
        }
        return regraded;
    }

    private Map<UUID, List<StoredAnswer>> answersOf(List<Attempt> held) {
        return session
                .createQuery(
                        "from StoredAnswer where learnerId in (:learners) and attemptId in (:attempts)",
                        StoredAnswer.class)
                .setParameterList(
                        "learners", held.stream().map(Attempt::learnerId).collect(Collectors.toSet()))
                .setParameterList("attempts", held.stream().map(Attempt::id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(StoredAnswer::attemptId));
    }

    private void store(ClaimedJob job, Regraded regraded) {
        answers.regrade(regraded.marks());
        toReview.noteAgain(regraded.revealed());
        stored.store(regraded.attempts(), job.rulingId());
    }

    /**
     * What has to be written.
     *
     * @param marks of answers that are worth something else now
     * @param revealed the answers to corrected questions whose learners have been told the key
     */
    private record Regraded(
            List<RegradedAttempts.Regraded> attempts, List<Answers.Regraded> marks, List<StoredAnswer> revealed) {

        void add(Attempt attempt, PublishedSet set, List<StoredAnswer> given) {
            boolean isRevealed = AttemptState.isRevealed(attempt, set, true);
            for (StoredAnswer answer : given) {
                PublishedQuestion question =
                        set.withVersion(answer.questionVersionId()).orElseThrow();
                if (question.lastRuling() > attempt.gradedUpTo()) {
                    answer.regraded(question).ifPresent(fraction -> marks.add(new Answers.Regraded(answer, fraction)));
                    if (isRevealed) {
                        revealed.add(answer);
                    }
                }
            }
            Optional<BigDecimal> score = attempt.regradedScore(set, given);
            attempts.add(new RegradedAttempts.Regraded(attempt, score, set.lastRuling()));
        }
    }
}
