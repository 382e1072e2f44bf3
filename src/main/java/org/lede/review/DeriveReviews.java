package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lede.attempt.AnswerGiven;
import org.lede.attempt.ReviewQueue;
import org.lede.library.Fact;
import org.lede.people.Learner;
import org.lede.question.Outcome;
import org.lede.scheduling.Pace;
import org.lede.scheduling.Scheduler;

/**
 * Makes reviews of answers, and memories of reviews. It is done when somebody looks at what a learner remembers, in the
 * order in which the answers were given; if one turns up that is older than what was derived before, all of the learner's
 * are derived again. What comes out depends on the answers alone, on which facts read otherwise now than when they were
 * asked, on which of those changes the learner has seen, and on the retention that was desired when an answer's first review
 * was derived: that one stays, so that deriving all of it again after the configuration has changed moves no due date.
 */
@ApplicationScoped
public class DeriveReviews {

    private final ReviewQueue answers;
    private final FormerWordings formerWordings;
    private final Scheduler scheduler;
    private final EntityManager entities;

    DeriveReviews(ReviewQueue answers, FormerWordings formerWordings, Scheduler scheduler, EntityManager entities) {
        this.answers = answers;
        this.formerWordings = formerWordings;
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
            Fact.lockForShare(factsOf(given));
            derive(learnerId, given, Map.of());
        }
    }

    /** Forgets every review and memory of the learner, and derives them from the answers again. */
    @Transactional
    public void afresh(UUID learnerId) {
        if (Learner.locked(learnerId).isEmpty()) {
            return;
        }
        entities.flush();
        answers.addAll(learnerId);
        List<AnswerGiven> given = answers.take(learnerId);
        Fact.lockForShare(factsOf(given));
        Map<Review.Key, Double> retentions = Review.retentions(learnerId);
        Memory.deleteOf(learnerId);
        Review.deleteOf(learnerId);
        entities.clear();
        derive(learnerId, given, retentions);
    }

    /** The same, but that it is done when somebody next looks: the oldest answer will be older than what was derived. */
    void later(UUID learnerId) {
        answers.addAll(learnerId);
    }

    /** Whether something was derived, or confirmed to have changed, that comes after it. */
    private static boolean isOlder(AnswerGiven first, UUID learnerId) {
        return Stream.of(Review.newest(learnerId), FactConfirmation.newest(learnerId))
                .flatMap(Optional::stream)
                .anyMatch(newest -> !first.at().isAfter(newest));
    }

    /**
     * An answer to what turned out to prove nothing tells nothing of what its learner remembers.
     *
     * @param retentions by which the reviews were scheduled that there were of those answers
     */
    private void derive(UUID learnerId, List<AnswerGiven> given, Map<Review.Key, Double> retentions) {
        Map<UUID, ReviewedFact> facts = reviewed(learnerId, given);
        Pace pace = new Pace(Review.lastTimes(learnerId, Pace.WINDOW));
        List<AnswerGiven> telling = given.stream()
                .filter(answer -> answer.mark().outcome() != Outcome.VOID)
                .toList();
        for (AnswerGiven answer : telling) {
            Double retention = retentions.get(Review.Key.of(learnerId, answer));
            facts.get(answer.mainFact().id())
                    .add(answer, pace.median(), retention == null ? scheduler : scheduler.retaining(retention))
                    .persist();
            if (answer.elapsedMs() != null) {
                pace.add(answer.elapsedMs());
            }
        }
        facts.values().stream()
                .map(ReviewedFact::memory)
                .filter(Objects::nonNull)
                .forEach(memory -> memory.persist());
    }

    private static List<UUID> factsOf(List<AnswerGiven> given) {
        return given.stream().map(answer -> answer.mainFact().id()).distinct().toList();
    }

    /** The facts of those answers with what was reviewed before, in four statements. */
    private Map<UUID, ReviewedFact> reviewed(UUID learnerId, List<AnswerGiven> given) {
        List<UUID> ids = factsOf(given);
        Map<UUID, List<Review>> reviews =
                Review.ofFacts(learnerId, ids).stream().collect(Collectors.groupingBy(Review::factId));
        Map<UUID, Memory> memories =
                Memory.ofFacts(learnerId, ids).stream().collect(Collectors.toMap(Memory::factId, Function.identity()));
        Map<UUID, List<FactConfirmation>> confirmations = FactConfirmation.ofFacts(learnerId, ids).stream()
                .collect(Collectors.groupingBy(FactConfirmation::factId));
        Map<UUID, FormerWordings.OfFact> versions = formerWordings.of(ids);
        return ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new ReviewedFact(
                                learnerId,
                                id,
                                new ReviewedFact.Stored(
                                        reviews.getOrDefault(id, List.of()),
                                        memories.get(id),
                                        confirmations.getOrDefault(id, List.of()),
                                        versions.get(id)))));
    }
}
