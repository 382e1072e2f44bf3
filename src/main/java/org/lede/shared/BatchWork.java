package org.lede.shared;

import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/**
 * Runs work that isn't a request: it may take longer in the database, and trouble with the database is logged in one line and
 * left to the next run.
 */
public final class BatchWork {

    private static final Logger LOG = Logger.getLogger(BatchWork.class);

    private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

    private BatchWork() {}

    /** Whether the current thread runs such work. */
    public static boolean isRunning() {
        return RUNNING.get();
    }

    /** Runs work with the limits for it; failures are thrown. */
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
     * Runs a scheduled job, which will run again.
     *
     * @param name of the job in the log
     */
    public static void runJob(String name, Runnable job) {
        try {
            run(job);
        } catch (RuntimeException e) {
            DatabaseTrouble trouble = DatabaseTrouble.of(e).orElseThrow(() -> e);
            LOG.warnf("%s was interrupted and continues at its next run: the database is %s", name, trouble.words());
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
