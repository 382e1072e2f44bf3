package org.lede.web.availability;

import io.agroal.api.AgroalDataSource;
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
import java.util.regex.Pattern;
import org.lede.database.DatabaseConfig;
import org.lede.web.problem.Unavailable;
import org.lede.web.security.SessionCookie;

/**
 * Lets only as many requests to the database as leave connections for reading what is published, and only as many of one
 * kind as leave some for the other kinds. The rest wait, without a thread, and are refused when their wait gets long.
 *
 * <p>Without it, as many requests as there are connections, stuck behind one lock, stop everybody.
 */
@ApplicationScoped
class Turns {

    /** After bodies have been read, so that no slow client has a turn, and before anything is done. */
    private static final int ORDER = -10;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** What needs no database, or uses {@link PublishedMemory} and so connections kept free for it. */
    private static final Pattern FREE = Pattern.compile(
            "/(assets|webjars|q)/.*|/api/(docs|openapi)|/favicon.ico" + "|/api/v1/(sets(/.*)?|articles(/[^/]+)?)");

    /** The same for pages, which show learners more. */
    private static final Pattern FREE_FOR_STRANGERS = Pattern.compile("/|/(sets|articles)/[^/]+|/sets/[^/]+/print");

    /** The first part of a path says what a request is about; below {@code /api/v1} it is the third. */
    private static final Pattern KIND = Pattern.compile("/api/v1/[^/]*|/[^/]*");

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
        Turn turn = new Turn(this, context, vertx.getOrCreateContext(), kind(context.request()));
        if (enter(turn)) {
            context.next();
        } else {
            long timer = vertx.setTimer(patienceMillis, over -> {
                if (giveUp(turn)) {
                    Unavailable.answer(context);
                }
            });
            context.addEndHandler(done -> vertx.cancelTimer(timer));
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
        var kind = KIND.matcher(request.path());
        return kind.lookingAt() ? kind.group() : "";
    }

    /** Whether it may begin; otherwise it waits. */
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

    /** It is over, whether it had begun or not; others begin in its place. */
    void leave(Turn turn) {
        List<Turn> next = new ArrayList<>();
        synchronized (this) {
            waiting.remove(turn);
            if (begun.remove(turn)) {
                busy.computeIfPresent(turn.kind(), (kind, before) -> before == 1 ? null : before - 1);
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

    void leaveAfter(long millis, Turn turn) {
        vertx.setTimer(millis, over -> leave(turn));
    }

    private boolean hasRoom(Turn turn) {
        return begun.size() < most && busy.getOrDefault(turn.kind(), 0) < mostOfKind;
    }

    private void admit(Turn turn) {
        begun.add(turn);
        busy.merge(turn.kind(), 1, Integer::sum);
    }
}
