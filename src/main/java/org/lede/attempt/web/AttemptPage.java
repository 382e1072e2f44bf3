package org.lede.attempt.web;

import io.quarkus.qute.RawString;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AttemptState;
import org.lede.attempt.CardPlace;
import org.lede.library.Mode;
import org.lede.scheduling.Confidence;

/**
 * The running attempt at one of its questions.
 *
 * @param view the question on the page
 * @param form its inputs; null where it is answered and told
 * @param stated how sure the learner said to be, from 1 to 3; empty for not said
 * @param shortcuts whether single keys may answer
 */
public record AttemptPage(
        AttemptState state,
        QuestionView view,
        @Nullable RawString form,
        String stated,
        Instant now,
        ZoneId zone,
        boolean shortcuts) {

    /** How sure one can say to be, as it is sent. */
    private static final List<Integer> CONFIDENCES =
            Arrays.stream(Confidence.values()).map(Confidence::level).toList();

    /** The same where something else was just sent; null for nothing. */
    AttemptPage stating(@Nullable String sent) {
        return new AttemptPage(state, view, form, sent == null ? "" : sent, now, zone, shortcuts);
    }

    public List<Integer> confidences() {
        return CONFIDENCES;
    }

    public boolean states(int confidence) {
        return stated.equals(String.valueOf(confidence));
    }

    public int number() {
        return view.asked().position();
    }

    public int total() {
        return state.questions().size();
    }

    /** Its place among the cards of a day; null where it is an attempt at a set. */
    public @Nullable CardPlace card() {
        return state.attempt().cardPlace().orElse(null);
    }

    /** How many cards of the day are answered, this one among them. */
    public int cardsDone() {
        return state.attempt().cardPlace().map(CardPlace::position).orElse(0) - state.left();
    }

    public boolean isLastCard() {
        return state.attempt()
                .cardPlace()
                .filter(card -> card.position() == card.of())
                .isPresent();
    }

    public boolean isTest() {
        return state.attempt().mode() == Mode.TEST;
    }

    public String url() {
        return "/attempts/" + state.attempt().id();
    }

    /** Where the language is switched together with the answer so far; null where there is no answer to lose. */
    public @Nullable String languageForm() {
        return form == null ? null : url() + "/language";
    }

    public List<Step> steps() {
        return state.questions().stream()
                .map(question -> Step.of(question, number()))
                .toList();
    }

    /** The next question without an answer after this one, or before it; 0 where every question has one. */
    public int nextOpen() {
        return state.questions().stream()
                .filter(question -> !question.isAnswered())
                .map(question -> question.position())
                .filter(position -> position > number())
                .findFirst()
                .orElseGet(() -> state.left() == 0 ? 0 : state.next().position());
    }

    public boolean hasDeadline() {
        return state.attempt().deadline().isPresent();
    }

    public long secondsLeft() {
        return Math.max(
                0,
                state.attempt()
                        .deadline()
                        .map(deadline -> Duration.between(now, deadline).toSeconds())
                        .orElse(0L));
    }

    /** Whole minutes, rounded up. */
    public long minutesLeft() {
        return (secondsLeft() + 59) / 60;
    }

    public String deadline() {
        return state.attempt().deadline().map(Instant::toString).orElse("");
    }

    /** The deadline on the learner's own clock; null where there is none. */
    public @Nullable ZonedDateTime deadlineThere() {
        return state.attempt().deadline().map(at -> at.atZone(zone)).orElse(null);
    }
}
