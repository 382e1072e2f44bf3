package org.lede.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lede.platform.page.ErrorPage;
import org.lede.platform.security.Paths;

/** Answers what never reaches a resource: paths that nobody serves, and bodies too large to be read. */
@ApplicationScoped
class RouteProblems {

    /** After every route of the application and of its extensions, so that only what nobody took gets here. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    private final long maxBodyBytes;

    RouteProblems(VertxHttpConfig config) {
        this.maxBodyBytes =
                config.limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::refuseLargeBody);
        router.route().order(LAST).handler(context -> answer(context, 404));
        router.errorHandler(413, context -> answer(context, 413));
        router.errorHandler(414, context -> answer(context, 414));
    }

    /** Answered here, with words, before the server would answer it without any; the body is read to its end and dropped. */
    private void refuseLargeBody(RoutingContext context) {
        if (contentLength(context) <= maxBodyBytes) {
            context.next();
            return;
        }
        context.request().endHandler(read -> answer(context, 413));
        context.request().resume();
    }

    private static long contentLength(RoutingContext context) {
        try {
            String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static void answer(RoutingContext context, int status) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        Problem problem = HttpProblems.of(status, context.request().path());
        boolean api = Paths.isApi(context.request().path());
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, api ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8")
                .end(api ? problem.json() : ErrorPage.render(status, problem.code()));
    }
}
