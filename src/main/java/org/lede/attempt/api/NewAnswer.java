package org.lede.attempt.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param answer by the question's kind; {@code {"dontKnow":true}} for every kind
 * @param confidence 1 guess, 2 think so, 3 sure
 * @param elapsedMs from question to answer, in milliseconds
 */
public record NewAnswer(
        @Nullable Object answer,
        @Nullable @Min(1) @Max(3) Integer confidence,
        @Nullable @Min(0) @Max(86_400_000) Integer elapsedMs) {}
