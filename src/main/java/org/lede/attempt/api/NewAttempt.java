package org.lede.attempt.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.StartAttempt;
import org.lede.library.Mode;

/**
 * What to begin.
 *
 * @param set the set's slug
 * @param mode practice or test
 * @param seed gives the same draw and the same order of options every time; left out, another each time
 * @param count how many questions at the most; left out, all
 * @param missedOf an attempt of one's own whose missed questions to practise; left out, the set as it is now
 */
public record NewAttempt(
        @NotBlank String set,
        @NotNull @Pattern(regexp = "practice|test") String mode,
        @Nullable Long seed,
        @Nullable @Min(1) @Max(1000) Integer count,
        @Nullable UUID missedOf) {

    StartAttempt.Order order() {
        return new StartAttempt.Order(set, Mode.of(mode).orElseThrow(), seed, count, missedOf);
    }
}
