package org.lede.web.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.HeaderConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lede.web.http.RequestBodies;
import org.lede.web.http.RequestIds;
import org.lede.web.page.ErrorPage;
import org.lede.web.security.Paths;

/**
 * Answers requests that never reach a resource: unknown paths, and addresses, headers and bodies that can't be read.
 *
 * <p>The server's parser limits addresses and headers too ({@code quarkus.http.limits}), but answers with a bare status, and
 * Quarkus offers no way to add words. So the parser gets more room than clients are allowed, and what lies between is
 * answered here.
 */
@ApplicationScoped
public class RouteProblems {

    /** Right after the headers of every answer. */
    private static final int FIRST = Integer.MIN_VALUE + 1;

    /** After every route of the application and of its extensions. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    private final long maxBodyBytes;
    private final Map<String, HeaderConfig> headersOfEveryAnswer;
    private final RequestBodies bodies;
    private final RequestIds ids;

    RouteProblems(VertxHttpConfig config, RequestBodies bodies, RequestIds ids) {
        this.maxBodyBytes =
                config.limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
        this.headersOfEveryAnswer = config.header();
        this.bodies = bodies;
        this.ids = ids;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::checkHead).failureHandler(this::fail);
        router.route().order(FIRST).handler(bodies::read);
        router.route().order(FIRST).handler(this::checkBody);
        router.route().order(LAST).handler(context -> reply(context, 404));
        router.errorHandler(400, context -> refuse(context, 400));
    }

    private void checkHead(RoutingContext context) {
        HttpServerRequest request = context.request();
        RequestMetrics.hidePath(request);
        if (request.path().indexOf(';') >= 0) {
            // Only the look-up of resources ignores what follows a semicolon: the API would serve /api;x/v1/me, while
            // the
            // check of who is asking would take it for a page. No path of Lede has one.
            refuse(context, 404);
            return;
        }
        if (!MalformedRequests.mayHaveBody(request)) {
            // Some clients always send a type. The web layer would wait for the body of a malformed form.
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        OptionalInt malformed = MalformedRequests.statusOfHead(request, maxBodyBytes);
        if (malformed.isPresent() && !MalformedRequests.isFramed(request)) {
            // Whatever follows a body of unknown length must not be taken for another request.
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(answered -> request.connection().close());
        }
        goOnUnless(malformed, context);
    }

    private void checkBody(RoutingContext context) {
        goOnUnless(
                MalformedRequests.statusOfBody(
                        context.request().getHeader(HttpHeaders.CONTENT_TYPE),
                        context.body().buffer()),
                context);
    }

    private void goOnUnless(OptionalInt refused, RoutingContext context) {
        if (refused.isPresent()) {
            refuse(context, refused.getAsInt());
        } else {
            context.next();
        }
    }

    /** Answers the client's faults, which the server would log as errors of its own. */
    private void fail(RoutingContext context) {
        int status = context.statusCode();
        if (status == 503) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(HttpError.RETRY_SECONDS));
            refuse(context, HttpError.BUSY.at(path(context)));
        } else if (status >= 400 && status < 500) {
            refuse(context, status);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, int status) {
        refuse(context, HttpError.problem(status, path(context)));
    }

    /** Answers at once and drops the body. */
    private void refuse(RoutingContext context, Problem problem) {
        complete(context);
        answer(context, problem);
        bodies.drop(context);
    }

    private void reply(RoutingContext context, int status) {
        complete(context);
        answer(context, HttpError.problem(status, path(context)));
    }

    /** Answers a request for which the database has no time. */
    public static void answerUnavailable(RoutingContext context) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(HttpError.RETRY_SECONDS));
        answer(context, HttpError.UNAVAILABLE.at(path(context)));
    }

    private static void answer(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        boolean api = Paths.isApi(path(context));
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, api ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8")
                .end(
                        api
                                ? problem.json(RequestIds.of(context))
                                : ErrorPage.render(problem.status(), problem.code(), context));
    }

    /** A request that couldn't be read has no path. */
    private static String path(RoutingContext context) {
        return Optional.ofNullable(context.request().path()).orElse("/");
    }

    /** Adds the headers of every answer to one that was refused before any route ran. */
    private void complete(RoutingContext context) {
        RequestMetrics.hidePath(context.request());
        if (RequestIds.of(context) == null) {
            ids.give(context);
            headersOfEveryAnswer.forEach((name, header) -> context.response().putHeader(name, header.value()));
        }
    }
}
