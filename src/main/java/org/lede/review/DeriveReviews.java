package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.lede.attempt.AnswerGiven;
import org.lede.attempt.ReviewQueue;
import org.lede.library.Fact;
import org.lede.library.FactVersion;
import org.lede.people.ExportRequested;
import org.lede.people.Learner;
import org.lede.people.LearnerMerged;
import org.lede.question.Outcome;
import org.lede.scheduling.Scheduler;

/**
 * Makes reviews of answers, and memories of reviews, whenever a learner's reviews are looked at. Answers are taken in the
 * order in which they were given; if one is older than what was derived before, all of the learner's are derived again.
 *
 * <p>The result depends on the answers, on how their facts are worded now, on which changes of facts the learner has seen, on
 * what they decided, on the weights in use, and on the retention that was desired when an answer's first review was derived:
 * that one stays, so that deriving everything again after the configuration has changed moves no due date.
 */
@ApplicationScoped
public class DeriveReviews {

    private static final int ROWS_AT_ONCE = 50;

    private static final String COPY_CONFIRMATIONS = """
            insert into fact_confirmation (learner_id, fact_id, wording, confirmed_at)
            select :account, fact_id, wording, confirmed_at from fact_confirmation where learner_id = :guest
            on conflict do nothing""";

    private static final String COPY_DECISIONS = """
            insert into fact_decision (learner_id, fact_id, decided_at, kind, day, time_zone, day_start_hour, desired_retention)
            select :account, fact_id, decided_at, kind, day, time_zone, day_start_hour, desired_retention
            from fact_decision where learner_id = :guest
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
        Optional<Learner> learner = Learner.locked(learnerId);
        if (learner.isEmpty()) {
            return;
        }
        List<AnswerGiven> given = answers.take(learnerId);
        if (given.isEmpty()) {
            return;
        }
        if (isOlder(given.get(0), learnerId) || Review.areOutdated(learnerId)) {
            rederiveAll(learnerId);
        } else {
            derive(learner.get(), given, lockFacts(learnerId, given, false), Map.of());
        }
    }

    void beforeExport(@Observes ExportRequested export) {
        derivePending(export.learnerId());
    }

    /** Forgets every review and memory of the learner, and derives them from the answers again, which are stored many at a time. */
    @Transactional
    public void rederiveAll(UUID learnerId) {
        Optional<Learner> learner = Learner.locked(learnerId);
        if (learner.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).setJdbcBatchSize(ROWS_AT_ONCE);
        entities.flush();
        answers.addAll(learnerId);
        List<AnswerGiven> given = answers.take(learnerId);
        List<Fact> facts = lockFacts(learnerId, given, true);
        Map<Review.Key, Double> retentions = Review.retentions(learnerId);
        Memory.deleteOf(learnerId);
        Review.deleteOf(learnerId);
        entities.clear();
        derive(learner.get(), given, facts, retentions);
    }

    /**
     * Hands on to an account which changes of facts its guest has seen, and what they decided. What both answered before is derived again when it
     * is next looked at, since it was one person who saw them.
     */
    void merge(@Observes LearnerMerged merged) {
        // The guest's memories are deleted with the guest, for which their facts have to be locked first, too.
        Fact.lockForShare(Memory.factsOf(merged.guest(), merged.account()));
        if (copy(COPY_CONFIRMATIONS, merged) + copy(COPY_DECISIONS, merged) > 0) {
            answers.addAll(merged.account());
        }
    }

    private int copy(String statement, LearnerMerged merged) {
        return entities.createNativeQuery(statement)
                .setParameter("guest", merged.guest())
                .setParameter("account", merged.account())
                .executeUpdate();
    }

    /** @param decided whether those are locked, too, that the learner decided something about */
    private static List<Fact> lockFacts(UUID learnerId, Collection<AnswerGiven> given, boolean decided) {
        Set<UUID> facts = given.stream().map(answer -> answer.mainFact().id()).collect(Collectors.toSet());
        if (decided) {
            facts.addAll(FactDecision.factsOf(learnerId));
        }
        return Fact.lockForShare(facts);
    }

    /** Whether something was derived, or confirmed to have changed, that comes after the answer. */
    private static boolean isOlder(AnswerGiven first, UUID learnerId) {
        return Stream.of(Review.newest(learnerId), FactConfirmation.newest(learnerId), FactDecision.newest(learnerId))
                .flatMap(Optional::stream)
                .anyMatch(newest -> !first.at().isAfter(newest));
    }

    /** @param retentions by which the reviews of those answers were scheduled before */
    private void derive(
            Learner learner, List<AnswerGiven> given, List<Fact> locked, Map<Review.Key, Double> retentions) {
        Map<UUID, Memory> memories = Memory.ofFacts(
                        learner.id(), locked.stream().map(Fact::id).toList())
                .stream()
                .collect(Collectors.toMap(Memory::factId, Function.identity()));
        Map<UUID, ReviewedFact> facts = reviewed(learner, locked, memories);
        double retention = retentionOf(learner);
        for (AnswerGiven answer : given) {
            if (answer.mark().outcome() == Outcome.VOID) {
                continue; // it says nothing about what the learner remembers
            }
            facts.get(answer.mainFact().id())
                    .add(answer, retentions.getOrDefault(Review.Key.of(learner.id(), answer), retention))
                    .persist();
        }
        facts.forEach((id, fact) -> fact.store(memories.get(id)));
    }

    /** The retention that the learner desires, or the installation for them. */
    double retentionOf(Learner learner) {
        Double own = learner.reviewSettings().desiredRetention();
        return own == null ? scheduler.parameters().desiredRetention() : own;
    }

    /** Stores anew what a fact has come to, after the learner decided something about it. */
    void follow(Learner learner, Fact fact) {
        derive(learner, List.of(), List.of(fact), Map.of());
    }

    /** The facts with what was reviewed and decided before, in four statements. */
    private Map<UUID, ReviewedFact> reviewed(Learner learner, List<Fact> facts, Map<UUID, Memory> memories) {
        UUID learnerId = learner.id();
        Scheduler own = scheduler.by(learner.weighing(scheduler.parameters()));
        List<UUID> ids = facts.stream().map(Fact::id).toList();
        Map<UUID, List<Review>> reviews =
                Review.ofFacts(learnerId, ids).stream().collect(Collectors.groupingBy(Review::factId));
        Map<UUID, List<Turn>> turns = new HashMap<>();
        FactConfirmation.ofFacts(learnerId, ids)
                .forEach(one -> turns.computeIfAbsent(one.factId(), id -> new ArrayList<>())
                        .add(one));
        FactDecision.ofFacts(learnerId, ids)
                .forEach(one -> turns.computeIfAbsent(one.factId(), id -> new ArrayList<>())
                        .add(one));
        Map<UUID, Integer> wordings = FactVersion.currentWordings(ids);
        return facts.stream()
                .collect(Collectors.toMap(
                        Fact::id,
                        fact -> new ReviewedFact(
                                learnerId,
                                fact,
                                wordings.get(fact.id()),
                                memories.containsKey(fact.id())
                                        ? memories.get(fact.id()).outdatedN()
                                        : null,
                                reviews.getOrDefault(fact.id(), List.of()),
                                turns.getOrDefault(fact.id(), List.of()),
                                own)));
    }
}
