package org.lede.web.availability;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request's turn at the database: it lasts until the request is answered. A client that hangs up ends its request, and not
 * the statement that still waits for a lock; so the turn then lasts until the work is done.
 */
final class Turn {

    private static final String KEY = Turn.class.getName();

    /** Longer than any work without a waiting client takes: a turn that was never given back would be lost for good. */
    private static final long LONGEST_WORK_MILLIS = 60_000;

    private final Turns turns;
    private final RoutingContext request;
    private final Context thread;
    private final String kind;
    private boolean working;
    private boolean over;

    Turn(Turns turns, RoutingContext request, Context thread, String kind) {
        this.turns = turns;
        this.request = request;
        this.thread = thread;
        this.kind = kind;
        request.put(KEY, this);
        request.addEndHandler(end -> end(end.succeeded()));
        // The server replaces the handler above where it cuts off a body that is too long.
        request.addBodyEndHandler(sent -> end(true));
    }

    /** That of a request, if it is one that takes turns. */
    static Optional<Turn> of(@Nullable RoutingContext request) {
        return request == null ? Optional.empty() : Optional.ofNullable(request.get(KEY));
    }

    /** What the request is about: it mustn't crowd out requests about something else. */
    String kind() {
        return kind;
    }

    /** Lets the request go on, where it was told to wait; a client that has hung up since isn't worth it. */
    void begin() {
        thread.runOnContext(now -> {
            if (!isOver()) {
                request.next();
            }
        });
    }

    private synchronized boolean isOver() {
        return over;
    }

    /** Something is being done for the request. */
    synchronized void work() {
        working = true;
    }

    /** It is done. */
    void rest() {
        boolean left;
        synchronized (this) {
            working = false;
            left = over;
        }
        if (left) {
            turns.leave(this);
        }
    }

    private void end(boolean answered) {
        boolean left;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            left = answered || !working;
        }
        if (left) {
            turns.leave(this);
        } else {
            turns.leaveAfter(LONGEST_WORK_MILLIS, this);
        }
    }
}
