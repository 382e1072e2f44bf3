package org.lede.quiz.api;

import org.lede.content.InvalidContent;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.shared.Refused.Fault;

/** What is wrong with an answer that a request holds in its field {@code answer}. */
final class InvalidAnswers {

    private InvalidAnswers() {}

    static Refused refusal(Refusal refusal, InvalidContent invalid) {
        return new Refused(
                refusal,
                "The answer doesn't fit the question.",
                invalid.problems().stream()
                        .map(problem -> new Fault("/answer" + problem.pointer(), problem.code(), problem.message()))
                        .toList());
    }
}
