package org.lede.shared;

import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/**
 * Work that isn't a request: it may take longer in the database than requests do, and when the database fails it, it says
 * so in one line and leaves the rest to its next turn.
 */
public final class BatchWork {

    private static final Logger LOG = Logger.getLogger(BatchWork.class);

    private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

    private BatchWork() {}

    /** Whether the current thread is doing such work. */
    public static boolean isRunning() {
        return RUNNING.get();
    }

    /** Does it with the limits of such work; every failure is the caller's. */
    public static void run(Runnable work) {
        boolean before = RUNNING.get();
        RUNNING.set(true);
        try {
            work.run();
        } finally {
            RUNNING.set(before);
        }
    }

    /**
     * Does a scheduled job, which comes again.
     *
     * @param name of the job in the log
     */
    public static void runJob(String name, Runnable job) {
        try {
            run(job);
        } catch (RuntimeException e) {
            DatabaseTrouble trouble = DatabaseTrouble.of(e).orElseThrow(() -> e);
            LOG.warnf("%s was broken off and goes on at its next turn: the database is %s", name, trouble.words());
        }
    }

    /**
     * Repeats work on a batch of rows until one isn't full.
     *
     * @param batch how many rows a full batch has
     * @param work does a batch in a transaction of its own, and returns how many rows it had
     */
    public static void inBatches(int batch, IntSupplier work) {
        while (work.getAsInt() == batch) {
            // The next batch follows at once.
        }
    }
}
