package org.lede.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.lede.shared.Json;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/**
 * Makes clients wait that do something too often, by token buckets that are refilled steadily.
 *
 * <p>A resource that makes a guest, for instance, begins with
 *
 * <pre>{@code
 * limits.take(Limit.GUEST_PER_ADDRESS, requester.address());
 * }</pre>
 *
 * and the refusal becomes a 429 with {@code Retry-After}, as a problem or as a page.
 *
 * <p>Each replica counts for itself, in memory: behind a load balancer with <i>n</i> replicas up to <i>n</i> times the
 * rate gets through, and a restart forgets. A count that replicas shared would be a write on every sign-in to a row that
 * all of them want; against guessing, a constant factor doesn't matter.
 */
// Caffeine finds the class of these caches' entries by its name, and Quarkus doesn't register it for native
// executables.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
@ApplicationScoped
public class RateLimits {

    /** Of one limit; beyond them the buckets used least are forgotten, and so refilled: memory is bounded. */
    private static final int MOST_BUCKETS = 50_000;

    /** Longer keys are kept as their hash, so that a bucket's size doesn't depend on what strangers send. */
    private static final int LONGEST_KEY = 64;

    private final Map<Limit, Buckets> buckets = new EnumMap<>(Limit.class);

    RateLimits(LimitsConfig config, Clock clock) {
        TimeMeter time = nanosOf(clock);
        for (Limit limit : Limit.values()) {
            Rate rate = limit.rate(config);
            if (!rate.isOff()) {
                buckets.put(limit, new Buckets(rate, time));
            }
        }
    }

    /**
     * Counts once, or refuses where none is left.
     *
     * @param who an address ({@link Requester#address}), a learner's id or a folded user name, as the limit says
     * @throws Refused as {@code too-many-requests}, with how long to wait
     */
    public void take(Limit limit, String who) {
        bucket(limit, who).filter(bucket -> !bucket.tryConsume(1)).ifPresent(RateLimits::refuse);
    }

    /** Counts once where something is left, and says whether it was. */
    boolean tryTake(Limit limit, String who) {
        return bucket(limit, who).map(bucket -> bucket.tryConsume(1)).orElse(true);
    }

    /**
     * Counts an attempt, or a card of a review, which is one.
     *
     * @throws Refused as {@link #take}
     */
    public void takeAttempt(String address, UUID learnerId) {
        take(Limit.ATTEMPT_PER_ADDRESS, address);
        take(Limit.ATTEMPT_PER_LEARNER, learnerId.toString());
    }

    /**
     * Refuses where none is left, and counts nothing: for limits of failures, which are counted when they have happened.
     *
     * @throws Refused as {@link #take}
     */
    public void requireLeft(Limit limit, String who) {
        bucket(limit, who)
                .filter(bucket -> !bucket.estimateAbilityToConsume(1).canBeConsumed())
                .ifPresent(RateLimits::refuse);
    }

    /** Counts once and refuses nothing. */
    public void count(Limit limit, String who) {
        bucket(limit, who).ifPresent(bucket -> bucket.tryConsume(1));
    }

    private Optional<Bucket> bucket(Limit limit, String who) {
        String key = who.length() > LONGEST_KEY ? Json.sha256(who.getBytes(StandardCharsets.UTF_8)) : who;
        return Optional.ofNullable(buckets.get(limit)).map(ofLimit -> ofLimit.of(key));
    }

    private static void refuse(Bucket empty) {
        EstimationProbe probe = empty.estimateAbilityToConsume(1);
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(Math.max(0, probe.getNanosToWaitForRefill() - 1));
        throw Refused.forNow(
                Refusal.TOO_MANY_REQUESTS,
                "That was asked for too often. Try again in " + seconds + (seconds == 1 ? " second." : " seconds."),
                Duration.ofSeconds(seconds));
    }

    private static TimeMeter nanosOf(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** The buckets of one limit. One that hasn't been touched for a whole period is full, as a new one is. */
    private record Buckets(Rate rate, TimeMeter time, Cache<String, Bucket> byKey) {

        Buckets(Rate rate, TimeMeter time) {
            this(
                    rate,
                    time,
                    Caffeine.newBuilder()
                            .maximumSize(MOST_BUCKETS)
                            .expireAfterAccess(rate.period())
                            .ticker(time::currentTimeNanos)
                            .build());
        }

        Bucket of(String key) {
            return byKey.get(
                    key,
                    newcomer -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(rate.times()).refillGreedy(rate.times(), rate.period()))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }
}
