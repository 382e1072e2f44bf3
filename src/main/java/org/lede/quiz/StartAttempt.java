package org.lede.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.lede.learner.Learner;
import org.lede.questionset.CorrectedSets;
import org.lede.questionset.Mode;
import org.lede.questionset.PublishedQuestion;
import org.lede.questionset.PublishedSet;
import org.lede.questionset.QuestionSet;
import org.lede.shared.CommonRefusal;
import org.lede.shared.Ids;
import org.lede.shared.Refused;

/** Begins an attempt at the current revision of a set, or at what an earlier attempt missed. */
@ApplicationScoped
public class StartAttempt {

    private static final String OF_LEARNER = "attempt_learner_id_fkey";

    private final CorrectedSets sets;
    private final Ids ids;
    private final Clock clock;

    StartAttempt(CorrectedSets sets, Ids ids, Clock clock) {
        this.sets = sets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Draws the questions and stores the attempt.
     *
     * @throws Refused when there is no such set, it can't be taken in that mode, or the learner has just gone
     */
    @Transactional
    public AttemptState start(UUID learnerId, Order order) {
        Learner learner = Learner.withId(learnerId).orElseThrow(StartAttempt::gone);
        QuestionSet questionSet =
                QuestionSet.withSlug(order.slug()).orElseThrow(() -> CommonRefusal.notFound("question set"));
        PublishedSet set = sets.get(questionSet.id(), questionSet.currentN());
        UUID id = ids.next();
        RandomGenerator random =
                new SplittableRandom(order.seed() == null ? id.getLeastSignificantBits() : order.seed());
        List<Drawn> drawn = draw(set, order.count(), random);
        Duration limit = limit(learner, set, order.mode());
        return store(new Attempt(learner, id, set, order.mode(), drawn, limit, clock.instant()), set);
    }

    /** The set's time limit by what the learner may take longer; practice has none. */
    private static @Nullable Duration limit(Learner learner, PublishedSet set, Mode mode) {
        Duration limit = mode == Mode.TEST ? set.terms().timeLimit() : null;
        return limit == null ? null : learner.timeFor(limit);
    }

    /** Some questions by chance, in the order in which the set has them. */
    private static List<Drawn> draw(PublishedSet set, @Nullable Integer count, RandomGenerator random) {
        Set<PublishedQuestion> kept = new HashSet<>(set.toAsk());
        if (kept.isEmpty()) {
            throw new Refused(QuizRefusal.NOTHING_TO_ASK, "Every question of this set was withdrawn.");
        }
        while (count != null && kept.size() > count) {
            List<PublishedQuestion> left =
                    set.questions().stream().filter(kept::contains).toList();
            kept.remove(left.get(random.nextInt(left.size())));
        }
        return set.questions().stream()
                .filter(kept::contains)
                .map(question -> Drawn.of(question, random))
                .toList();
    }

    /**
     * Begins practice of the questions a closed attempt missed, in the revision that attempt was taken in.
     *
     * @throws Refused when the attempt is still open, missed nothing, its set doesn't allow practice, or the learner has
     *     just gone
     */
    @Transactional
    public AttemptState practiseMissed(AttemptState earlier) {
        if (earlier.attempt().isOpen()) {
            throw new Refused(QuizRefusal.NOT_SUBMITTED, "Finish the attempt first.");
        }
        Set<UUID> missed = earlier.missed().stream()
                .map(question -> question.published().versionId())
                .collect(Collectors.toSet());
        if (missed.isEmpty()) {
            throw new Refused(QuizRefusal.NOTHING_MISSED, "Everything was right.");
        }
        Learner learner = Learner.withId(earlier.attempt().learnerId()).orElseThrow(StartAttempt::gone);
        UUID id = ids.next();
        RandomGenerator random = new SplittableRandom(id.getLeastSignificantBits());
        List<Drawn> drawn = earlier.set().questions().stream()
                .filter(question -> missed.contains(question.versionId()))
                .map(question -> Drawn.of(question, random))
                .toList();
        return store(
                new Attempt(learner, id, earlier.set(), Mode.PRACTICE, drawn, null, clock.instant()), earlier.set());
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
                CommonRefusal.UNAUTHENTICATED,
                "This learner is no longer there: deleted, or part of an account by now.");
    }

    /**
     * What to begin.
     *
     * @param slug the set's
     * @param seed gives the same draw and the same order of options every time; null for another each time
     * @param count how many questions at the most, from 1; null for all
     */
    public record Order(
            String slug,
            Mode mode,
            @Nullable Long seed,
            @Nullable Integer count) {}
}
