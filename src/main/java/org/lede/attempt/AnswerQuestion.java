package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lede.library.Mode;
import org.lede.library.PublishedQuestion;
import org.lede.question.Answer;
import org.lede.question.Mark;
import org.lede.question.Question;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Takes an answer to a question of an attempt: one statement reads the attempt, and one stores the answer. */
@ApplicationScoped
public class AnswerQuestion {

    private final Attempts attempts;
    private final StoreAnswer store;
    private final Clock clock;

    AnswerQuestion(Attempts attempts, StoreAnswer store, Clock clock) {
        this.attempts = attempts;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Marks and stores an answer. In practice the first answer stands, and sending it again gives the same result; the last
     * question closes the attempt. In a test the last answer stands until submission.
     *
     * @throws Refused when the attempt isn't the learner's, doesn't ask the question or takes no more answers, when the
     *     answer is empty, or when practice has another answer already
     * @throws org.lede.question.InvalidContent when the answer doesn't fit the question
     */
    public AskedQuestion answer(UUID learnerId, UUID attemptId, UUID questionId, Submission submission) {
        AttemptState state = attempts.read(learnerId, attemptId);
        Attempt attempt = state.attempt();
        AskedQuestion asked = state.asked(questionId);
        Question content = asked.published().content();
        Answer given = content.answer(submission.tree().apply(content));
        boolean isPractice = attempt.mode() == Mode.PRACTICE;
        if (given.isBlank() && (isPractice || !submission.blankClears())) {
            throw new Refused(Refusal.NOT_ANSWERED, "Nothing was answered; “I don't know” is an answer too.");
        }
        if (isPractice && asked.stored() != null) {
            return requireSame(asked, given);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        attempt.admitAnswer(now);
        if (given.isBlank()) {
            delete(state, asked, now);
            return AskedQuestion.of(attempt, state.set(), asked.position(), null);
        }
        StoredAnswer answer = answer(attempt, asked.published(), given, submission, now);
        Attempt closed = isPractice && state.left() == 1 ? closed(state, answer, now) : null;
        Optional<StoredAnswer> standing =
                store.store(attempt.mode(), answer, asked.published(), state.set().lastRuling(), closed);
        return standing.isEmpty()
                ? answer(learnerId, attemptId, questionId, submission)
                : requireSame(AskedQuestion.of(attempt, state.set(), asked.position(), standing.get()), given);
    }

    private static StoredAnswer answer(
            Attempt attempt, PublishedQuestion question, Answer given, Submission submission, Instant now) {
        return new StoredAnswer(
                attempt.learnerId(),
                attempt.id(),
                question.versionId(),
                given.tree(),
                question.ownMark(given).fraction(),
                given.isDontKnow(),
                Mark.RULES,
                submission.confidence(),
                submission.elapsedMillis(),
                now);
    }

    private static Attempt closed(AttemptState state, StoredAnswer last, Instant now) {
        List<StoredAnswer> answers = new ArrayList<>(state.answers());
        answers.add(last);
        state.attempt().closeIfDue(state.set(), answers, now);
        return state.attempt();
    }

    private static AskedQuestion requireSame(AskedQuestion standing, Answer given) {
        if (!standing.answer().orElseThrow().tree().equals(given.tree())) {
            throw new Refused(
                    Refusal.ALREADY_ANSWERED, "Practice takes one answer to each question, and has it already.");
        }
        return standing;
    }

    /**
     * Removes a saved answer of a test, if there is one.
     *
     * @throws Refused when the attempt takes no more answers, or is practice, where an answer stands
     */
    public void clear(UUID learnerId, UUID attemptId, UUID questionId) {
        AttemptState state = attempts.read(learnerId, attemptId);
        AskedQuestion asked = state.asked(questionId);
        Instant now = clock.instant();
        state.attempt().admitAnswer(now);
        if (state.attempt().mode() == Mode.PRACTICE) {
            throw new Refused(Refusal.ALREADY_ANSWERED, "In practice an answer can't be taken back.");
        }
        delete(state, asked, now);
    }

    private void delete(AttemptState state, AskedQuestion asked, Instant now) {
        Attempt attempt = state.attempt();
        if (store.delete(attempt, asked.published().versionId()) == 0 && asked.isAnswered()) {
            attempts.read(attempt.learnerId(), attempt.id()).attempt().admitAnswer(now); // it may have just been closed
        }
    }

    /**
     * What a client sent for a question.
     *
     * @param tree gives the answer as a plain tree; a form can only be read knowing the kind of question
     * @param confidence 1 guess, 2 think so, 3 sure; null if not said
     * @param elapsedMillis from question to answer as the client measured it, 0 to a day; null if not measured
     * @param blankClears whether an empty answer removes the saved one of a test, rather than being refused
     */
    public record Submission(
            Function<Question, @Nullable Object> tree,
            @Nullable Integer confidence,
            @Nullable Integer elapsedMillis,
            boolean blankClears) {}
}
