package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.attempt.AttemptState;
import org.lede.attempt.Attempts;
import org.lede.attempt.StartAttempt;
import org.lede.library.CorrectedSets;
import org.lede.library.TestedFact;
import org.lede.people.Learner;
import org.lede.review.TodaysReview.Today;
import org.lede.scheduling.LearnerDay;

/** Draws the next card of a day's review: a question about the fact that most needs it, asked as an attempt of its own. */
@ApplicationScoped
public class DrawCard {

    private final TodaysReview todays;
    private final QuestionRotation forms;
    private final FormerWordings formerWordings;
    private final CorrectedSets sets;
    private final StartAttempt start;
    private final Attempts attempts;

    DrawCard(
            TodaysReview todays,
            QuestionRotation forms,
            FormerWordings formerWordings,
            CorrectedSets sets,
            StartAttempt start,
            Attempts attempts) {
        this.todays = todays;
        this.forms = forms;
        this.formerWordings = formerWordings;
        this.sets = sets;
        this.start = start;
        this.attempts = attempts;
    }

    /**
     * The card that waits for an answer, or a new one; empty when there is nothing left for today. Devices that ask at the
     * same time wait for each other and get the same card.
     *
     * @param beforeNew done before a new one is begun, which it may refuse; nothing is changed then
     * @throws org.lede.shared.Refused when the learner has just gone
     */
    @Transactional
    public Optional<Attempt> draw(UUID learnerId, Runnable beforeNew) {
        Learner learner = Learner.locked(learnerId).orElseThrow(StartAttempt::gone);
        List<AttemptState> open = Attempt.openCards(learnerId).stream()
                .map(card -> attempts.view(learnerId, card))
                .filter(card -> card.attempt().isOpen())
                .toList();
        Today today = todays.of(learner);
        return Optional.ofNullable(kept(open, today)).map(AttemptState::attempt).or(() -> drawNew(learner, today, beforeNew));
    }

    /**
     * Of the cards that wait, the one that today would ask as well, about the fact as it is worded now; the others are
     * put away unanswered.
     */
    private @Nullable AttemptState kept(List<AttemptState> open, Today today) {
        AttemptState kept = null;
        Map<UUID, FormerWordings.OfFact> versions = open.isEmpty()
                ? Map.of()
                : formerWordings.of(open.stream().map(card -> asked(card).id()).collect(Collectors.toSet()));
        for (AttemptState card : open) {
            TestedFact asked = asked(card);
            if (kept == null
                    && isOfToday(card, today)
                    && !versions.get(asked.id()).isFormer(asked.n())) {
                kept = card;
            } else {
                attempts.submit(card.attempt().learnerId(), card.attempt().id());
            }
        }
        return kept;
    }

    private static TestedFact asked(AttemptState card) {
        return card.next().published().mainFact();
    }

    /** A card of what is asked as new has to be newer: it may have been drawn to ask for what the fact said before. */
    private static boolean isOfToday(AttemptState card, Today today) {
        UUID fact = asked(card).id();
        LearnerDay drawn = LearnerDay.of(card.attempt().startedAt(), today.day().zone());
        return drawn.isSameDateAs(today.day())
                && today.left().stream()
                        .filter(candidate -> candidate.factId().equals(fact))
                        .anyMatch(candidate -> !candidate.isNew()
                                || candidate.due().isBefore(card.attempt().startedAt()));
    }

    private Optional<Attempt> drawNew(Learner learner, Today today, Runnable beforeNew) {
        return today.left().stream()
                .findFirst()
                .flatMap(candidate -> forms.next(learner.id(), candidate.factId()))
                .map(form -> {
                    beforeNew.run();
                    return start.card(learner, sets.get(form.setId(), form.n()), form.versionId(), today.place());
                });
    }
}
