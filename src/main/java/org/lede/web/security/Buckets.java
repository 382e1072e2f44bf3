package org.lede.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import org.lede.shared.Json;

/**
 * The token buckets of one limit, one for each who is counted. A bucket that nobody has touched for a whole period is
 * full, as a new one is, so forgetting it then changes nothing.
 *
 * <p>Caffeine finds the class of a cache's entries by its name. This one, for entries bounded in number and in time since
 * their last use, is not among those that Quarkus registers for native executables.
 */
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
final class Buckets {

    /** Beyond so many, those used least are forgotten, and so refilled: memory is bounded, whoever comes. */
    private static final int MOST = 50_000;

    /** Longer names are kept as their hash, so that a bucket's size doesn't depend on what strangers send. */
    private static final int LONGEST_NAME = 64;

    private final Rate rate;
    private final TimeMeter time;
    private final Cache<String, Bucket> byName;

    Buckets(Rate rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
        this.byName = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(rate.period())
                .ticker(time::currentTimeNanos)
                .build();
    }

    Bucket of(String name) {
        String key = name.length() > LONGEST_NAME ? Json.sha256(name.getBytes(StandardCharsets.UTF_8)) : name;
        return byName.get(key, newcomer -> full());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.times()).refillGreedy(rate.times(), rate.period()))
                .withCustomTimePrecision(time)
                .build();
    }
}
