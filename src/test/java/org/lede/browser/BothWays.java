package org.lede.browser;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Runs a journey with scripts and without at once, each on a thread with a browser of its own, since a test mostly waits
 * for its browser.
 */
final class BothWays {

    private static final Executor OTHER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "other browser");
        thread.setDaemon(true);
        return thread;
    });

    private BothWays() {}

    /** Fails if either journey fails. */
    static void go(Consumer<Scripts> journey) {
        atOnce(() -> journey.accept(Scripts.ON), () -> {
            Throwable fault = catchThrowable(() -> journey.accept(Scripts.OFF));
            if (fault != null) {
                fault.addSuppressed(new AssertionError("without scripts"));
                rethrow(fault);
            }
        });
    }

    /** Runs two independent visits. */
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
