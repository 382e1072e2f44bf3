package org.lede.web.api;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps cookies out of the API's responses: what protects the forms of the pages has no meaning there. */
@ApplicationScoped
class NoCookies {

    private static final String CSRF = "csrf-token";

    void register(@Observes Router router) {
        router.route("/api/*").order(Integer.MIN_VALUE).handler(context -> {
            context.addHeadersEndHandler(done -> context.response().removeCookies(CSRF, false));
            context.next();
        });
    }
}
