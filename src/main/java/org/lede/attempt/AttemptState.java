package org.lede.attempt;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.library.Mode;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.library.Reveal;
import org.lede.question.Question;
import org.lede.scheduling.Confidence;

/**
 * An attempt with its questions and what was answered so far: all that a page or a response shows of it.
 *
 * @param changes of its score, by rulings after it was closed, in the order of time
 */
public record AttemptState(
        Attempt attempt, PublishedSet set, List<AskedQuestion> questions, List<ScoreChange> changes) {

    public AttemptState {
        questions = List.copyOf(questions);
        changes = List.copyOf(changes);
    }

    static AttemptState of(Attempt attempt, PublishedSet set, List<StoredAnswer> answers) {
        Map<UUID, StoredAnswer> byVersion =
                answers.stream().collect(Collectors.toMap(StoredAnswer::questionVersionId, Function.identity()));
        List<AskedQuestion> questions = new ArrayList<>();
        for (Drawn drawn : attempt.drawn()) {
            PublishedQuestion question = set.withVersion(drawn.versionId()).orElseThrow();
            questions.add(asked(
                    attempt,
                    set,
                    questions.size() + 1,
                    question,
                    drawn.arrange(question),
                    byVersion.get(drawn.versionId())));
        }
        return new AttemptState(attempt, set, questions, changes(attempt, questions));
    }

    /** Only what has been ruled on can have changed a score, and nearly nothing has. */
    private static List<ScoreChange> changes(Attempt attempt, List<AskedQuestion> questions) {
        return attempt.isOpen()
                        || questions.stream()
                                .noneMatch(question -> question.published().isCorrected())
                ? List.of()
                : ScoreChange.of(attempt.learnerId(), attempt.id());
    }

    private static AskedQuestion asked(
            Attempt attempt,
            PublishedSet set,
            int position,
            PublishedQuestion question,
            Question content,
            @Nullable StoredAnswer answer) {
        boolean revealed = isRevealed(attempt, set, answer != null);
        if (answer == null) {
            return new AskedQuestion(
                    position,
                    set.article(),
                    question,
                    content,
                    null,
                    null,
                    question.mark(org.lede.question.Answer.BLANK),
                    revealed);
        }
        org.lede.question.Answer given = content.answer(answer.given());
        return new AskedQuestion(
                position,
                set.article(),
                question,
                content,
                given,
                answer.confidence().orElse(null),
                answer.mark(question),
                revealed);
    }

    /** Practice tells the key of what is answered, and of the rest when it is over; a test as its set says. */
    public static boolean isRevealed(Attempt attempt, PublishedSet set, boolean answered) {
        return attempt.mode() == Mode.PRACTICE
                ? answered || !attempt.isOpen()
                : !attempt.isOpen() && set.terms().reveal() == Reveal.SUBMISSION;
    }

    public AskedQuestion question(int position) {
        return questions.get(Math.min(Math.max(position, 1), questions.size()) - 1);
    }

    public int answered() {
        return (int) questions.stream().filter(AskedQuestion::isAnswered).count();
    }

    /** How many questions have no answer yet. */
    public int left() {
        return questions.size() - answered();
    }

    /** The questions that did not earn everything. */
    public List<AskedQuestion> missed() {
        return questions.stream().filter(question -> !question.mark().correct()).toList();
    }

    /** Whether the result may say more than the score and what was right. */
    public boolean isRevealed() {
        return isRevealed(attempt, set, false);
    }

    /** What being sure or not earned; empty where it was never said of any answer. */
    public Optional<Certainty> certainty() {
        IntSummaryStatistics marks = questions.stream()
                .flatMapToInt(question -> question.certaintyMark().stream())
                .summaryStatistics();
        int answers = (int) marks.getCount();
        return answers == 0
                ? Optional.empty()
                : Optional.of(new Certainty(answers, (int) marks.getSum(), answers * Confidence.HIGH.mark(true)));
    }

    /**
     * The sum of certainty-based marks, which stands beside the score and never in its place.
     *
     * @param answers of how many it was said
     * @param mark from −6 to 3 for each of them
     * @param most what it would be had all been sure and right
     */
    public record Certainty(int answers, int mark, int most) {}

    /** The first question without an answer, or the last one. */
    public AskedQuestion next() {
        return questions.stream()
                .filter(question -> !question.isAnswered())
                .findFirst()
                .orElse(questions.get(questions.size() - 1));
    }
}
