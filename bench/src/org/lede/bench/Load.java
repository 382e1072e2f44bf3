package org.lede.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/** Repeats a piece of work in several threads for a time, and says how often it was done. */
final class Load {

    /** A thread's work, done again and again. */
    interface Work extends AutoCloseable {

        void once(Latencies latencies) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** @param perSecond how often all threads together did it */
    record Rate(long times, double seconds, Latencies latencies) {

        double perSecond() {
            return times / seconds;
        }
    }

    private Load() {}

    static Rate run(int threads, Duration time, Callable<? extends Work> maker) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        LongSupplier clock = System::nanoTime;
        try {
            List<Work> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(maker.call());
            }
            long begin = clock.getAsLong();
            long end = begin + time.toNanos();
            List<Future<Rate>> rates = new ArrayList<>();
            for (Work worker : workers) {
                rates.add(pool.submit(() -> until(end, worker)));
            }
            long times = 0;
            Latencies all = new Latencies();
            for (Future<Rate> rate : rates) {
                times += rate.get().times();
                all.addAll(rate.get().latencies());
            }
            return new Rate(times, (clock.getAsLong() - begin) / 1e9, all);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Rate until(long end, Work worker) throws Exception {
        try (worker) {
            Latencies latencies = new Latencies();
            long times = 0;
            while (System.nanoTime() < end) {
                worker.once(latencies);
                times++;
            }
            return new Rate(times, 0, latencies);
        }
    }
}
