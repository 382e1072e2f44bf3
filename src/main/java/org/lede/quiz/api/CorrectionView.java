package org.lede.quiz.api;

import java.time.Instant;
import java.util.UUID;
import org.lede.questionset.Correction;

/**
 * What turned out about a question after it was published.
 *
 * @param type void, accept or rekey
 * @param reason for learners
 */
public record CorrectionView(UUID ruling, String type, String reason, Instant at) {

    static CorrectionView of(Correction correction) {
        return new CorrectionView(correction.ruling(), correction.type().wire(), correction.reason(), correction.at());
    }
}
