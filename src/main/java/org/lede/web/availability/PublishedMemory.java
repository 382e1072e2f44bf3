package org.lede.web.availability;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lede.database.DatabaseConfig;
import org.lede.database.TroubleLog;
import org.lede.shared.DatabaseTrouble;
import org.lede.web.api.Representation;

/**
 * Keeps what is published in memory: as long as it is current, and for some time while the database doesn't answer.
 *
 * <p>Everything published has one version ({@link PublishedVersion}). Under the current one nothing is read a second time.
 *
 * <p>The database is asked on threads of its own. They are as many as the connections that are kept free for reading
 * ({@link Turns}), and a request that can be served from memory needn't wait for one of them that hangs, whether in a lock,
 * in the pool or in a connection that is dead. After a failure one request in two seconds asks, and all others are served
 * from memory at once.
 *
 * <p>Without the database, a response has an {@code Age} (RFC 9111, 5.1: what follows wasn't confirmed for this request), and
 * a page says so in words. Only what strangers may see belongs here.
 */
@ApplicationScoped
class PublishedMemory {

    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int MOST_BYTES = 24 << 20;
    private static final int BYTES_OF_VIEW = 32 << 10;

    /** The database is taken to answer. */
    private static final long WELL = 0;

    private final DatabaseConfig config;
    private final PublishedReading reading;
    private final PublishedVersion version;
    private final FromMemory fromMemory;
    private final TroubleLog log;
    private final CurrentVertxRequest current;
    private final Clock clock;
    private final Cache<Object, Seen> memory;
    private final ThreadPoolExecutor askers;

    /** {@link #WELL}, or from when on another request may ask, by {@link System#nanoTime()}. */
    private final AtomicLong askAgain = new AtomicLong(WELL);

    PublishedMemory(
            DatabaseConfig config,
            PublishedReading reading,
            PublishedVersion version,
            FromMemory fromMemory,
            TroubleLog log,
            CurrentVertxRequest current,
            Clock clock,
            AgroalDataSource database) {
        this.config = config;
        this.reading = reading;
        this.version = version;
        this.fromMemory = fromMemory;
        this.log = log;
        this.current = current;
        this.clock = clock;
        // A native executable has this sort of cache because src/native lists its class, SSMWW.
        this.memory = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .<Object, Seen>weigher((key, seen) -> seen.size())
                .expireAfterWrite(config.memoryTime())
                .build();
        int threads = connections(
                database.getConfiguration().connectionPoolConfiguration().maxSize());
        this.askers = new ThreadPoolExecutor(threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        askers.allowCoreThreadTimeOut(true);
    }

    /** How many connections of the pool are kept free for this. */
    static int connections(int ofPool) {
        return Math.max(1, ofPool / 4);
    }

    @PreDestroy
    void stop() {
        askers.shutdownNow();
    }

    /** What is kept under the key, if that is current; without asking the database. */
    Optional<Object> fresh(Object key) {
        return Optional.ofNullable(memory.getIfPresent(key))
                .filter(seen -> version.isFresh(seen.version()))
                .map(Seen::answer);
    }

    /** Keeps something that was made of what is kept under another key, as long as that. */
    void keep(Object key, Object made, Object source) {
        Seen seen = memory.getIfPresent(source);
        if (seen != null) {
            memory.put(key, new Seen(made, seen.at(), seen.version()));
        }
    }

    /**
     * What the database says, or what it said under the current version, or if it doesn't answer, what it said last.
     *
     * @param key by which it is kept
     * @param question run in a transaction on another thread, without a learner
     */
    @SuppressWarnings("unchecked") // what is kept under a key is what was asked for under it
    <T> T of(Object key, Supplier<T> question) {
        return fresh(key).map(answer -> (T) answer).orElseGet(() -> ask(key, question));
    }

    /** The same, but the current version is always asked for. */
    @SuppressWarnings("unchecked")
    <T> T ask(Object key, Supplier<T> question) {
        Optional<Seen> seen = Optional.ofNullable(memory.getIfPresent(key)).filter(this::isYoung);
        if (!mayAsk()) {
            return (T) recalled(seen.orElseThrow(PublishedMemory::noAnswer));
        }
        Future<Object> answer = askers.submit(() -> asked(key, question, seen.orElse(null)));
        Duration patience = seen.isPresent() ? config.readingTime() : config.silenceTime();
        try {
            return (T) answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(false);
            return (T) inTrouble(DatabaseTrouble.SLOW, noAnswer(), seen);
        } catch (ExecutionException e) {
            RuntimeException failure = asUnchecked(e.getCause());
            return (T) inTrouble(DatabaseTrouble.of(failure).orElseThrow(() -> failure), failure, seen);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw noAnswer();
        }
    }

    private Object asked(Object key, Supplier<?> question, @Nullable Seen seen) {
        try {
            Seen answer = reading.read(now -> new Seen(
                    seen != null && seen.version().equals(now) ? seen.answer() : question.get(), clock.instant(), now));
            memory.put(key, answer);
            askAgain.set(WELL);
            return answer.answer();
        } catch (RuntimeException e) {
            if (DatabaseTrouble.of(e).isEmpty()) {
                askAgain.set(WELL);
            }
            throw e;
        }
    }

    /** In trouble, one request at a time finds out whether it is over. */
    private boolean mayAsk() {
        long next = askAgain.get();
        long now = System.nanoTime();
        return next == WELL || now - next >= 0 && askAgain.compareAndSet(next, later(now));
    }

    private static long later(long now) {
        long later = now + PAUSE_NANOS;
        return later == WELL ? later + 1 : later;
    }

    private boolean isYoung(Seen seen) {
        return seen.age(clock.instant()).compareTo(config.memoryTime()) < 0;
    }

    private Object inTrouble(DatabaseTrouble trouble, RuntimeException failure, Optional<Seen> seen) {
        askAgain.set(later(System.nanoTime()));
        if (seen.isEmpty()) {
            throw failure;
        }
        log.note(trouble, failure);
        return recalled(seen.get());
    }

    private Object recalled(Seen seen) {
        Duration age = seen.age(clock.instant());
        current.getCurrent().response().putHeader("Age", String.valueOf(age.toSeconds()));
        fromMemory.note();
        return seen.answer();
    }

    private static RuntimeException noAnswer() {
        return new NoAnswer(new SQLTimeoutException("The database doesn't answer", "57014"));
    }

    private static RuntimeException asUnchecked(Throwable failure) {
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /**
     * @param at when the database said so
     * @param version of all that is published at that moment, or an earlier one
     */
    private record Seen(Object answer, Instant at, UUID version) {

        Duration age(Instant now) {
            Duration age = Duration.between(at, now);
            return age.isNegative() ? Duration.ZERO : age;
        }

        int size() {
            if (answer instanceof Representation representation) {
                return representation.size();
            }
            if (answer instanceof byte[] bytes) {
                return bytes.length;
            }
            return answer instanceof PrerenderedPage page ? page.size() : BYTES_OF_VIEW;
        }
    }

    /** Nothing is in memory either. */
    private static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoAnswer(Throwable cause) {
            super(cause);
        }
    }
}
