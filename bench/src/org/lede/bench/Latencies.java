package org.lede.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of requests in nanoseconds, kept by one thread and added up at the end. */
final class Latencies {

    private long[] nanos = new long[1024];
    private int count;

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    void addAll(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /** @return in milliseconds: the smallest time that at least this share of all requests didn't exceed */
    double percentile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(share * count) - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.1f / %.1f / %.1f", percentile(0.5), percentile(0.95), percentile(0.99));
    }
}
