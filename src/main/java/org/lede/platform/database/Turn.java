package org.lede.platform.database;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request's turn at the database: it lasts until the request is over and every connection that was taken for it is back.
 *
 * <p>A client that hangs up ends its request, and not the statement that is still waiting for a lock.
 */
final class Turn {

    private static final String KEY = Turn.class.getName();

    private final Turns turns;
    private final RoutingContext request;
    private final Context thread;
    private final String kind;
    private int connections;
    private boolean over;
    private boolean left;

    Turn(Turns turns, RoutingContext request, Context thread, String kind) {
        this.turns = turns;
        this.request = request;
        this.thread = thread;
        this.kind = kind;
        request.put(KEY, this);
        request.addEndHandler(done -> end());
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

    /** A connection is in use for it. */
    synchronized void take() {
        connections++;
    }

    /** That connection is back. */
    void giveBack() {
        change(-1, false);
    }

    private void end() {
        change(0, true);
    }

    private void change(int more, boolean ends) {
        boolean last;
        synchronized (this) {
            connections += more;
            over |= ends;
            last = over && connections == 0 && !left;
            left |= last;
        }
        if (last) {
            turns.leave(this);
        }
    }
}
