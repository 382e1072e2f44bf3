package org.lede.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The application's clock in tests: the real time, plus what a test has let pass; or the moment at which a test stopped it. */
@Mock
@ApplicationScoped
public class TestClock extends Clock {

    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Instant> stopped = new AtomicReference<>();

    /** Lets time pass for the application. */
    public void advance(Duration duration) {
        passed.updateAndGet(before -> before.plus(duration));
    }

    /** Lets no more time pass by itself, so that whatever is dated later in the test has the same date. */
    public void stop() {
        stopped.set(Instant.now());
    }

    /** Back to the real time; a test that advanced or stopped the clock calls this when it is done. */
    public void reset() {
        stopped.set(null);
        passed.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Optional.ofNullable(stopped.get()).orElseGet(Instant::now).plus(passed.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the application's clock is in UTC");
    }
}
