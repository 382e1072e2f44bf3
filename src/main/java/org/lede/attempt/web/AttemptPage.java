package org.lede.attempt.web;

import io.quarkus.qute.RawString;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AskedQuestion;
import org.lede.attempt.Attempt;
import org.lede.attempt.Attempt.CardPlace;
import org.lede.attempt.AttemptState;
import org.lede.library.Mode;
import org.lede.question.Answer;
import org.lede.scheduling.Confidence;

/**
 * The running attempt at one of its questions.
 *
 * @param view the question on the page
 * @param form its inputs; null once it is answered and revealed
 * @param stated how sure the learner said to be, from 1 to 3; empty if they didn't
 */
public record AttemptPage(
        AttemptState state, QuestionView view, @Nullable RawString form, String stated, Instant now) {

    private static final List<Integer> CONFIDENCES =
            Arrays.stream(Confidence.values()).map(Confidence::level).toList();

    /**
     * @param answer to fill in, null for none
     * @param problem the code of what is wrong with it, null for nothing
     */
    static AttemptPage of(
            AttemptState state,
            QuestionView view,
            @Nullable Answer answer,
            @Nullable String problem,
            String stated,
            Instant now) {
        boolean isOver = view.asked().revealed() || !state.attempt().isOpen();
        return new AttemptPage(state, view, isOver ? null : view.form(answer, problem), stated, now);
    }

    private Attempt attempt() {
        return state.attempt();
    }

    /** The choices of how sure to be, as they are sent. */
    public List<Integer> confidences() {
        return CONFIDENCES;
    }

    public boolean states(int confidence) {
        return stated.equals(String.valueOf(confidence));
    }

    /** Whether the learner has rated an answer of this attempt before: then the choices are open. */
    public boolean ratesAnswers() {
        return !stated.isEmpty()
                || state.questions().stream()
                        .anyMatch(question -> question.stated().isPresent());
    }

    public int number() {
        return view.asked().position();
    }

    public int total() {
        return view.asked().of();
    }

    /** Its place among the cards of a day; null for an attempt at a set. */
    public @Nullable CardPlace card() {
        return attempt().cardPlace().orElse(null);
    }

    /** How many cards of the day are answered, including this one. */
    public int cardsDone() {
        return attempt().cardPlace().map(CardPlace::position).orElse(0) - state.left();
    }

    public boolean isLastCard() {
        return attempt()
                .cardPlace()
                .filter(card -> card.position() == card.of())
                .isPresent();
    }

    /** The fact that the card asks. */
    public UUID cardFact() {
        return view.asked().published().mainFact().orElseThrow().id();
    }

    public boolean isTest() {
        return attempt().mode() == Mode.TEST;
    }

    public String url() {
        return "/attempts/" + attempt().id();
    }

    /** Where to switch the language without losing the answer so far; null without a form. */
    public @Nullable String languageForm() {
        return form == null ? null : url() + "/language";
    }

    public List<Step> steps() {
        return state.questions().stream()
                .map(question -> Step.of(question, number()))
                .toList();
    }

    /** The next question without an answer after this one, or else before it; 0 if there is none. */
    public int nextOpen() {
        return state.questions().stream()
                .filter(question -> !question.isAnswered() && question.position() > number())
                .findFirst()
                .or(() -> state.questions().stream()
                        .filter(question -> !question.isAnswered())
                        .findFirst())
                .map(AskedQuestion::position)
                .orElse(0);
    }

    public boolean hasDeadline() {
        return attempt().deadline().isPresent();
    }

    public long secondsLeft() {
        return attempt()
                .deadline()
                .map(deadline -> Math.max(0, Duration.between(now, deadline).toSeconds()))
                .orElse(0L);
    }

    /** Whole minutes, rounded up. */
    public long minutesLeft() {
        return (secondsLeft() + 59) / 60;
    }

    public String deadline() {
        return attempt().deadline().map(Instant::toString).orElse("");
    }

    /** The deadline in the learner's time zone; null if there is none. */
    public @Nullable ZonedDateTime deadlineThere() {
        return attempt().deadline().map(at -> at.atZone(state.viewer().zone())).orElse(null);
    }

    /**
     * A question in the list of all questions of an attempt.
     *
     * @param state an outcome, saved or open
     * @param current whether it is the one on the page
     */
    public record Step(int number, String state, boolean current) {

        static Step of(AskedQuestion question, int current) {
            String state = "open";
            if (question.isAnswered()) {
                state = question.revealed() ? question.mark().outcome().wire() : "saved";
            }
            return new Step(question.position(), state, question.position() == current);
        }

        public String sign() {
            return switch (state) {
                case "right" -> "✓";
                case "partly-right" -> "½";
                case "wrong" -> "✗";
                case "dont-know" -> "?";
                case "saved" -> "•";
                default -> "";
            };
        }
    }
}
