package org.lede.attempt.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AskedQuestion;
import org.lede.attempt.AttemptState;
import org.lede.evidence.ArticleText;
import org.lede.library.Display;
import org.lede.library.Mode;
import org.lede.library.TestedFact;
import org.lede.question.Outcome;

/**
 * A closed attempt with its score and, as far as its set reveals them, the answers and proofs of its questions.
 *
 * @param editor whether the reader may correct the questions
 */
public record ResultPage(AttemptState state, List<QuestionView> questions, boolean editor, Instant now) {

    /** How many missed sentences are shown at reading size; all of them are marked in the article and proved below. */
    private static final int MISSED_SHOWN = 2;

    private static final String UNTRIED = "not-tried";

    /** In characters; a longer article is too much to show small. */
    private static final int LONGEST_CLIPPING = 9_000;

    public boolean isTest() {
        return state.attempt().mode() == Mode.TEST;
    }

    public ZonedDateTime date() {
        return state.attempt().submittedAt().orElseThrow().atZone(state.viewer().zone());
    }

    /** Whether it was handed in today, by the learner's clock: what it says about tomorrow is true only then. */
    public boolean isOfToday() {
        return state.viewer().dayOf(date().toInstant()).equals(state.viewer().dayOf(now));
    }

    /** Whether a question is worth more or less than one point. */
    public boolean isWeighted() {
        return state.attempt()
                        .points()
                        .compareTo(BigDecimal.valueOf(state.questions().size()))
                != 0;
    }

    /** How many questions had which outcome, without those that none had. */
    public List<Count> tally() {
        return Stream.of("right", "partly-right", "wrong", "dont-know", "not-answered", UNTRIED)
                .map(outcome -> new Count(outcome, count(outcome)))
                .filter(count -> count.number() > 0)
                .toList();
    }

    /** Whether nothing was right in practice, where what comes next matters and the zero doesn't. */
    public boolean isAllToLearn() {
        return !isTest() && state.attempt().score().map(BigDecimal::signum).orElse(0) == 0 && missed() > 0;
    }

    /** The outcome of a question by its name, where practice that ended early has untried ones. */
    public String outcome(AskedQuestion question) {
        return state.isUntried(question) ? UNTRIED : question.mark().outcome().wire();
    }

    public int right() {
        return count(Outcome.RIGHT.wire());
    }

    public int voided() {
        return count(Outcome.VOID.wire());
    }

    /** How many questions did not earn all their points, without those that weren't tried. */
    public int missed() {
        return state.missed().size() - untried();
    }

    public int untried() {
        return count(UNTRIED);
    }

    public int tried() {
        return state.questions().size() - untried();
    }

    public boolean canPractiseMissed() {
        return state.isRevealed()
                && state.set().terms().allows(Mode.PRACTICE)
                && !state.missed().isEmpty();
    }

    /** How many facts were answered, but not right; these come back tomorrow. */
    public int comingBack() {
        if (!state.isRevealed() || !isOfToday() || !state.set().terms().allows(Mode.PRACTICE)) {
            return 0;
        }
        return (int) state.missed().stream()
                .filter(AskedQuestion::isAnswered)
                .flatMap(question -> question.published().provedFacts().stream().limit(1))
                .map(TestedFact::id)
                .distinct()
                .count();
    }

    /** The article with what was proved and what was missed; empty where it isn't shown. */
    public List<ClippedParagraph> clipping() {
        if (!state.isRevealed() || questions.isEmpty()) {
            return List.of();
        }
        QuestionView first = questions.get(0);
        boolean isShown = first.display() == Display.FULL
                && first.text().text().length() <= LONGEST_CLIPPING
                && questions.stream().anyMatch(QuestionView::hasProof);
        return isShown ? ClippedParagraph.of(first.text(), proved(), proving(this::isMissed)) : List.of();
    }

    /** The numbers of the sentences that right answers proved; none where the set keeps its answers to itself. */
    Set<Integer> proved() {
        return state.isRevealed() ? proving(view -> view.asked().mark().correct()) : Set.of();
    }

    private boolean isMissed(QuestionView view) {
        return !view.asked().mark().correct() && !state.isUntried(view.asked());
    }

    private SortedSet<Integer> proving(Predicate<QuestionView> wanted) {
        return questions.stream()
                .filter(wanted)
                .flatMap(view -> view.text().sentencesProving(view.evidence()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The questions whose sentence was missed, the first for each sentence. */
    public List<QuestionView> missedSentences() {
        Set<SortedSet<Integer>> seen = new HashSet<>();
        return questions.stream()
                .filter(view -> state.isRevealed() && isMissed(view) && view.hasProof())
                .filter(view -> seen.add(view.text().sentencesProving(view.evidence())))
                .toList();
    }

    /** Those of them that are shown. */
    public List<QuestionView> firstMissed() {
        List<QuestionView> missed = missedSentences();
        return missed.subList(0, Math.min(missed.size(), MISSED_SHOWN));
    }

    /** The certainty-based marks; null if no answer was rated. */
    public AttemptState.@Nullable Certainty certainty() {
        return state.certainty().orElse(null);
    }

    /** The score corrected for guessing; null where there is none. */
    public AttemptState.@Nullable Guessing guessing() {
        return state.guessing().orElse(null);
    }

    public String attemptId() {
        return state.attempt().id().toString();
    }

    private int count(String outcome) {
        return (int) state.questions().stream()
                .filter(question -> outcome(question).equals(outcome))
                .count();
    }

    /** How many questions had an outcome. */
    public record Count(String outcome, int number) {}

    /** A paragraph of the article, small. */
    public record ClippedParagraph(List<ClippedSentence> sentences) {

        static List<ClippedParagraph> of(ArticleText text, Set<Integer> proved, Set<Integer> missed) {
            return text.paragraphs().stream()
                    .map(paragraph -> new ClippedParagraph(paragraph.sentences().stream()
                            .map(one -> new ClippedSentence(
                                    one.text(), proved.contains(one.number()), missed.contains(one.number())))
                            .toList()))
                    .toList();
        }
    }

    /** @param missed whether a question about it was missed, which outweighs one that was answered right */
    public record ClippedSentence(String text, boolean proved, boolean missed) {}
}
