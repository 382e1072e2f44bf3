package org.lede.reader.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.library.PublishedSet;
import org.lede.shared.Decimals;

/**
 * An attempt in the learner's history.
 *
 * @param corrected whether a ruling changed the score after the attempt was closed
 */
public record AttemptSummary(
        UUID id,
        SetRef set,
        String mode,
        boolean full,
        Instant startedAt,
        @Nullable Instant deadline,
        @Nullable Instant submittedAt,
        @Nullable BigDecimal score,
        BigDecimal points,
        boolean corrected) {

    static AttemptSummary of(Attempt attempt, PublishedSet set, boolean corrected) {
        return new AttemptSummary(
                attempt.id(),
                new SetRef(set.slug(), set.terms().title(), set.n()),
                attempt.mode().wire(),
                attempt.isFull(),
                attempt.startedAt(),
                attempt.deadline().orElse(null),
                attempt.submittedAt().orElse(null),
                attempt.score().map(Decimals::plain).orElse(null),
                Decimals.plain(attempt.points()),
                corrected);
    }

    public record SetRef(String slug, String title, int revision) {}
}
