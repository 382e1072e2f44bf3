package org.lede.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lede.platform.http.RequestIds;
import org.lede.platform.page.ErrorPage;
import org.lede.platform.security.Paths;

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

    private static final int LONGEST_URI = 4 * 1024;
    private static final int LARGEST_HEADERS = 20 * 1024;

    /** Between name and value of a header, and after it. */
    private static final int SEPARATORS = ": \r\n".length();

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final long maxBodyBytes;
    private final BodyHandler unannounced;

    RouteProblems(VertxHttpConfig config) {
        this.maxBodyBytes =
                config.limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
        this.unannounced = BodyHandler.create(false).setBodyLimit(maxBodyBytes);
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(RouteProblems::refuseParameters);
        router.route().order(FIRST).handler(RouteProblems::refuseUnreadableType);
        router.route().order(FIRST).handler(this::limit).failureHandler(RouteProblems::fail);
        router.route().order(LAST).handler(context -> answer(context, 404));
        router.errorHandler(413, context -> answer(context, 413));
    }

    private void limit(RoutingContext context) {
        if (context.request().uri().length() > LONGEST_URI) {
            refuse(context, 414);
        } else if (size(context.request().headers()) > LARGEST_HEADERS) {
            refuse(context, 431);
        } else {
            limitBody(context);
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
    private static void refuse(RoutingContext context, int status) {
        answer(context, status);
        context.request().resume();
    }

    /**
     * What follows a semicolon in a path is left out when a resource is looked for, and nowhere else: {@code /api;x/v1/me}
     * would be served by the API, and taken for a page where it is found out who asks. Nothing here has such a path.
     */
    private static void refuseParameters(RoutingContext context) {
        if (context.request().path().indexOf(';') >= 0) {
            refuse(context, 404);
        } else {
            context.next();
        }
    }

    /** A content type that is none would fail, as an error of ours, where the token of a form is looked for. */
    private static void refuseUnreadableType(RoutingContext context) {
        if (!SAFE.contains(context.request().method()) && isUnreadable(context.request())) {
            refuse(context, 415);
        } else {
            context.next();
        }
    }

    private static boolean isUnreadable(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        try {
            return type != null && MediaType.valueOf(type).getType().isEmpty();
        } catch (IllegalArgumentException none) {
            return true;
        }
    }

    /**
     * Answered here, with words, before the server would answer without any. A body that says how long it is gets its
     * answer at once; one that doesn't is read up to the limit first. Forms that don't are read, and limited, where they
     * are taken apart.
     */
    private void limitBody(RoutingContext context) {
        if (contentLength(context) > maxBodyBytes) {
            refuse(context, 413);
        } else if (isUnannounced(context.request()) && !isForm(context.request())) {
            unannounced.handle(context);
        } else {
            context.next();
        }
    }

    /** Whoever hung up before the body was there gets no answer, and isn't worth a line in the log. */
    private static void fail(RoutingContext context) {
        if (context.statusCode() == 413) {
            answer(context, 413);
        } else if (!(context.failure() instanceof HttpClosedException)) {
            context.next();
        }
    }

    private static boolean isUnannounced(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null
                && type.toLowerCase(Locale.ROOT).matches("(multipart/|application/x-www-form-urlencoded).*");
    }

    private static long contentLength(RoutingContext context) {
        try {
            String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static void answer(RoutingContext context, int status) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        Problem problem = HttpProblems.of(status, context.request().path());
        boolean api = Paths.isApi(context.request().path());
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, api ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8")
                .end(api ? problem.json(RequestIds.of(context)) : ErrorPage.render(status, problem.code(), context));
    }
}
