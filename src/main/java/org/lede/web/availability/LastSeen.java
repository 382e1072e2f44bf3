package org.lede.web.availability;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.lede.database.DatabaseConfig;
import org.lede.database.TroubleLog;
import org.lede.shared.DatabaseTrouble;

/**
 * Reads published content from the database each time, and from memory while the database doesn't answer.
 *
 * <p>Threads of its own read the database, as many as connections are kept free for reading ({@link Turns}). So a request
 * that can be answered from memory needn't wait for a thread that hangs in a lock, in the pool or on a dead connection. After
 * a failure, one request in two seconds tries the database; the others are answered from memory at once.
 *
 * <p>A response from memory has an {@code Age} (RFC 9111, 5.1), and a page says so in words. Only public content belongs
 * here.
 */
@ApplicationScoped
public class LastSeen {

    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 300;

    /** The database is taken to answer. */
    private static final long WELL = 0;

    private final DatabaseConfig config;
    private final PublishedReading reading;
    private final FromMemory fromMemory;
    private final TroubleLog log;
    private final CurrentVertxRequest current;
    private final Clock clock;
    private final Cache<Object, Seen> memory;
    private final ThreadPoolExecutor askers;

    /** {@link #WELL}, or from when on another request may ask, by {@link System#nanoTime()}. */
    private final AtomicLong askAgain = new AtomicLong(WELL);

    LastSeen(
            DatabaseConfig config,
            PublishedReading reading,
            FromMemory fromMemory,
            TroubleLog log,
            CurrentVertxRequest current,
            Clock clock,
            AgroalDataSource database) {
        this.config = config;
        this.reading = reading;
        this.fromMemory = fromMemory;
        this.log = log;
        this.current = current;
        this.clock = clock;
        this.memory = Caffeine.newBuilder()
                .maximumSize(MOST)
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

    /**
     * What the database says, or what it said last.
     *
     * @param key by which it is remembered
     * @param question run in a transaction on another thread, without a learner
     */
    public <T> T of(Object key, Supplier<T> question) {
        Optional<Seen> seen = Optional.ofNullable(memory.getIfPresent(key)).filter(this::isYoung);
        if (!mayAsk()) {
            return recalled(seen.orElseThrow(LastSeen::noAnswer));
        }
        Future<T> answer = askers.submit(() -> asked(key, question));
        Duration patience = seen.isPresent() ? config.readingTime() : config.silenceTime();
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(false);
            return inTrouble(DatabaseTrouble.SLOW, noAnswer(), seen);
        } catch (ExecutionException e) {
            RuntimeException failure = asUnchecked(e.getCause());
            return inTrouble(DatabaseTrouble.of(failure).orElseThrow(() -> failure), failure, seen);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw noAnswer();
        }
    }

    private <T> T asked(Object key, Supplier<T> question) {
        try {
            T answer = reading.read(question);
            memory.put(key, new Seen(answer, clock.instant()));
            askAgain.set(WELL);
            return answer;
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

    private <T> T inTrouble(DatabaseTrouble trouble, RuntimeException failure, Optional<Seen> seen) {
        askAgain.set(later(System.nanoTime()));
        if (seen.isEmpty()) {
            throw failure;
        }
        log.note(trouble, failure);
        return recalled(seen.get());
    }

    @SuppressWarnings("unchecked") // what is kept under a key is what was asked for under it
    private <T> T recalled(Seen seen) {
        Duration age = seen.age(clock.instant());
        current.getCurrent().response().putHeader(HttpHeaders.AGE, String.valueOf(age.toSeconds()));
        fromMemory.note();
        return (T) seen.answer();
    }

    private static RuntimeException noAnswer() {
        return new NoAnswer(new SQLTimeoutException("The database doesn't answer", "57014"));
    }

    private static RuntimeException asUnchecked(Throwable failure) {
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /** @param at when the database said so */
    private record Seen(Object answer, Instant at) {

        Duration age(Instant now) {
            Duration age = Duration.between(at, now);
            return age.isNegative() ? Duration.ZERO : age;
        }
    }

    /** There is nothing to tell from memory. */
    private static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoAnswer(Throwable cause) {
            super(cause);
        }
    }
}
