package org.lede.web.language;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives every template the locale of its request, and every page the headers for its language and charset. */
@ApplicationScoped
class PageLocale {

    /** The headers of a request that a page depends on. */
    private static final String DEPENDS_ON = "Accept-Language, Cookie";

    private static final String HTML = "text/html";
    private static final String HTML_IN_UTF_8 = HTML + ";charset=UTF-8";

    private final CurrentVertxRequest current;
    private final PageLanguage language;

    PageLocale(CurrentVertxRequest current, PageLanguage language) {
        this.current = current;
        this.language = language;
    }

    void localise(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(template -> {
            if (Arc.container().requestContext().isActive() && current.getCurrent() != null) {
                template.setLocale(language.get().locale());
            }
        });
    }

    void tell(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(request -> {
            request.addHeadersEndHandler(done -> tell(request));
            request.next();
        });
    }

    private static void tell(RoutingContext request) {
        String type = request.response().headers().get(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith(HTML)) {
            return;
        }
        if (type.equals(HTML)) {
            // The type that Qute negotiates for a template has no character set.
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, HTML_IN_UTF_8);
        }
        Language decided = PageLanguage.decided(request);
        if (decided != null) {
            request.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, decided.tag());
            request.response().headers().add(HttpHeaders.VARY, DEPENDS_ON);
        }
    }
}
