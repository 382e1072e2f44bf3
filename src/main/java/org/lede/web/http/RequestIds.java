package org.lede.web.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.lede.shared.Ids;

/**
 * Gives every request an id, by which its answer, the problem in it and the lines of the log are found together.
 *
 * <p>A proxy or a client may choose it. What they send is let through in a narrow alphabet alone, since it ends in logs
 * and in headers.
 */
@ApplicationScoped
public class RequestIds {

    /** The header that brings an id, and that sends it back. */
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Ids ids;

    RequestIds(Ids ids) {
        this.ids = ids;
    }

    /** The log's context is the request's own, on whichever thread it is served, so nothing has to clear it. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            give(context);
            context.next();
        });
    }

    /** Gives a request its id; one that failed before any route took it has none yet. */
    public void give(RoutingContext context) {
        String id = idFor(context.request());
        context.put(KEY, id);
        MDC.put(KEY, id);
        context.response().putHeader(HEADER, id);
    }

    private String idFor(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : ids.next().toString();
    }

    /** The id of the request that is being served. */
    public static String of(RoutingContext context) {
        return context.get(KEY);
    }
}
