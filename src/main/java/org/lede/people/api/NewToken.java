package org.lede.people.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lede.people.Scope;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/**
 * A token to be made.
 *
 * @param name by which its owner recognises it
 * @param days until it expires; left out, never
 */
public record NewToken(
        @NotNull String name,
        @NotNull List<@NotNull String> scopes,
        @Nullable @Min(1) @Max(3650) Integer days) {

    /** @throws Refused when a scope is unknown */
    Set<Scope> knownScopes() {
        Set<Scope> known = EnumSet.noneOf(Scope.class);
        scopes.forEach(scope -> known.add(Scope.of(scope).orElseThrow(NewToken::unknown)));
        return known;
    }

    private static Refused unknown() {
        return new Refused(
                Refusal.INVALID_PARAMETER,
                "There is no such scope.",
                List.of(new Refused.Fault("/scopes", "OUT_OF_RANGE", "One of read, take, edit and admin.")));
    }

    @Nullable Duration lifetime() {
        return days == null ? null : Duration.ofDays(days);
    }
}
