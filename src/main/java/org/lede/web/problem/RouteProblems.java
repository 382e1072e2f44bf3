package org.lede.web.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.HeaderConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.MultiMap;
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
 * Answers what never reaches a resource: paths that nobody serves as they are spelt, and addresses, headers and bodies
 * that can't be read.
 *
 * <p>The server's parser has limits of its own for the first two ({@code quarkus.http.limits}), and answers what is beyond
 * them with a bare status: it has no request by then, and Quarkus offers no way to put words into it. So the parser is
 * given more room than anybody is allowed, and what is between is answered here.
 */
@ApplicationScoped
class RouteProblems {

    /** Right after the headers that every answer carries. */
    private static final int FIRST = Integer.MIN_VALUE + 1;

    /** After every route of the application and of its extensions, so that only what nobody took gets here. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    private static final int BUSY = 503;
    private static final int BUSY_SECONDS = 5;

    private static final int LONGEST_URI = 4 * 1024;
    private static final int LARGEST_HEADERS = 20 * 1024;

    /** Between name and value of a header, and after it. */
    private static final int SEPARATORS = ": \r\n".length();

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
        router.route().order(FIRST).handler(this::refuseParameters).failureHandler(this::fail);
        router.route().order(FIRST).handler(this::limit);
        router.route().order(FIRST).handler(bodies::read);
        router.route().order(FIRST).handler(this::refuseMalformedBody);
        router.route().order(LAST).handler(context -> reply(context, 404));
        router.errorHandler(400, context -> refuse(context, 400));
    }

    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!MalformedRequests.mayHaveBody(request)) {
            // Some clients send one with everything. The web layer would take no body at all for a malformed form.
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        OptionalInt malformed = MalformedRequests.statusOfHead(request);
        if (request.uri().length() > LONGEST_URI) {
            refuse(context, 414);
        } else if (size(request.headers()) > LARGEST_HEADERS) {
            refuse(context, 431);
        } else if (malformed.isPresent()) {
            refuse(context, malformed.getAsInt());
        } else if (!MalformedRequests.isFramed(request)) {
            refuseAndClose(context);
        } else if (contentLength(request) > maxBodyBytes) {
            refuse(context, 413);
        } else {
            context.next();
        }
    }

    private static int size(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + SEPARATORS;
        }
        return size;
    }

    /** At once; whatever comes of the body is dropped. */
    private void refuse(RoutingContext context, int status) {
        reply(context, status);
        bodies.drop(context);
    }

    /** Nothing after a body of unknown length is taken for a request. */
    private void refuseAndClose(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(answered -> context.request().connection().close());
        refuse(context, 400);
    }

    /**
     * What follows a semicolon in a path is left out when a resource is looked for, and nowhere else: {@code /api;x/v1/me}
     * would be served by the API, and taken for a page where it is found out who asks. Nothing here has such a path.
     */
    private void refuseParameters(RoutingContext context) {
        if (context.request().path().indexOf(';') >= 0) {
            refuse(context, 404);
        } else {
            context.next();
        }
    }

    private void refuseMalformedBody(RoutingContext context) {
        OptionalInt malformed = MalformedRequests.statusOfBody(
                context.request().getHeader(HttpHeaders.CONTENT_TYPE),
                context.body().buffer());
        if (malformed.isPresent()) {
            refuse(context, malformed.getAsInt());
        } else {
            context.next();
        }
    }

    /** What is the client's fault gets words here; the server would log it as an error of ours. */
    private void fail(RoutingContext context) {
        int status = context.statusCode();
        if (status == BUSY) {
            refuseBusy(context);
        } else if (status >= 400 && status < 500) {
            refuse(context, status);
        } else {
            context.next();
        }
    }

    private static long contentLength(HttpServerRequest request) {
        try {
            String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Where the bodies in memory leave no room for another one. */
    private void refuseBusy(RoutingContext context) {
        complete(context);
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(BUSY_SECONDS));
        answer(context, HttpProblems.busy(path(context)));
        bodies.drop(context);
    }

    private void reply(RoutingContext context, int status) {
        complete(context);
        answer(context, status);
    }

    /** Answers a request that no resource has taken; what was answered before stays. */
    static void answer(RoutingContext context, int status) {
        answer(context, HttpProblems.of(status, path(context)));
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

    /** What was refused before any route took it lacks the headers that every answer carries. */
    private void complete(RoutingContext context) {
        if (RequestIds.of(context) == null) {
            ids.give(context);
            headersOfEveryAnswer.forEach((name, header) -> context.response().putHeader(name, header.value()));
        }
    }
}
