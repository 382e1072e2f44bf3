package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lede.learner.Learner;
import org.lede.quiz.AnswerGiven;
import org.lede.quiz.AnswersToReview;
import org.lede.scheduling.Pace;
import org.lede.scheduling.Scheduler;

/**
 * Makes reviews of answers, and memories of reviews. It is done when somebody looks at what a learner remembers, in the
 * order in which the answers were given; if one turns up that is older than what was derived before, all of the learner's
 * are derived again. What comes out depends on the answers alone.
 */
@ApplicationScoped
public class DeriveReviews {

    private final AnswersToReview answers;
    private final Scheduler scheduler;
    private final EntityManager entities;

    DeriveReviews(AnswersToReview answers, Scheduler scheduler, EntityManager entities) {
        this.answers = answers;
        this.scheduler = scheduler;
        this.entities = entities;
    }

    /** Derives what is noted of the learner. Others who do the same for the learner wait, and find it done. */
    @Transactional
    public void noted(UUID learnerId) {
        if (Learner.locked(learnerId).isEmpty()) {
            return;
        }
        List<AnswerGiven> given = answers.take(learnerId);
        if (given.isEmpty()) {
            return;
        }
        if (isOlder(given.get(0), learnerId)) {
            afresh(learnerId);
        } else {
            derive(learnerId, given);
        }
    }

    /** Forgets every review and memory of the learner, and derives them from the answers again. */
    @Transactional
    public void afresh(UUID learnerId) {
        if (Learner.locked(learnerId).isEmpty()) {
            return;
        }
        entities.flush();
        Memory.deleteOf(learnerId);
        Review.deleteOf(learnerId);
        entities.clear();
        answers.noteAll(learnerId);
        derive(learnerId, answers.take(learnerId));
    }

    private static boolean isOlder(AnswerGiven first, UUID learnerId) {
        return Review.newest(learnerId)
                .filter(newest -> !first.at().isAfter(newest))
                .isPresent();
    }

    private void derive(UUID learnerId, List<AnswerGiven> given) {
        Map<UUID, ReviewedFact> facts = reviewed(learnerId, given);
        Pace pace = new Pace(Review.lastTimes(learnerId, Pace.WINDOW));
        for (AnswerGiven answer : given) {
            ReviewedFact fact = facts.get(answer.mainFact().id());
            Review review = new Review(
                    learnerId,
                    answer,
                    fact.grade(answer, pace.median()),
                    scheduler.parameters().version());
            review.persist();
            fact.add(review, scheduler);
            if (answer.elapsedMs() != null) {
                pace.add(answer.elapsedMs());
            }
        }
        facts.values().forEach(fact -> fact.memory().persist());
    }

    /** The facts of those answers with what was reviewed before, in two statements. */
    private static Map<UUID, ReviewedFact> reviewed(UUID learnerId, List<AnswerGiven> given) {
        List<UUID> ids =
                given.stream().map(answer -> answer.mainFact().id()).distinct().toList();
        Map<UUID, List<Review>> reviews =
                Review.ofFacts(learnerId, ids).stream().collect(Collectors.groupingBy(Review::factId));
        Map<UUID, Memory> memories =
                Memory.ofFacts(learnerId, ids).stream().collect(Collectors.toMap(Memory::factId, Function.identity()));
        return ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new ReviewedFact(learnerId, id, reviews.getOrDefault(id, List.of()), memories.get(id))));
    }
}
