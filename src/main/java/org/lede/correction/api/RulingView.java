package org.lede.correction.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.correction.RuleOnQuestion.Regrading;
import org.lede.library.QuestionRuling;

/**
 * A ruling as it was made.
 *
 * @param type void, accept or rekey
 * @param answer in canonical form; null where it is about none
 * @param done whether every attempt that it is about has been regraded
 */
public record RulingView(
        UUID id,
        int n,
        String type,
        @Nullable Map<String, Object> answer,
        String reason,
        Instant at,
        boolean done,
        RegradingView regrading) {

    static RulingView of(QuestionRuling ruling, Regrading regrading) {
        return new RulingView(
                ruling.id(),
                ruling.n(),
                ruling.type().wire(),
                ruling.answer(),
                ruling.reason(),
                ruling.ruledAt(),
                regrading.isDone(),
                new RegradingView(regrading.state(), regrading.regraded(), regrading.left()));
    }

    /**
     * How far the attempts have been regraded that a ruling is about.
     *
     * @param state waiting, running, failing or done
     * @param left how many attempts were to be regraded still when last counted; null before the first count
     */
    public record RegradingView(
            String state, int regraded, @Nullable Integer left) {}
}
