package org.lede.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends requests of several clients at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them got, in the order given. */
    public static <T> List<T> all(List<Callable<T>> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<T>> sent = new ArrayList<>();
            for (Callable<T> request : requests) {
                sent.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : sent) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
