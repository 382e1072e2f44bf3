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
 * Gives every request an id that links its answer and its lines in the log.
 *
 * <p>A proxy or a client may choose it, within a narrow alphabet, since the id is written to logs and headers.
 */
@ApplicationScoped
public class RequestIds {

    /** The header for the id, in requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Ids ids;

    RequestIds(Ids ids) {
        this.ids = ids;
    }

    /** The log's context belongs to the request, on whichever thread it runs, so nothing has to clear it. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            give(context);
            context.next();
        });
    }

    /** Gives a request its id; a request that failed before any route ran has none yet. */
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

    /** The id of a request. */
    public static String of(RoutingContext context) {
        return context.get(KEY);
    }
}
