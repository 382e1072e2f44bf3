package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lede.library.CorrectedSets;
import org.lede.library.Mode;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.question.Mark;
import org.lede.question.Question;
import org.lede.scheduling.Confidence;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Takes an answer to one question of an attempt: two statements, besides finding out who is asking. */
@ApplicationScoped
public class AnswerQuestion {

    private final CorrectedSets sets;
    private final Answers answers;
    private final Clock clock;

    AnswerQuestion(CorrectedSets sets, Answers answers, Clock clock) {
        this.sets = sets;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Marks and stores an answer. In practice the first one stands, and the same one again gives the same result; in a
     * test the last one stands until submission.
     *
     * @throws Refused when the attempt isn't the learner's, doesn't ask the question or takes no more answers, when the
     *     answer is empty, or when practice has another answer already
     * @throws org.lede.question.InvalidContent when the answer doesn't fit the question
     */
    @Transactional
    public AskedQuestion answer(UUID learnerId, UUID attemptId, UUID questionId, Submission submission) {
        return answer(Attempt.toAnswer(learnerId, attemptId), questionId, submission);
    }

    private AskedQuestion answer(Attempt attempt, UUID questionId, Submission submission) {
        PublishedSet set = sets.remembered(attempt.setId(), attempt.setN());
        PublishedQuestion question = attempt.question(set, questionId);
        Question content = question.content();
        org.lede.question.Answer given = content.answer(submission.tree().apply(content));
        if (given.isBlank()) {
            throw new Refused(Refusal.NOT_ANSWERED, "Nothing was answered; “I don't know” is an answer too.");
        }
        if (!attempt.isOpen() && attempt.mode() == Mode.PRACTICE) {
            return repeated(attempt, questionId, given);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        attempt.admitAnswer(now);
        Optional<Answers.Standing> standing = answers.put(
                attempt, question, new Answers.Given(given, submission.confidence(), submission.elapsedMillis()), now);
        if (standing.isEmpty()) {
            sets.forget(attempt.setId(), attempt.setN());
            return answer(attempt, questionId, submission);
        }
        refuseAnother(content, given, standing.get().tree());
        return asked(attempt, set, question, given, standing.get().confidence(), question.mark(given));
    }

    /** A practice attempt that its last answer has closed still gives the result of that answer to who asks again. */
    private AskedQuestion repeated(Attempt attempt, UUID questionId, org.lede.question.Answer given) {
        PublishedSet set = sets.get(attempt.setId(), attempt.setN());
        PublishedQuestion question = attempt.question(set, questionId);
        StoredAnswer standing = StoredAnswer.of(attempt.learnerId(), attempt.id()).stream()
                .filter(answer -> answer.questionVersionId().equals(question.versionId()))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.ATTEMPT_CLOSED, "This attempt takes no more answers."));
        refuseAnother(question.content(), given, standing.given());
        return asked(attempt, set, question, given, standing.confidence().orElse(null), standing.mark(question));
    }

    private static void refuseAnother(Question content, org.lede.question.Answer given, Map<String, Object> standing) {
        if (!content.answer(standing).tree().equals(given.tree())) {
            throw new Refused(
                    Refusal.ALREADY_ANSWERED, "Practice takes one answer to each question, and has it already.");
        }
    }

    private static AskedQuestion asked(
            Attempt attempt,
            PublishedSet set,
            PublishedQuestion question,
            org.lede.question.Answer given,
            @Nullable Confidence confidence,
            Mark mark) {
        int index = 0;
        for (Drawn drawn : attempt.drawn()) {
            index++;
            if (drawn.versionId().equals(question.versionId())) {
                return new AskedQuestion(
                        index,
                        set.article(),
                        question,
                        drawn.arrange(question),
                        given,
                        confidence,
                        mark,
                        AttemptState.isRevealed(attempt, set, true));
            }
        }
        throw new IllegalStateException("a question that was drawn isn't among the drawn");
    }

    /**
     * Takes a saved answer of a test back; without one, nothing happens.
     *
     * @throws Refused when the attempt takes no more answers, or is practice, where an answer stands
     */
    @Transactional
    public void clear(UUID learnerId, UUID attemptId, UUID questionId) {
        Attempt attempt = Attempt.toAnswer(learnerId, attemptId);
        PublishedQuestion question = attempt.question(sets.remembered(attempt.setId(), attempt.setN()), questionId);
        attempt.admitAnswer(clock.instant());
        if (attempt.mode() == Mode.PRACTICE) {
            throw new Refused(Refusal.ALREADY_ANSWERED, "In practice an answer can't be taken back.");
        }
        answers.delete(attempt, question.versionId());
    }

    /**
     * What a client sent for one question.
     *
     * @param tree gives the answer as a plain tree; a form can only be read knowing the kind of question
     * @param confidence 1 guess, 2 think so, 3 sure; null where not said
     * @param elapsedMillis from question to answer as the client measured it, 0 to a day; null where not said
     */
    public record Submission(
            Function<Question, @Nullable Object> tree,
            @Nullable Integer confidence,
            @Nullable Integer elapsedMillis) {}
}
