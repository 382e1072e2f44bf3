package org.lede.web.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Sets the response headers that depend on the request or on the answer; the others are in the configuration
 * ({@code quarkus.http.header}).
 *
 * <p><b>Caching.</b> An answer without a rule of its own isn't cached anywhere, so personal data can't end up in a cache by
 * an oversight. An answer that every cache may keep brings no cookie, which the cache would hand on to others: Quarkus adds
 * one for forms to whatever a browser gets.
 *
 * <p><b>HTTPS.</b> Browsers that came by HTTPS are told to stay with it. Subdomains are left out, since they may belong to
 * other applications.
 *
 * <p><b>Redirects.</b> Every {@code Location} is sent as a path. Quarkus makes paths absolute with the scheme, host and port
 * that the request claims; behind a proxy the port is often another than the browser's, and an attacker may write any
 * {@code Host} into the answer. The client resolves a path itself (RFC 9110, 10.2.2). Lede redirects to no other site, so
 * the part before the path is always cut.
 */
@ApplicationScoped
class ResponseHeaders {

    private static final String FORM_TOKEN = "csrf-token";

    private static final String STAY_WITH_HTTPS = "max-age=31536000";

    private static final Pattern SCHEME_AND_HOST = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:(//[^/\\\\?#]*)?");

    /** Browsers read two slashes, of either kind, as the beginning of another host. */
    private static final Pattern SLASHES = Pattern.compile("^[/\\\\]{2,}|^\\\\");

    /** Browsers drop control characters before they parse a location. */
    private static final Pattern IGNORED = Pattern.compile("\\p{Cntrl}");

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            context.addHeadersEndHandler(done -> complete(context));
            context.next();
        });
    }

    private static void complete(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (response.headers().get(HttpHeaders.CACHE_CONTROL).contains("public")) {
            response.removeCookies(FORM_TOKEN, false);
        }
        if ("https".equals(context.request().scheme())) {
            response.putHeader("Strict-Transport-Security", STAY_WITH_HTTPS);
        }
        String location = response.headers().get(HttpHeaders.LOCATION);
        if (location != null) {
            response.putHeader(HttpHeaders.LOCATION, local(location));
        }
    }

    /** The path, query and fragment of a location, which lead to this server wherever it is reached. */
    static String local(String location) {
        String visible = IGNORED.matcher(location).replaceAll("").strip();
        String path = SCHEME_AND_HOST.matcher(visible).replaceFirst("");
        if (path.length() < visible.length() && !path.startsWith("/")) {
            path = "/" + path;
        }
        return SLASHES.matcher(path).replaceFirst("/");
    }
}
