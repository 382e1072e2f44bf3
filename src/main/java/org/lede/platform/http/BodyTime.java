package org.lede.platform.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Closes connections on which a body was announced and isn't there in time.
 *
 * <p>The server's idle timeout ({@code quarkus.http.idle-timeout}) cuts off whoever sends nothing, and also whoever lets
 * headers trickle in, since it counts nothing before they are complete. But each byte of a body starts it anew, so that
 * one byte a minute would hold a connection for months. {@code quarkus.http.read-timeout} is no help: it limits blocking
 * reads alone, and bodies are read without blocking here.
 */
@ApplicationScoped
class BodyTime {

    private final long millis;
    private final Vertx vertx;

    BodyTime(BodyTimeConfig config, Vertx vertx) {
        this.millis = config.time().toMillis();
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            if (announcesBody(context.request())) {
                limit(context);
            }
            context.next();
        });
    }

    private static boolean announcesBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** The answer may come before the body, to one that is too large for instance, so it doesn't end the time by itself. */
    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        long timer = vertx.setTimer(millis, over -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
        context.addEndHandler(done -> {
            if (request.isEnded()) {
                vertx.cancelTimer(timer);
            }
        });
    }
}
