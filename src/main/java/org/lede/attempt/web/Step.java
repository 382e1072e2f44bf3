package org.lede.attempt.web;

import org.lede.attempt.AskedQuestion;

/**
 * A question in the list of all of an attempt's questions.
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
