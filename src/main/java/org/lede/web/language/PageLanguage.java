package org.lede.web.language;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** The language of the current request's page, decided when it is first asked for. */
@RequestScoped
public class PageLanguage {

    private static final String DECIDED = PageLanguage.class.getName();

    /** Who may have a say, the first that has one decides: the switch, then the browser. */
    private static final List<Function<RoutingContext, Optional<Language>>> VOICES =
            List.of(PageLanguage::remembered, PageLanguage::preferred);

    private final RoutingContext request;
    private final Event<LanguageChosen> chosen;

    PageLanguage(RoutingContext request, Event<LanguageChosen> chosen) {
        this.request = request;
        this.chosen = chosen;
    }

    /**
     * Switches the pages to the language of that tag, from the current one on.
     *
     * @return the cookie that remembers it, to be sent along
     * @throws Refused when the pages aren't in that language
     */
    public NewCookie choose(@Nullable String tag, UriInfo uri) {
        Language choice = Language.of(tag)
                .orElseThrow(() -> new Refused(Refusal.INVALID_BODY, "The pages aren't in that language."));
        request.put(DECIDED, choice);
        chosen.fire(new LanguageChosen(choice));
        return LanguageCookie.of(choice, uri);
    }

    public Language get() {
        return of(request);
    }

    /** The same for a request that no resource takes, and that has no scope therefore. */
    public static Language of(RoutingContext request) {
        Language before = decided(request);
        if (before != null) {
            return before;
        }
        Language now = VOICES.stream()
                .flatMap(voice -> voice.apply(request).stream())
                .findFirst()
                .orElse(Language.DEFAULT);
        request.put(DECIDED, now);
        return now;
    }

    /** The language the request's page was made in; null where no page was made. */
    static @Nullable Language decided(RoutingContext request) {
        return request.get(DECIDED);
    }

    /** The language that somebody has switched this browser to, if they have. */
    public Optional<Language> chosen() {
        return remembered(request);
    }

    private static Optional<Language> remembered(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(LanguageCookie.NAME))
                .map(Cookie::getValue)
                .flatMap(Language::of);
    }

    private static Optional<Language> preferred(RoutingContext request) {
        return Optional.ofNullable(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .map(AcceptLanguage::read)
                .flatMap(AcceptLanguage::best);
    }
}
