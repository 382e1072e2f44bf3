package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.attempt.AttemptState;
import org.lede.attempt.Attempts;
import org.lede.attempt.StartAttempt;
import org.lede.library.CorrectedSets;
import org.lede.library.FactVersion;
import org.lede.library.TestedFact;
import org.lede.people.Learner;
import org.lede.review.TodaysReview.Today;
import org.lede.scheduling.LearnerDay;
import org.lede.shared.Refused;

/** Draws the next card of a day's review: a question about the fact that most needs it, asked as an attempt of its own. */
@ApplicationScoped
public class DrawCard {

    /**
     * The question that asks a fact next. Kinds take turns, so that the fact is remembered and not the wording of a question:
     * the kind that was not asked for the longest time comes first, and within the kind the question. What measures the true
     * retention is asked for a typed answer, if there is such a question. A question that shows the article asks for no memory.
     */
    private static final String NEXT = """
            select i.set_id as set_id, i.n as n, v.id as version_id
            from question_version v
            join set_item i on i.question_version_id = v.id
            join question_set s on s.id = i.set_id and s.current_n = i.n and not s.withdrawn and s.visibility = 'public'
            join set_revision r on r.set_id = i.set_id and r.n = i.n
            where v.main_fact_id = :fact and v.kind <> 'locate' and 'practice' = any (r.modes)
              and v.id not in (select question_version_id from void_question)
            order by case when (select m.probe from memory m where m.learner_id = :learner and m.fact_id = :fact)
                          then v.kind not in ('short-text', 'number')
                               and (v.kind <> 'gap' or jsonb_path_exists(v.content, '$.gaps.*.options')) end nulls first,
                     (select max(w.reviewed_at) from review w
                      where w.learner_id = :learner and w.fact_id = :fact and w.kind = v.kind) nulls first,
                     (select max(w.reviewed_at) from review w join question_version u on u.id = w.question_version_id
                      where w.learner_id = :learner and w.fact_id = :fact and u.question_id = v.question_id) nulls first,
                     v.id, i.set_id
            limit 1""";

    private final TodaysReview todays;
    private final CorrectedSets sets;
    private final StartAttempt start;
    private final Attempts attempts;
    private final Session session;

    DrawCard(TodaysReview todays, CorrectedSets sets, StartAttempt start, Attempts attempts, Session session) {
        this.todays = todays;
        this.sets = sets;
        this.start = start;
        this.attempts = attempts;
        this.session = session;
    }

    /**
     * The card that waits for an answer, or a new one; empty when nothing is left for today. Devices that ask at the same
     * time wait for each other and get the same card.
     *
     * @param beforeNew runs before a new one begins, and may refuse it
     * @throws Refused when the learner has just been deleted
     */
    @Transactional
    public Optional<Attempt> draw(UUID learnerId, Runnable beforeNew) {
        Learner learner = Learner.locked(learnerId).orElseThrow(StartAttempt::gone);
        List<AttemptState> open = Attempt.openCards(learnerId).stream()
                .map(card -> attempts.view(learnerId, card))
                .filter(card -> card.attempt().isOpen())
                .toList();
        Today today = todays.of(learner);
        return Optional.ofNullable(kept(open, today))
                .map(AttemptState::attempt)
                .or(() -> drawNew(learner, today, beforeNew));
    }

    /** The open card that today would ask as well, about the fact as it is worded now; other open cards are closed. */
    private @Nullable AttemptState kept(List<AttemptState> open, Today today) {
        AttemptState kept = null;
        Map<UUID, Integer> wordings = open.isEmpty()
                ? Map.of()
                : FactVersion.currentWordings(
                        open.stream().map(card -> asked(card).id()).collect(Collectors.toSet()));
        for (AttemptState card : open) {
            TestedFact asked = asked(card);
            if (kept == null && isOfToday(card, today) && wordings.get(asked.id()) == asked.wording()) {
                kept = card;
            } else {
                attempts.submit(card.attempt().learnerId(), card.attempt().id());
            }
        }
        return kept;
    }

    private static TestedFact asked(AttemptState card) {
        return card.next().published().mainFact().orElseThrow();
    }

    /** A card about what is now asked as new may have been drawn to ask for what the fact said before. */
    private static boolean isOfToday(AttemptState card, Today today) {
        UUID fact = asked(card).id();
        LearnerDay drawn = today.day().at(card.attempt().startedAt());
        return drawn.isSameDateAs(today.day())
                && today.left().stream()
                        .filter(candidate -> candidate.factId().equals(fact))
                        .anyMatch(candidate -> !candidate.isNew()
                                || candidate.due().isBefore(card.attempt().startedAt()));
    }

    private Optional<Attempt> drawNew(Learner learner, Today today, Runnable beforeNew) {
        return today.left().stream()
                .flatMap(candidate -> next(learner.id(), candidate.factId()).stream())
                .findFirst()
                .map(row -> {
                    beforeNew.run();
                    return start.card(
                            learner,
                            sets.get(row.get("set_id", UUID.class), row.get("n", Integer.class)),
                            row.get("version_id", UUID.class),
                            today.place());
                });
    }

    private Optional<Tuple> next(UUID learnerId, UUID factId) {
        return session.createNativeQuery(NEXT, Tuple.class)
                .setParameter("learner", learnerId)
                .setParameter("fact", factId)
                .uniqueResultOptional();
    }
}
