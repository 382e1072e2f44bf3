package org.lede.scheduling;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a learner takes for an answer, by the last {@value #WINDOW} that were measured: enough to know the usual, few
 * enough to follow who becomes faster.
 */
public final class Pace {

    public static final int WINDOW = 50;

    /** Of fewer, none is the usual one. */
    private static final int FEWEST = 10;

    private final Deque<Long> millis = new ArrayDeque<>();

    /** @param measured in milliseconds, in the order of time */
    public Pace(List<Long> measured) {
        measured.forEach(this::add);
    }

    public void add(long measured) {
        millis.add(measured);
        if (millis.size() > WINDOW) {
            millis.remove();
        }
    }

    /** The median in milliseconds, of two in the middle the lower; null while fewer than {@value #FEWEST} are known. */
    public @Nullable Long median() {
        if (millis.size() < FEWEST) {
            return null;
        }
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
