package org.lede.browser;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The same with scripts and without, at once: each on a thread that has a browser of its own, since whoever drives a
 * browser waits for it most of the time.
 */
final class BothWays {

    private static final Executor OTHER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "other browser");
        thread.setDaemon(true);
        return thread;
    });

    private BothWays() {}

    /** Fails as the one way fails, or else the other. */
    static void go(Consumer<Scripts> journey) {
        atOnce(() -> journey.accept(Scripts.ON), () -> {
            Throwable fault = catchThrowable(() -> journey.accept(Scripts.OFF));
            if (fault != null) {
                fault.addSuppressed(new AssertionError("without scripts"));
                rethrow(fault);
            }
        });
    }

    /** Two visits that have nothing to do with each other. */
    static void atOnce(Runnable visit, Runnable otherVisit) {
        CompletableFuture<Void> other = CompletableFuture.runAsync(otherVisit, OTHER);
        Throwable fault = catchThrowable(visit::run);
        Throwable otherFault = catchThrowable(other::join);
        if (otherFault instanceof CompletionException) {
            otherFault = otherFault.getCause();
        }
        if (fault != null && otherFault != null) {
            fault.addSuppressed(otherFault);
        }
        if (fault != null || otherFault != null) {
            rethrow(fault != null ? fault : otherFault);
        }
    }

    private static void rethrow(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }
}
