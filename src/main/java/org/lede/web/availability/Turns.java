package org.lede.web.availability;

import io.agroal.api.AgroalDataSource;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.lede.database.DatabaseConfig;
import org.lede.web.problem.RouteProblems;
import org.lede.web.security.SessionCookie;

/**
 * Limits the requests that use the database at once, so that connections stay free for reading published content and for
 * other kinds of request. The rest wait, without a thread, and are refused if they wait too long.
 *
 * <p>Otherwise a single lock could stop the application: requests behind it would soon hold all connections.
 */
@ApplicationScoped
class Turns {

    /** After bodies have been read, so that no slow client takes a turn, and before any other work. */
    private static final int ORDER = -10;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Paths that need no database, or read it by {@link PublishedMemory} on connections of its own. */
    private static final Pattern FREE = Pattern.compile(
            "/(assets|webjars|q)/.*|/(favicon.ico|sw.js|manifest.webmanifest)|/api/(docs|openapi)|/api/v1/(sets(/.*)?|articles(/[^/]+)?)");

    /** The same for pages, which show more to a known learner. */
    private static final Pattern FREE_FOR_STRANGERS =
            Pattern.compile("/|/(sets|articles)/[^/]+|/sets/[^/]+/print|/sign(in|up)");

    /** The first part of a path is the kind of a request; below {@code /api/v1} it is the third. */
    private static final Pattern KIND = Pattern.compile("/api/v1/[^/]*|/[^/]*");

    private static final String TURN = Turn.class.getName();

    /** Longer than any work without a waiting client takes, so that no turn is ever lost. */
    private static final long LONGEST_WORK_MILLIS = 60_000;

    private final Vertx vertx;
    private final long patienceMillis;
    private final int most;
    private final int mostOfKind;

    private final Deque<Turn> waiting = new ArrayDeque<>();
    private final Set<Turn> begun = new HashSet<>();
    private final Map<String, Integer> busy = new HashMap<>();

    Turns(Vertx vertx, DatabaseConfig config, AgroalDataSource database) {
        this.vertx = vertx;
        this.patienceMillis = config.turnTime().toMillis();
        int connections =
                database.getConfiguration().connectionPoolConfiguration().maxSize();
        this.most = Math.max(1, connections - PublishedMemory.connections(connections) - 1);
        this.mostOfKind = Math.max(1, connections / 2);
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::take);
    }

    private void take(RoutingContext context) {
        if (isFree(context.request())) {
            context.next();
            return;
        }
        Turn turn = new Turn(context, vertx.getOrCreateContext(), kind(context.request()));
        if (enter(turn)) {
            context.next();
        } else {
            long timer = vertx.setTimer(patienceMillis, over -> {
                if (giveUp(turn)) {
                    RouteProblems.answerUnavailable(context);
                }
            });
            context.addEndHandler(done -> vertx.cancelTimer(timer));
        }
    }

    /** A turn lasts as long as the work for its request, whether or not the client is still there. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void noteWork(RoutingContext request) {
        Turn turn = request.get(TURN);
        if (turn != null) {
            turn.work();
            CurrentRequestManager.get().registerCompletionCallback(failure -> turn.rest());
        }
    }

    private static boolean isFree(HttpServerRequest request) {
        if (!SAFE.contains(request.method())) {
            return false;
        }
        return FREE.matcher(request.path()).matches()
                || request.getCookie(SessionCookie.NAME) == null
                        && FREE_FOR_STRANGERS.matcher(request.path()).matches();
    }

    private static String kind(HttpServerRequest request) {
        Matcher kind = KIND.matcher(request.path());
        return kind.lookingAt() ? kind.group() : "";
    }

    /** Whether the request may begin; otherwise it waits. */
    private synchronized boolean enter(Turn turn) {
        boolean room = hasRoom(turn);
        if (room) {
            admit(turn);
        } else {
            waiting.add(turn);
        }
        return room;
    }

    private synchronized boolean giveUp(Turn turn) {
        return waiting.remove(turn);
    }

    /** Ends a turn, whether it had begun or not, and lets others begin. */
    private void leave(Turn turn) {
        List<Turn> next = new ArrayList<>();
        synchronized (this) {
            waiting.remove(turn);
            if (begun.remove(turn)) {
                busy.computeIfPresent(turn.kind, (kind, before) -> before == 1 ? null : before - 1);
            }
            for (Iterator<Turn> each = waiting.iterator(); begun.size() < most && each.hasNext(); ) {
                Turn one = each.next();
                if (hasRoom(one)) {
                    each.remove();
                    admit(one);
                    next.add(one);
                }
            }
        }
        next.forEach(Turn::begin);
    }

    private boolean hasRoom(Turn turn) {
        return begun.size() < most && busy.getOrDefault(turn.kind, 0) < mostOfKind;
    }

    private void admit(Turn turn) {
        begun.add(turn);
        busy.merge(turn.kind, 1, Integer::sum);
    }

    /**
     * A request's turn at the database. It ends when the request is answered. A client that hangs up ends its request but not
     * the statement that still waits for a lock, so the turn then lasts until the work is done.
     */
    private final class Turn {

        private final RoutingContext request;
        private final Context thread;
        private final String kind;
        private boolean working;
        private boolean over;

        Turn(RoutingContext request, Context thread, String kind) {
            this.request = request;
            this.thread = thread;
            this.kind = kind;
            request.put(TURN, this);
            request.addEndHandler(end -> end(end.succeeded()));
            // The server replaces the handler above when it cuts off a body that is too long.
            request.addBodyEndHandler(sent -> end(true));
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
                leave(this);
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
                leave(this);
            } else {
                vertx.setTimer(LONGEST_WORK_MILLIS, over -> leave(this));
            }
        }
    }
}
