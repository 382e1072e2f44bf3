package org.lede.web.language;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lede.shared.CommonRefusal;
import org.lede.shared.Refused;
import org.lede.web.security.PageCookie;

/** Decides the language of the current request's page: the one chosen in this browser, or else the browser's own. */
@RequestScoped
public class PageLanguage {

    private static final String DECIDED = PageLanguage.class.getName();
    private static final String COOKIE = "lede-language";
    private static final Duration COOKIE_LIFETIME = Duration.ofDays(365);

    private final RoutingContext request;
    private final Event<Chosen> chosen;

    PageLanguage(RoutingContext request, Event<Chosen> chosen) {
        this.request = request;
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
                .orElseThrow(() -> new Refused(CommonRefusal.INVALID_BODY, "The pages aren't in that language."));
        request.put(DECIDED, choice);
        chosen.fire(new Chosen(choice));
        return cookie(choice, uri);
    }

    /** The cookie that remembers a language: its tag and nothing else. */
    public static NewCookie cookie(Language language, UriInfo uri) {
        return PageCookie.of(COOKIE, language.tag(), COOKIE_LIFETIME, uri);
    }

    public Language get() {
        return of(request);
    }

    /** The language for a request that reaches no resource, and so has no request scope. */
    public static Language of(RoutingContext request) {
        if (decided(request) == null) {
            request.put(
                    DECIDED,
                    remembered(request).or(() -> preferred(request)).orElse(Language.DEFAULT));
        }
        return request.get(DECIDED);
    }

    /** The language the request's page was made in; null if no page was made. */
    static @Nullable Language decided(RoutingContext request) {
        return request.get(DECIDED);
    }

    /** The language that was chosen in this browser, if any. */
    public Optional<Language> chosen() {
        return remembered(request);
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
}
