package org.lede.web.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers that depend on the request or on the answer; those that never change are in the configuration
 * ({@code quarkus.http.header}).
 *
 * <p><b>Keeping.</b> An answer that doesn't say how it may be kept isn't kept anywhere. So whoever adds a page or a
 * resource has to do something to have it cached, and nothing to keep personal data out of caches.
 *
 * <p><b>HTTPS.</b> Whoever came by it is told to stay with it. It isn't said over HTTP, where browsers ignore it, and not
 * of subdomains, which aren't ours to speak for.
 */
@ApplicationScoped
class ResponseHeaders {

    private static final String STAY_WITH_HTTPS = "max-age=31536000";

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            context.addHeadersEndHandler(done -> complete(context));
            context.next();
        });
    }

    private static void complete(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if ("https".equals(context.request().scheme())) {
            response.putHeader("Strict-Transport-Security", STAY_WITH_HTTPS);
        }
    }
}
