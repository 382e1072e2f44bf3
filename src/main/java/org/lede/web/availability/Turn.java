package org.lede.web.availability;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request's turn at the database. It ends when the request is answered. A client that hangs up ends its request but not
 * the statement that still waits for a lock, so the turn then lasts until the work is done.
 */
final class Turn {

    private static final String KEY = Turn.class.getName();

    /** Longer than any work without a waiting client takes, so that no turn is ever lost. */
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
        // The server replaces the handler above when it cuts off a body that is too long.
        request.addBodyEndHandler(sent -> end(true));
    }

    /** The turn of a request, if that request takes turns. */
    static Optional<Turn> of(@Nullable RoutingContext request) {
        return request == null ? Optional.empty() : Optional.ofNullable(request.get(KEY));
    }

    /** The kind of the request; requests of one kind must not crowd out the other kinds. */
    String kind() {
        return kind;
    }

    /** Resumes a request that had to wait, unless its client has hung up since. */
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

    /** Work for the request begins. */
    synchronized void work() {
        working = true;
    }

    /** Work for the request is done. */
    void rest() {
        if (stopsWorking()) {
            turns.leave(this);
        }
    }

    private synchronized boolean stopsWorking() {
        working = false;
        return over;
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
