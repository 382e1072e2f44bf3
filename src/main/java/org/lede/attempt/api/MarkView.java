package org.lede.attempt.api;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AskedQuestion;
import org.lede.question.Mark.Slip;

/**
 * The mark of an answer.
 *
 * @param fraction of the question's points, from 0 to 1
 * @param points earned
 * @param outcome right, partly-right, wrong, dont-know or not-answered
 * @param correct whether it earned all points
 * @param slip the misspelling that was accepted, and what was meant; null for none
 */
public record MarkView(
        double fraction,
        BigDecimal points,
        String outcome,
        boolean correct,
        @Nullable Map<String, String> slip) {

    static MarkView of(AskedQuestion question) {
        Slip slip = question.mark().slip();
        return new MarkView(
                question.mark().fraction(),
                question.earned(),
                question.mark().outcome().wire(),
                question.mark().correct(),
                slip == null ? null : Map.of("given", slip.given(), "meant", slip.meant()));
    }
}
