package org.lede.questionset;

import java.time.Instant;
import java.util.UUID;

/** What a ruling tells the learners who were asked the question: what was done, why and when. */
public record Correction(UUID ruling, RulingType type, String reason, Instant at) {

    static Correction of(QuestionRuling ruling) {
        return new Correction(ruling.id(), ruling.type(), ruling.reason(), ruling.ruledAt());
    }
}
