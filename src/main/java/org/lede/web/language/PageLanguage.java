package org.lede.web.language;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.security.PageCookie;

/**
 * Decides the language of each page: the one chosen in this browser, or else the browser's own. Sets the locale of templates
 * and the headers of pages accordingly.
 */
@Singleton
public class PageLanguage {

    private static final String DECIDED = PageLanguage.class.getName();
    private static final String COOKIE = "lede-language";
    private static final Duration COOKIE_LIFETIME = Duration.ofDays(365);
    private static final String HTML = "text/html";

    private final CurrentVertxRequest current;
    private final Event<Chosen> chosen;

    PageLanguage(CurrentVertxRequest current, Event<Chosen> chosen) {
        this.current = current;
        this.chosen = chosen;
    }

    /** Fired when a visitor switches the pages to another language, so that their account can remember it. */
    public record Chosen(Language language) {}

    /**
     * Switches the pages to the language of that tag, from the current one on.
     *
     * @return the cookie that remembers it, to be sent along
     * @throws Refused when the pages aren't in that language
     */
    public NewCookie choose(@Nullable String tag, UriInfo uri) {
        Language choice = Language.of(tag)
                .orElseThrow(() -> new Refused(Refusal.INVALID_BODY, "The pages aren't in that language."));
        current.getCurrent().put(DECIDED, choice);
        chosen.fire(new Chosen(choice));
        return cookie(choice, uri);
    }

    /** The cookie that remembers a language: its tag and nothing else. */
    public static NewCookie cookie(Language language, UriInfo uri) {
        return PageCookie.of(COOKIE, language.tag(), COOKIE_LIFETIME, uri);
    }

    /** The language of the current request's page. */
    public Language get() {
        return of(current.getCurrent());
    }

    public static Language of(RoutingContext request) {
        if (request.get(DECIDED) == null) {
            request.put(
                    DECIDED, remembered(request).or(() -> preferred(request)).orElse(Language.DEFAULT));
        }
        return request.get(DECIDED);
    }

    /** The first day of the week that the date is in, by the custom of the browser's region. */
    public LocalDate startOfWeek(LocalDate date) {
        DayOfWeek first = Optional.ofNullable(current.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .map(AcceptLanguage::weeksBegin)
                .orElse(DayOfWeek.MONDAY);
        return date.with(TemporalAdjusters.previousOrSame(first));
    }

    /** The language that was chosen in this browser, if any. */
    public Optional<Language> chosen() {
        return remembered(current.getCurrent());
    }

    private static Optional<Language> remembered(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::of);
    }

    private static Optional<Language> preferred(RoutingContext request) {
        return Optional.ofNullable(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .flatMap(AcceptLanguage::best);
    }

    void localise(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(template -> {
            if (Arc.container().requestContext().isActive() && current.getCurrent() != null) {
                template.setLocale(get().locale());
            }
        });
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(request -> {
            request.addHeadersEndHandler(done -> complete(request));
            request.next();
        });
    }

    private static void complete(RoutingContext request) {
        String type = request.response().headers().get(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith(HTML)) {
            return;
        }
        if (type.equals(HTML)) {
            // The type that Qute negotiates for a template has no character set.
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, HTML + ";charset=UTF-8");
        }
        Language decided = request.get(DECIDED);
        if (decided != null) {
            request.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, decided.tag());
            request.response().headers().add(HttpHeaders.VARY, "Accept-Language, Cookie");
        }
    }
}
