package org.lede.testing;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.Mock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Ids;

/** The application's ids in tests: new ones, or for content that is compared with other content, the same each time. */
@Mock
@ApplicationScoped
public class TestIds extends Ids {

    private static final long VERSION_7 = 0x0180_0000_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** Content that is loaded at start has the same ids in every application. */
    private volatile @Nullable AtomicLong counter = new AtomicLong();

    void onStarted(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        counter = null;
    }

    /** Does something whose ids are the same whenever it is done in this way. */
    public void repeatably(Runnable action) {
        counter = new AtomicLong();
        try {
            action.run();
        } finally {
            counter = null;
        }
    }

    @Override
    public UUID next() {
        AtomicLong repeated = counter;
        return repeated == null ? super.next() : new UUID(VERSION_7, VARIANT | repeated.incrementAndGet());
    }
}
