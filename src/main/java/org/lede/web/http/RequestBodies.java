package org.lede.web.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.lede.web.http.HeldBodies.HeldBody;

/**
 * Reads the body of every request into memory before the request gets a worker thread.
 *
 * <p>A worker that reads a body byte by byte is blocked, and a few hundred slow clients would block all workers. Here a slow
 * body costs only its connection. One time and one size limit apply to all bodies: {@code quarkus.http.idle-timeout} starts
 * anew with each byte, and {@code quarkus.http.read-timeout} limits only blocking reads. The web layer finds the body in the
 * routing context.
 */
@ApplicationScoped
public class RequestBodies {

    /** Marks a request whose body is already being read. */
    private static final String READING = RequestBodies.class.getName();

    private final long millis;
    private final long mostBytes;
    private final HeldBodies held;
    private final Vertx vertx;
    private final AtomicInteger timers = new AtomicInteger();

    RequestBodies(BodyConfig config, VertxHttpConfig http, Vertx vertx) {
        this.millis = config.time().toMillis();
        this.mostBytes =
                http.limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
        this.held = new HeldBodies(config.memory().asLongValue());
        this.vertx = vertx;
    }

    /**
     * Goes on with the request once its body is complete. It fails with 413 if the body is too large and with 503 if the
     * bodies in memory leave no room, and drops the rest. A client that hangs up gets no answer.
     */
    public void read(RoutingContext context) {
        if (!isAnnounced(context.request())) {
            context.next();
        } else if (context.request().isEnded()) {
            ((RoutingContextInternal) context).setBody(Buffer.buffer());
            context.next();
        } else {
            new Reading(context).start();
        }
    }

    /** Drops the body of a request that is answered without it, within the same time limit. */
    public void drop(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (context.get(READING) != null) {
            return;
        }
        if (isAnnounced(request) && !request.isEnded()) {
            Timer timer = new Timer(request);
            request.handler(dropped -> {});
            request.endHandler(end -> timer.stop());
            request.exceptionHandler(gone -> timer.stop());
        }
        request.resume();
    }

    private static boolean isAnnounced(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    /** The number of requests whose body is still arriving. */
    int pendingTimers() {
        return timers.get();
    }

    HeldBodies held() {
        return held;
    }

    /** Cuts a client off when its time is over, and keeps nothing of the request once stopped. */
    private final class Timer {

        private final long id;
        private boolean stopped;

        Timer(HttpServerRequest request) {
            timers.incrementAndGet();
            this.id = vertx.setTimer(millis, over -> {
                stop();
                request.connection().close();
            });
        }

        void stop() {
            if (!stopped) {
                stopped = true;
                timers.decrementAndGet();
                vertx.cancelTimer(id);
            }
        }
    }

    /** One arriving body; everything but the cutting off happens on its connection's event loop. */
    private final class Reading {

        private final RoutingContext context;
        private final HttpServerRequest request;
        private final HeldBody body;
        private final Timer timer;
        private Buffer arrived = Buffer.buffer();
        private boolean refused;

        Reading(RoutingContext context) {
            this.context = context;
            this.request = context.request();
            this.body = new HeldBody(() -> request.connection().close());
            this.timer = new Timer(request);
        }

        void start() {
            context.put(READING, true);
            held.begin(body);
            sendContinue();
            request.exceptionHandler(this::fail);
            request.endHandler(end -> complete());
            request.handler(this::append);
            request.resume();
        }

        /** Removes the header as well, or the web layer would send the status again. */
        private void sendContinue() {
            if (request.headers().contains(HttpHeaders.EXPECT)) {
                request.headers().remove(HttpHeaders.EXPECT);
                if (request.version() == HttpVersion.HTTP_1_1) {
                    context.response().writeContinue();
                }
            }
        }

        private void append(Buffer chunk) {
            if (refused) {
                return;
            }
            if (arrived.length() + (long) chunk.length() > mostBytes) {
                refuse(413);
            } else if (held.add(body, chunk.length())) {
                arrived.appendBuffer(chunk);
            } else {
                refuse(503);
            }
        }

        private void refuse(int status) {
            refused = true;
            arrived = Buffer.buffer();
            held.release(body);
            context.fail(status);
        }

        private void complete() {
            timer.stop();
            if (refused) {
                return;
            }
            held.complete(body);
            context.addEndHandler(answered -> held.release(body));
            ((RoutingContextInternal) context).setBody(arrived);
            context.next();
        }

        /** A client that hung up gets no answer; one whose chunks are malformed is cut off by the parser. */
        private void fail(Throwable gone) {
            timer.stop();
            held.release(body);
        }
    }
}
