package org.lede.library;

import org.lede.question.InvalidContent;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.shared.Refused.Fault;

/** What is wrong with an answer that a request holds in its field {@code answer}. */
public final class InvalidAnswers {

    private InvalidAnswers() {}

    public static Refused refusal(Refusal refusal, InvalidContent invalid) {
        return new Refused(
                refusal,
                "The answer doesn't fit the question.",
                invalid.problems().stream()
                        .map(problem -> new Fault("/answer" + problem.pointer(), problem.code(), problem.message()))
                        .toList());
    }
}
