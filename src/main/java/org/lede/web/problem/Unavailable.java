package org.lede.web.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The answer to a request that the database can't serve just now, and when it may be worth asking again. */
public final class Unavailable {

    /** What {@code Retry-After} says. */
    static final int RETRY_SECONDS = 5;

    private Unavailable() {}

    /** Answers a request before it has reached a resource. */
    public static void answer(RoutingContext context) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
        RouteProblems.answer(context, 503);
    }
}
