package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lede.attempt.AnswerQuestion;
import org.lede.attempt.AnswerQuestion.Submission;
import org.lede.attempt.AskedQuestion;
import org.lede.attempt.Attempt;
import org.lede.attempt.Attempt.CardPlace;
import org.lede.attempt.StartAttempt;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.people.Learner;
import org.lede.question.Kind;
import org.lede.review.TodaysReview.Today;
import org.lede.scheduling.Candidate;

/** Gives out today's cards to be answered without a network, and takes their answers later, each exactly once. */
@ApplicationScoped
public class OfflineCards {

    private final TodaysReview todays;
    private final DrawCard draw;
    private final CorrectedSets sets;
    private final StartAttempt start;
    private final AnswerQuestion answer;

    OfflineCards(TodaysReview todays, DrawCard draw, CorrectedSets sets, StartAttempt start, AnswerQuestion answer) {
        this.todays = todays;
        this.draw = draw;
        this.sets = sets;
        this.start = start;
        this.answer = answer;
    }

    /** The questions that today would ask, in its order; nothing is stored. Those that show the article aren't among them. */
    @Transactional
    public List<OfflineCard> of(Learner learner) {
        Today today = todays.of(learner);
        List<OfflineCard> cards = new ArrayList<>();
        for (Candidate candidate : today.left()) {
            draw.next(learner.id(), candidate.factId())
                    .map(row -> preview(learner, row, today.place()))
                    .filter(card -> card.asked().content().kind() != Kind.LOCATE)
                    .ifPresent(cards::add);
        }
        return cards;
    }

    private OfflineCard preview(Learner learner, Tuple row, CardPlace place) {
        PublishedSet set = sets.get(row.get("set_id", UUID.class), row.get("n", Integer.class));
        return new OfflineCard(set, start.preview(learner, set, row.get("version_id", UUID.class), place));
    }

    /**
     * Stores an answer that was given without a network, as that of a card of today. In one transaction with the card, whose
     * key is unique, so that the same answer sent again changes nothing. It is dropped where the question isn't offered any more or its fact was
     * asked meanwhile.
     *
     * @param key       made by the browser for this answer
     * @param beforeNew runs before a card is stored, and may refuse it
     * @throws org.lede.question.InvalidContent when the answer doesn't fit the question
     */
    @Transactional
    public void answer(UUID learnerId, Given given, String key, Runnable beforeNew, Submission submission) {
        Learner learner = Learner.locked(learnerId).orElseThrow(StartAttempt::gone);
        PublishedSet set = sets.get(given.setId(), given.setN());
        Optional<PublishedQuestion> question = set.withVersion(given.versionId());
        Today today = todays.of(learner);
        if (question.isEmpty() || !isLeft(question.get(), today)) {
            return;
        }
        beforeNew.run();
        start.card(learner, set, given.versionId(), today.place(), key)
                .map(Attempt::id)
                .ifPresent(card -> answer.answer(learnerId, card, question.get().id(), submission));
    }

    private static boolean isLeft(PublishedQuestion question, Today today) {
        return question.mainFact()
                .filter(fact -> today.left().stream().map(Candidate::factId).anyMatch(fact.id()::equals))
                .isPresent();
    }

    /** A question that may be answered without a network. */
    public record OfflineCard(PublishedSet set, AskedQuestion asked) {}

    /** Which question was answered. */
    public record Given(UUID setId, int setN, UUID versionId) {}
}
