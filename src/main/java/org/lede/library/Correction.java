package org.lede.library;

import java.time.Instant;
import java.util.UUID;

/**
 * What a ruling tells the learners who were asked the question: what was done, why and when.
 *
 * @param sequence its number among all rulings, in the order in which they were stored
 */
public record Correction(UUID ruling, RulingType type, String reason, Instant at, int sequence) {

    static Correction of(QuestionRuling ruling) {
        return new Correction(ruling.id(), ruling.type(), ruling.reason(), ruling.ruledAt(), ruling.sequence());
    }
}
