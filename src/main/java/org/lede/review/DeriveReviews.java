package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
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
import org.lede.library.FactVersion;
import org.lede.people.ExportRequested;
import org.lede.people.Learner;
import org.lede.people.LearnerMerged;
import org.lede.question.Outcome;
import org.lede.scheduling.Pace;
import org.lede.scheduling.Scheduler;

/**
 * Makes reviews of answers, and memories of reviews, whenever a learner's reviews are looked at. Answers are taken in the
 * order in which they were given; if one is older than what was derived before, all of the learner's are derived again.
 *
 * <p>The result depends on the answers alone, on how their facts are worded now, on which changes of facts the learner has
 * seen, and on the retention that was desired when an answer's first review was derived: that one stays, so that deriving
 * everything again after the configuration has changed moves no due date.
 */
@ApplicationScoped
public class DeriveReviews {

    private static final String COPY_CONFIRMATIONS = """
            insert into fact_confirmation (learner_id, fact_id, wording, confirmed_at)
            select :account, fact_id, wording, confirmed_at from fact_confirmation where learner_id = :guest
            on conflict do nothing""";

    private final ReviewQueue answers;
    private final Scheduler scheduler;
    private final EntityManager entities;

    DeriveReviews(ReviewQueue answers, Scheduler scheduler, EntityManager entities) {
        this.answers = answers;
        this.scheduler = scheduler;
        this.entities = entities;
    }

    /** Derives the learner's pending reviews. Concurrent calls for the learner wait, and find it done. */
    @Transactional
    public void derivePending(UUID learnerId) {
        if (Learner.locked(learnerId).isEmpty()) {
            return;
        }
        List<AnswerGiven> given = answers.take(learnerId);
        if (given.isEmpty()) {
            return;
        }
        if (isOlder(given.get(0), learnerId)) {
            rederiveAll(learnerId);
        } else {
            derive(learnerId, given, lockFacts(given), Map.of());
        }
    }

    void beforeExport(@Observes ExportRequested export) {
        derivePending(export.learnerId());
    }

    /** Forgets every review and memory of the learner, and derives them from the answers again. */
    @Transactional
    public void rederiveAll(UUID learnerId) {
        if (Learner.locked(learnerId).isEmpty()) {
            return;
        }
        entities.flush();
        answers.addAll(learnerId);
        List<AnswerGiven> given = answers.take(learnerId);
        List<Fact> facts = lockFacts(given);
        Map<Review.Key, Double> retentions = Review.retentions(learnerId);
        Memory.deleteOf(learnerId);
        Review.deleteOf(learnerId);
        entities.clear();
        derive(learnerId, given, facts, retentions);
    }

    /**
     * Hands on to an account which changes of facts its guest has seen. What both answered before is derived again when it
     * is next looked at, since it was one person who saw them.
     */
    void merge(@Observes LearnerMerged merged) {
        // The guest's memories are deleted with the guest, for which their facts have to be locked first, too.
        Fact.lockForShare(Memory.factsOf(merged.guest(), merged.account()));
        int copied = entities.createNativeQuery(COPY_CONFIRMATIONS)
                .setParameter("guest", merged.guest())
                .setParameter("account", merged.account())
                .executeUpdate();
        if (copied > 0) {
            answers.addAll(merged.account());
        }
    }

    private static List<Fact> lockFacts(Collection<AnswerGiven> given) {
        return Fact.lockForShare(
                given.stream().map(answer -> answer.mainFact().id()).collect(Collectors.toSet()));
    }

    /** Whether something was derived, or confirmed to have changed, that comes after the answer. */
    private static boolean isOlder(AnswerGiven first, UUID learnerId) {
        return Stream.of(Review.newest(learnerId), FactConfirmation.newest(learnerId))
                .flatMap(Optional::stream)
                .anyMatch(newest -> !first.at().isAfter(newest));
    }

    /** @param retentions by which the reviews of those answers were scheduled before */
    private void derive(
            UUID learnerId, List<AnswerGiven> given, List<Fact> locked, Map<Review.Key, Double> retentions) {
        Map<UUID, ReviewedFact> facts = reviewed(learnerId, locked);
        Pace pace = new Pace(Review.lastTimes(learnerId, Pace.WINDOW));
        for (AnswerGiven answer : given) {
            if (answer.mark().outcome() == Outcome.VOID) {
                continue; // it says nothing about what the learner remembers
            }
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

    /** The facts with what was reviewed before, in four statements. */
    private static Map<UUID, ReviewedFact> reviewed(UUID learnerId, List<Fact> facts) {
        List<UUID> ids = facts.stream().map(Fact::id).toList();
        Map<UUID, List<Review>> reviews =
                Review.ofFacts(learnerId, ids).stream().collect(Collectors.groupingBy(Review::factId));
        Map<UUID, Memory> memories =
                Memory.ofFacts(learnerId, ids).stream().collect(Collectors.toMap(Memory::factId, Function.identity()));
        Map<UUID, List<FactConfirmation>> confirmations = FactConfirmation.ofFacts(learnerId, ids).stream()
                .collect(Collectors.groupingBy(FactConfirmation::factId));
        Map<UUID, Integer> wordings = FactVersion.currentWordings(ids);
        return facts.stream()
                .collect(Collectors.toMap(
                        Fact::id,
                        fact -> new ReviewedFact(
                                learnerId,
                                fact,
                                wordings.get(fact.id()),
                                memories.get(fact.id()),
                                reviews.getOrDefault(fact.id(), List.of()),
                                confirmations.getOrDefault(fact.id(), List.of()))));
    }
}
