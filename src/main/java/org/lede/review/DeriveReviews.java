package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
import org.lede.scheduling.Model;
import org.lede.scheduling.Scheduler;

/**
 * Makes reviews of answers, and memories of reviews, whenever a learner's reviews are looked at. Answers are taken in the
 * order in which they were given; if one is older than what was derived before, all of the learner's are derived again.
 *
 * <p>The result depends on the answers, on how their facts are worded now, on which changes of facts the learner has seen, on
 * what they decided, on the model of memory and its weights in use, and on the retention that was desired when an answer's first
 * review was derived: that one stays, so that deriving everything again after another was configured moves no due date.
 */
@ApplicationScoped
public class DeriveReviews {

    private static final int ROWS_AT_ONCE = 100;

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
        Model model = scheduler.parameters().model();
        if (isOlder(given.get(0), learnerId) || Review.areOutdated(learnerId, model)) {
            rederiveAll(learnerId);
        } else {
            derive(learner.get(), given, Fact.lockForShare(mainFacts(given)));
        }
    }

    void beforeExport(@Observes ExportRequested export) {
        derivePending(export.learnerId());
    }

    /** Forgets every review and memory of the learner, and derives them from the answers again. */
    @Transactional
    public void rederiveAll(UUID learnerId) {
        Learner.locked(learnerId).ifPresent(learner -> rederive(List.of(learner)));
    }

    /**
     * The same for many learners, with about as many statements as for one. It never waits for a learner while it holds
     * others, which might wait for each other for ever.
     *
     * @return those for whom it was done; the others have to be waited for
     */
    @Transactional
    Set<UUID> rederiveThoseFree(Collection<UUID> learnerIds) {
        List<Learner> learners = Learner.lockedIfFree(learnerIds);
        if (!learners.isEmpty()) {
            rederive(learners);
        }
        return learners.stream().map(Learner::id).collect(Collectors.toSet());
    }

    private void rederive(List<Learner> learners) {
        List<UUID> ids = learners.stream().map(Learner::id).toList();
        entities.unwrap(Session.class).setJdbcBatchSize(ROWS_AT_ONCE);
        entities.flush();
        Map<UUID, List<AnswerGiven>> given = answers.takeAll(ids);
        Map<UUID, Map<UUID, List<Turn>>> turns = turns(FactConfirmation.of(ids), FactDecision.of(ids));
        Set<UUID> factIds = new HashSet<>();
        given.values().forEach(some -> factIds.addAll(mainFacts(some)));
        turns.values().forEach(some -> factIds.addAll(some.keySet()));
        Map<UUID, Fact> facts =
                Fact.lockForShare(factIds).stream().collect(Collectors.toMap(Fact::id, Function.identity()));
        Map<Review.Key, Double> retentions = Review.retentions(ids);
        Memory.deleteOf(ids);
        Review.deleteOf(ids);
        entities.clear();
        Map<UUID, Integer> wordings = FactVersion.currentWordings(facts.keySet());
        List<ReviewedFact> reviewed = new ArrayList<>();
        for (Learner learner : learners) {
            List<AnswerGiven> own = given.getOrDefault(learner.id(), List.of());
            Past past = new Past(Map.of(), Map.of(), turns.getOrDefault(learner.id(), Map.of()), retentions);
            Set<UUID> about = mainFacts(own);
            about.addAll(past.turns().keySet());
            reviewed.addAll(derive(learner, own, about.stream().map(facts::get).toList(), wordings, past));
        }
        reviewed.forEach(ReviewedFact::store);
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

    private static Set<UUID> mainFacts(List<AnswerGiven> given) {
        return given.stream().map(answer -> answer.mainFact().id()).collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether something was derived, or confirmed to have changed, that comes after the answer. */
    private static boolean isOlder(AnswerGiven first, UUID learnerId) {
        return Stream.of(Review.newest(learnerId), FactConfirmation.newest(learnerId), FactDecision.newest(learnerId))
                .flatMap(Optional::stream)
                .anyMatch(newest -> !first.at().isAfter(newest));
    }

    private void derive(Learner learner, List<AnswerGiven> given, List<Fact> locked) {
        List<UUID> facts = locked.stream().map(Fact::id).toList();
        Past past = new Past(
                Memory.ofFacts(learner.id(), facts).stream()
                        .collect(Collectors.toMap(Memory::factId, Function.identity())),
                Review.ofFacts(learner.id(), facts).stream().collect(Collectors.groupingBy(Review::factId)),
                turns(FactConfirmation.ofFacts(learner.id(), facts), FactDecision.ofFacts(learner.id(), facts))
                        .getOrDefault(learner.id(), Map.of()),
                Map.of());
        derive(learner, given, locked, FactVersion.currentWordings(facts), past).forEach(ReviewedFact::store);
    }

    /**
     * Stores the reviews of answers, and leaves to be stored what their facts come to.
     *
     * @param wordings of the facts now
     */
    private Collection<ReviewedFact> derive(
            Learner learner, List<AnswerGiven> given, List<Fact> locked, Map<UUID, Integer> wordings, Past past) {
        double retention = retentionOf(learner);
        Scheduler own = scheduler.by(learner.weighing(scheduler.parameters())).retaining(retention);
        Map<UUID, ReviewedFact> facts = locked.stream()
                .collect(Collectors.toMap(
                        Fact::id, fact -> past.reviewed(learner.id(), fact, wordings.get(fact.id()), own)));
        for (AnswerGiven answer : given) {
            if (answer.mark().outcome() == Outcome.VOID) {
                continue; // it says nothing about what the learner remembers
            }
            facts.get(answer.mainFact().id())
                    .add(answer, past.retentions().getOrDefault(Review.Key.of(answer), retention))
                    .persist();
        }
        return facts.values();
    }

    /** The retention that the learner desires, or the installation for them. */
    double retentionOf(Learner learner) {
        Double own = learner.reviewSettings().desiredRetention();
        return own == null ? scheduler.parameters().desiredRetention() : own;
    }

    /** Stores anew what a fact has come to, after the learner decided something about it. */
    void follow(Learner learner, Fact fact) {
        derive(learner, List.of(), List.of(fact));
    }

    /** What happened between answers, by learner and fact. */
    private static Map<UUID, Map<UUID, List<Turn>>> turns(
            List<FactConfirmation> confirmations, List<FactDecision> decisions) {
        return Stream.<Turn>concat(confirmations.stream(), decisions.stream())
                .collect(Collectors.groupingBy(Turn::learnerId, Collectors.groupingBy(Turn::factId)));
    }

    /**
     * What was derived of one learner and decided by them before.
     *
     * @param memories   by fact
     * @param reviews    that count, by fact, in the order of time
     * @param turns      by fact
     * @param retentions by which reviews that are derived again were scheduled before
     */
    private record Past(
            Map<UUID, Memory> memories,
            Map<UUID, List<Review>> reviews,
            Map<UUID, List<Turn>> turns,
            Map<Review.Key, Double> retentions) {

        ReviewedFact reviewed(UUID learnerId, Fact fact, int wording, Scheduler scheduler) {
            return new ReviewedFact(
                    learnerId,
                    fact,
                    wording,
                    memories.get(fact.id()),
                    reviews.getOrDefault(fact.id(), List.of()),
                    turns.getOrDefault(fact.id(), List.of()),
                    scheduler);
        }
    }
}
