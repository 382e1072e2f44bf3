package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.lede.library.CorrectedSets;
import org.lede.library.Mode;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionSet;
import org.lede.people.Learner;
import org.lede.shared.Ids;
import org.lede.shared.Refusal;
import org.lede.shared.Refused.Fault;
import org.lede.shared.Refused;

/** Begins an attempt at the current revision of a set, or at what an earlier attempt missed. */
@ApplicationScoped
public class StartAttempt {

    private static final String OF_LEARNER = "attempt_learner_id_fkey";

    private final CorrectedSets sets;
    private final ViewAttempt view;
    private final Ids ids;
    private final Clock clock;

    StartAttempt(CorrectedSets sets, ViewAttempt view, Ids ids, Clock clock) {
        this.sets = sets;
        this.view = view;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Draws the questions and stores the attempt.
     *
     * @throws Refused when there is no such set, it can't be taken in that mode, or the learner has just gone; when what an
     *     earlier attempt missed is ordered, also when that isn't the learner's, is still open, missed nothing, or was at
     *     another set
     */
    @Transactional
    public AttemptState start(UUID learnerId, Order order) {
        if (order.missedOf() != null) {
            return practiseMissed(view.view(learnerId, order.missedOf()), order);
        }
        Learner learner = Learner.withId(learnerId).orElseThrow(StartAttempt::gone);
        QuestionSet questionSet = QuestionSet.read(order.slug(), learnerId);
        PublishedSet set = sets.get(questionSet.id(), questionSet.currentN());
        if (set.toAsk().isEmpty()) {
            throw new Refused(Refusal.NOTHING_TO_ASK, "Every question of this set was withdrawn.");
        }
        UUID id = ids.next();
        List<Drawn> drawn = draw(set.toAsk(), order.count(), random(order.seed(), id));
        Duration limit = limit(learner, set, order.mode());
        return store(new Attempt(learner, id, set, order.mode(), drawn, limit, clock.instant()), set);
    }

    /** The set's time limit by what the learner may take longer; practice has none. */
    private static @Nullable Duration limit(Learner learner, PublishedSet set, Mode mode) {
        Duration limit = mode == Mode.TEST ? set.terms().timeLimit() : null;
        return limit == null ? null : learner.timeFor(limit);
    }

    private static RandomGenerator random(@Nullable Long seed, UUID id) {
        return new SplittableRandom(seed == null ? id.getLeastSignificantBits() : seed);
    }

    /** Some of the questions by chance, in the order in which they come. */
    private static List<Drawn> draw(
            List<PublishedQuestion> questions, @Nullable Integer count, RandomGenerator random) {
        Set<PublishedQuestion> kept = new HashSet<>(questions);
        while (count != null && kept.size() > count) {
            List<PublishedQuestion> left =
                    questions.stream().filter(kept::contains).toList();
            kept.remove(left.get(random.nextInt(left.size())));
        }
        return questions.stream()
                .filter(kept::contains)
                .map(question -> Drawn.of(question, random))
                .toList();
    }

    /** The questions that a closed attempt missed, in the revision it was taken in, whatever has become of the set. */
    private AttemptState practiseMissed(AttemptState earlier, Order order) {
        refuseUnlessOf(earlier, order);
        if (earlier.attempt().isOpen()) {
            throw new Refused(Refusal.NOT_SUBMITTED, "Finish the attempt first.");
        }
        Set<UUID> missed = earlier.missed().stream()
                .map(question -> question.published().versionId())
                .collect(Collectors.toSet());
        if (missed.isEmpty()) {
            throw new Refused(Refusal.NOTHING_MISSED, "Everything was right.");
        }
        Learner learner = Learner.withId(earlier.attempt().learnerId()).orElseThrow(StartAttempt::gone);
        UUID id = ids.next();
        List<PublishedQuestion> questions = earlier.set().questions().stream()
                .filter(question -> missed.contains(question.versionId()))
                .toList();
        List<Drawn> drawn = draw(questions, order.count(), random(order.seed(), id));
        return store(
                new Attempt(learner, id, earlier.set(), Mode.PRACTICE, drawn, null, clock.instant()), earlier.set());
    }

    /** What is ordered and what was attempted have to be the same, or one of the two was meant otherwise. */
    private static void refuseUnlessOf(AttemptState earlier, Order order) {
        List<Fault> faults = new ArrayList<>();
        if (order.mode() != Mode.PRACTICE) {
            faults.add(new Fault("/mode", "OUT_OF_RANGE", "What was missed can only be practised."));
        }
        if (!order.slug().equals(earlier.set().slug())) {
            faults.add(new Fault("/set", "OUT_OF_RANGE", "The attempt is at another set."));
        }
        if (!faults.isEmpty()) {
            throw new Refused(Refusal.INVALID_PARAMETER, "That isn't what the attempt was at.", faults);
        }
    }

    /**
     * Draws one question for a review.
     *
     * @param versionId of a question of that set revision
     * @throws Refused when the set doesn't allow practice
     */
    @Transactional
    public AttemptState card(Learner learner, PublishedSet set, UUID versionId, CardPlace place) {
        UUID id = ids.next();
        Drawn drawn =
                Drawn.of(set.withVersion(versionId).orElseThrow(), new SplittableRandom(id.getLeastSignificantBits()));
        return store(Attempt.card(learner, id, set, drawn, place, clock.instant()), set);
    }

    /**
     * A guest may have become part of an account, or have been deleted, since the request was let in. The database knows
     * best: looking first would cost a statement, and settle nothing without a lock.
     */
    private static AttemptState store(Attempt attempt, PublishedSet set) {
        try {
            attempt.persistAndFlush();
        } catch (ConstraintViolationException e) {
            throw OF_LEARNER.equals(e.getConstraintName()) ? gone() : e;
        }
        return AttemptState.of(attempt, set, List.of());
    }

    /** The refusal for whoever isn't there any more, as the API gives it to a token that has gone with its learner. */
    public static Refused gone() {
        return new Refused(
                Refusal.UNAUTHENTICATED,
                "This learner is no longer there: deleted, or part of an account by now.");
    }

    /**
     * What to begin.
     *
     * @param slug the set's
     * @param seed gives the same draw and the same order of options every time; null for another each time
     * @param count how many questions at the most, from 1; null for all
     * @param missedOf the closed attempt whose missed questions to practise; null for the set as it is now
     */
    public record Order(
            String slug,
            Mode mode,
            @Nullable Long seed,
            @Nullable Integer count,
            @Nullable UUID missedOf) {}
}
