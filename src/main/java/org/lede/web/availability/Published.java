package org.lede.web.availability;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.api.Representation;
import org.lede.web.language.PageLanguage;
import org.lede.web.security.FormToken;
import org.lede.web.security.Requester;
import org.lede.web.security.SessionCookie;

/**
 * Answers requests for what is published: JSON for everybody, and pages for visitors without a session, each made once for
 * many requests. A response that is in memory and current is sent before anything else is done for the request.
 */
@ApplicationScoped
public class Published {

    /** After what every response gets and the refusal of malformed requests, and before requests are authenticated. */
    private static final int ORDER = Integer.MIN_VALUE + 2;

    /** A quality of 0, by which a type is refused (RFC 9110, 12.4.2); 0.9, which browsers send, is none. */
    private static final Pattern REFUSAL = Pattern.compile("q=0(?:\\.0{0,3})?(?![.\\d])");

    private static final String EDITOR = "editor";
    private static final String PAGE_CACHING = "no-cache, private";

    private final PublishedMemory memory;
    private final FromMemory fromMemory;
    private final FormToken tokens;
    private final Requester requester;
    private final CurrentVertxRequest current;

    Published(
            PublishedMemory memory,
            FromMemory fromMemory,
            FormToken tokens,
            Requester requester,
            CurrentVertxRequest current) {
        this.memory = memory;
        this.fromMemory = fromMemory;
        this.tokens = tokens;
        this.requester = requester;
        this.current = current;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::sendFromMemory);
    }

    private void sendFromMemory(RoutingContext context) {
        if (!sendsJson(context) && !sendsPage(context)) {
            context.next();
        }
    }

    private boolean sendsJson(RoutingContext context) {
        Optional<Object> json = takes(context.request(), MediaType.APPLICATION_JSON)
                ? memory.fresh(jsonKey(context))
                : Optional.empty();
        json.ifPresent(ready -> ((Representation) ready).send(context.request()));
        return json.isPresent();
    }

    private boolean sendsPage(RoutingContext context) {
        if (!takes(context.request(), MediaType.TEXT_HTML) || context.request().getCookie(SessionCookie.NAME) != null) {
            return false;
        }
        Optional<Object> page = memory.fresh(pageKey(context));
        Optional<String> token = page.flatMap(ready -> FormToken.give(context));
        token.ifPresent(masked -> send((PrerenderedPage) page.get(), masked, context.request()));
        return token.isPresent();
    }

    /** Whether it asks for that type and for nothing that a resource has to look at. */
    private static boolean takes(HttpServerRequest request, String type) {
        return request.method() == HttpMethod.GET
                && !request.headers().contains(HttpHeaders.IF_MATCH)
                && !request.headers().contains(HttpHeaders.IF_UNMODIFIED_SINCE)
                && accepts(request.getHeader(HttpHeaders.ACCEPT), type);
    }

    /** Whether that header takes the type and refuses none; what refuses one is left to the resource. */
    static boolean accepts(@Nullable String accept, String type) {
        return accept == null || !REFUSAL.matcher(accept).find() && (accept.contains("*/*") || accept.contains(type));
    }

    private static void send(PrerenderedPage page, String token, HttpServerRequest request) {
        boolean gzip = Representation.takesGzip(request);
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML + ";charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, page.caching())
                .putHeader(HttpHeaders.CONTENT_ENCODING, gzip ? "gzip" : "identity")
                .end(Buffer.buffer(gzip ? page.gzip(token) : page.body(token)));
    }

    private static String jsonKey(RoutingContext context) {
        return context.request().uri();
    }

    private static List<Object> pageKey(RoutingContext context) {
        return List.of(context.request().uri(), PageLanguage.of(context));
    }

    /**
     * The JSON at the address of the current request, to be asked for again each time.
     *
     * @param tree what a learner may see; null stands for everybody. Owners alone see what is private
     */
    public Response json(Request request, HttpHeaders headers, Function<@Nullable UUID, Object> tree) {
        return json(request, headers, tree, Function.identity());
    }

    /** The same at an address whose content never changes. */
    public Response jsonForEver(Request request, HttpHeaders headers, Function<@Nullable UUID, Object> tree) {
        return json(request, headers, tree, Representation::forEver);
    }

    /**
     * Bytes that never change at their address, for everybody.
     *
     * @param question asked in a transaction of its own
     */
    public byte[] bytes(String name, Supplier<byte[]> question) {
        return memory.of(List.of("bytes", name), question);
    }

    private Response json(
            Request request,
            HttpHeaders headers,
            Function<@Nullable UUID, Object> tree,
            Function<Representation, Representation> caching) {
        try {
            Supplier<Representation> made = () -> caching.apply(Representation.json(tree.apply(null)));
            return memory.of(jsonKey(current.getCurrent()), made).answer(request, headers);
        } catch (Refused refused) {
            Object own = tree.apply(programOr(refused));
            return Response.ok(own, MediaType.APPLICATION_JSON).build();
        }
    }

    private UUID programOr(Refused refused) {
        HttpServerRequest request = current.getCurrent().request();
        if (refused.refusal() != Refusal.NOT_FOUND || request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            throw refused;
        }
        return requester.learner().orElseThrow(() -> refused);
    }

    /**
     * The page at the address of the current request, for a visitor without a session.
     *
     * @param key by which the view is kept
     * @param question gives the view, in a transaction of its own
     */
    public <V> Response visitorsPage(Object key, Supplier<V> question, Function<V, TemplateInstance> template) {
        return visitorsPage(key, question, template, PAGE_CACHING);
    }

    /** @param caching the value of {@code Cache-Control} */
    public <V> Response visitorsPage(
            Object key, Supplier<V> question, Function<V, TemplateInstance> template, String caching) {
        V view = memory.of(key, question);
        if (fromMemory.isNoted()) {
            return Response.ok(template.apply(view)).build();
        }
        PrerenderedPage page = tokens.withPlaceholder(
                placeholder -> PrerenderedPage.of(template.apply(view).render(), placeholder, caching));
        memory.keep(pageKey(current.getCurrent()), page, key);
        return Response.ok(page.body(tokens.getToken()), MediaType.TEXT_HTML)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }

    /**
     * Something published that a page for a learner needs; editors see at once what they changed elsewhere.
     *
     * @param question gives what a learner may see; null stands for everybody. Owners alone see what is private
     */
    public <V> V view(Object key, UUID learner, Function<@Nullable UUID, V> question) {
        Supplier<V> forAll = () -> question.apply(null);
        try {
            return requester.hasRole(EDITOR) ? memory.ask(key, forAll) : memory.of(key, forAll);
        } catch (Refused refused) {
            if (refused.refusal() != Refusal.NOT_FOUND) {
                throw refused;
            }
            return question.apply(learner);
        }
    }
}
