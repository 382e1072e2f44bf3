package org.lede.attempt;

import org.lede.question.Gap;
import org.lede.question.Matching;
import org.lede.question.Ordering;
import org.lede.question.Question;
import org.lede.question.Verdict;

/**
 * How often a guess at a question is right: one in as many as there are options. Orders and pairs could be guessed less
 * often, but each place that is known narrows the rest, and readers who never saw an article got most of them right.
 */
final class GuessRate {

    private GuessRate() {}

    /** From 0 to 1; 0 where the whole answer is typed. */
    static double of(Question question) {
        return question.isTyped() ? 0 : 1.0 / options(question);
    }

    private static int options(Question question) {
        return switch (question.kind()) {
            case VERDICT -> ((Verdict) question).verdicts().size();
            case ORDERING -> ((Ordering) question).items().size();
            case MATCHING -> ((Matching) question).right().size();
            case GAP ->
                ((Gap) question)
                        .slots().stream()
                                .mapToInt(slot -> slot.options().size())
                                .filter(options -> options > 0)
                                .min()
                                .orElseThrow();
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> question.options().size();
            case LOCATE -> (int) question.asked().get("sentences");
            case SHORT_TEXT, NUMBER -> 1;
        };
    }
}
