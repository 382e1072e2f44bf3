package org.lede.people.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.people.Token;
import org.lede.people.Tokens;

/**
 * A token that has just been made.
 *
 * @param expiresAt null for never
 * @param token the text to send, shown this once
 */
public record CreatedToken(
        UUID id,
        String name,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        String token) {

    static CreatedToken of(Tokens.Made made) {
        Token token = made.token();
        return new CreatedToken(
                token.id(),
                token.name(),
                token.scopes(),
                token.createdAt(),
                token.expiresAt().orElse(null),
                made.text());
    }
}
