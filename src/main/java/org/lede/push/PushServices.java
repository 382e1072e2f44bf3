package org.lede.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends messages to the browsers' push services, several at once. Endpoints come from learners, so they are not trusted: no
 * address but public ones, no redirects, little time, and nothing of an answer is read but its status.
 */
@ApplicationScoped
public class PushServices {

    private static final Logger LOG = Logger.getLogger(PushServices.class);

    private static final int AT_ONCE = 8;
    private static final Duration CONNECT_TIME = Duration.ofSeconds(3);
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final PushConfig config;
    private final PushKeys keys;
    private final Clock clock;
    private final Duration time;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIME)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    PushServices(PushConfig config, PushKeys keys, Clock clock) {
        this(config, keys, clock, TIME);
    }

    /** @param time for a message, from the connection to the end of the answer */
    PushServices(PushConfig config, PushKeys keys, Clock clock, Duration time) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
        this.time = time;
    }

    /** What became of a message. */
    public enum Outcome {
        SENT,
        /** Nothing sent to this subscription will ever arrive. */
        GONE,
        FAILED
    }

    /** @param lasts how long the push service keeps it for a browser that isn't running */
    public record Message(Subscription to, String text, Duration lasts) {}

    /** What became of each, in their order; takes as long as the slowest. */
    public List<Outcome> send(List<Message> messages) {
        Vapid vapid = keys.vapid().orElseThrow();
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            return messages.stream()
                    .map(message -> CompletableFuture.supplyAsync(() -> send(message, vapid), senders)
                            .exceptionally(PushServices::failed))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            senders.shutdownNow();
        }
    }

    private Outcome send(Message message, Vapid vapid) {
        URI endpoint = message.to().uri();
        try {
            // Java keeps what it looked up for 30 seconds, so that the connection goes to the address that was checked.
            if (config.instead().isEmpty() && !PublicAddress.areAll(InetAddress.getAllByName(endpoint.getHost()))) {
                return Outcome.GONE;
            }
            return outcome(status(HttpRequest.newBuilder(config.instead()
                            .map(stub -> stub.resolve(endpoint.getRawPath()))
                            .orElse(endpoint))
                    .header("Authorization", vapid.authorization(endpoint, config.subject(), clock.instant()))
                    .header("Content-Encoding", "aes128gcm")
                    .header("Content-Type", "application/octet-stream")
                    .header("TTL", Long.toString(message.lasts().toSeconds()))
                    .header("Topic", "review")
                    .POST(BodyPublishers.ofByteArray(message.to().encrypted(message.text())))
                    .build()));
        } catch (UnknownHostException e) {
            return failed(e);
        }
    }

    /** Without its words, in which the address may stand. */
    private static Outcome failed(Throwable e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        LOG.debugf("A push service can't be reached: %s", cause.getClass().getSimpleName());
        return Outcome.FAILED;
    }

    /** The client's own time limit would end with the headers, and a body can be endless. */
    private int status(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> response = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return response.copy()
                    .orTimeout(time.toMillis(), TimeUnit.MILLISECONDS)
                    .join()
                    .statusCode();
        } finally {
            response.cancel(true);
        }
    }

    private static Outcome outcome(int status) {
        if (status == NOT_FOUND || status == GONE) {
            return Outcome.GONE;
        }
        if (status >= 200 && status < 300) {
            return Outcome.SENT;
        }
        LOG.debugf("A push service answered %d", status);
        return Outcome.FAILED;
    }
}
