package org.lede.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.lede.shared.Json;

/**
 * Stops an address from which too many wrong bearer tokens have come, before the database is asked for another.
 *
 * <p>Tokens that were right before are looked up all the same, so that one forger in a classroom doesn't shut out the
 * rest of it. Nothing is taken on trust by that: they are looked up, and a revoked one is refused.
 */
@ApplicationScoped
public class TokenGuesses {

    private static final int MOST_REMEMBERED = 50_000;

    private final RateLimits limits;
    /** By the hash of the whole token: the id in it is no secret, and who knows one could guess on under it. */
    private final Cache<String, Boolean> right =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    TokenGuesses(RateLimits limits) {
        this.limits = limits;
    }

    /**
     * Looks a token up where it may be looked up, and counts it where it is wrong.
     *
     * @param token its whole text
     * @param lookup fails with {@link AuthenticationFailedException} where it is wrong
     */
    public <T> Uni<T> guard(String address, String token, Supplier<Uni<T>> lookup) {
        String hash = Json.sha256(token.getBytes(StandardCharsets.UTF_8));
        return Uni.createFrom()
                .deferred(() -> {
                    if (right.getIfPresent(hash) == null) {
                        limits.requireLeft(Limit.TOKEN_FAILURE_PER_ADDRESS, address);
                    }
                    return lookup.get();
                })
                .onItem()
                .invoke(() -> right.put(hash, true))
                .onFailure(AuthenticationFailedException.class)
                .invoke(() -> limits.count(Limit.TOKEN_FAILURE_PER_ADDRESS, address));
    }

    /** What can't be a token at all, and so needs no look-up: counted, and refused either way. */
    public <T> Uni<T> refuse(String address, String why) {
        return Uni.createFrom().deferred(() -> {
            limits.take(Limit.TOKEN_FAILURE_PER_ADDRESS, address);
            return Uni.createFrom().failure(new AuthenticationFailedException(why));
        });
    }
}
