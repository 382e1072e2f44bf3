package org.lede.web.http;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Counts the bytes of the bodies in memory, and makes room by cutting off the oldest unfinished ones.
 *
 * <p>An honest body arrives within moments, so the oldest unfinished one belongs to a client that stalls. Refusing the
 * newest instead would let a few hundred stalled clients shut out everyone else.
 */
final class HeldBodies {

    private final long most;
    private final Set<HeldBody> unfinished = new LinkedHashSet<>();
    private long bytes;

    /** @param most the bytes of all bodies together */
    HeldBodies(long most) {
        this.most = most;
    }

    synchronized void begin(HeldBody body) {
        unfinished.add(body);
    }

    /** Makes room for the bytes that have arrived of a body; false if there is none, and the body is dropped. */
    synchronized boolean add(HeldBody body, int arrived) {
        if (!body.isHeld) {
            return false;
        }
        body.bytes += arrived;
        bytes += arrived;
        Iterator<HeldBody> oldest = unfinished.iterator();
        while (bytes > most && oldest.hasNext()) {
            HeldBody next = oldest.next();
            if (next != body) {
                oldest.remove();
                release(next);
                next.cutOff.run();
            }
        }
        if (bytes > most) {
            release(body);
        }
        return body.isHeld;
    }

    /** The body is complete and stays in memory until its request is answered. */
    synchronized void complete(HeldBody body) {
        unfinished.remove(body);
    }

    /** The body is no longer needed. */
    synchronized void release(HeldBody body) {
        unfinished.remove(body);
        bytes -= body.bytes;
        body.bytes = 0;
        body.isHeld = false;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized int unfinished() {
        return unfinished.size();
    }

    /** One body and how its client is cut off. */
    static final class HeldBody {

        private final Runnable cutOff;
        private boolean isHeld = true;
        private long bytes;

        HeldBody(Runnable cutOff) {
            this.cutOff = cutOff;
        }
    }
}
