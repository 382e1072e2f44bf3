package org.lede.quiz.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.questionset.QuestionRuling;

/**
 * A ruling as it was made.
 *
 * @param type void, accept or rekey
 * @param answer in canonical form; null where it is about none
 * @param done whether every attempt that it is about has been marked by it
 */
public record RulingView(
        UUID id, int n, String type, @Nullable Map<String, Object> answer, String reason, Instant at, boolean done) {

    static RulingView of(QuestionRuling ruling, boolean done) {
        return new RulingView(
                ruling.id(),
                ruling.n(),
                ruling.type().wire(),
                ruling.answer(),
                ruling.reason(),
                ruling.ruledAt(),
                done);
    }
}
