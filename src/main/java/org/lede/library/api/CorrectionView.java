package org.lede.library.api;

import java.time.Instant;
import java.util.UUID;
import org.lede.library.Correction;

/**
 * What turned out about a question after it was published.
 *
 * @param type void, accept or rekey
 * @param reason for learners
 */
public record CorrectionView(UUID ruling, String type, String reason, Instant at) {

    public static CorrectionView of(Correction correction) {
        return new CorrectionView(correction.ruling(), correction.type().wire(), correction.reason(), correction.at());
    }
}
