package org.lede.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The application's clock in tests: the real time, plus what a test has let pass. */
@Mock
@ApplicationScoped
public class TestClock extends Clock {

    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);

    /** Lets time pass for the application. */
    public void advance(Duration duration) {
        passed.updateAndGet(before -> before.plus(duration));
    }

    /** Back to the real time; a test that advanced the clock calls this when it is done. */
    public void reset() {
        passed.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(passed.get());
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
