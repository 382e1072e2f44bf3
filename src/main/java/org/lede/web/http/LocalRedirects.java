package org.lede.web.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Sends every {@code Location} as a path, never as a whole address.
 *
 * <p>Quarkus makes paths absolute with the scheme, host and port that the request claims. Behind a proxy the port is often
 * another than the browser's, and a stranger may write any {@code Host} into the answer. A path is resolved by the client,
 * which knows where it is (RFC 9110, 10.2.2). Lede redirects to no other site, so the part before the path is always cut;
 * that holds for redirects of the server and its extensions too.
 */
@ApplicationScoped
class LocalRedirects {

    private static final Pattern SCHEME_AND_HOST = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:(//[^/\\\\?#]*)?");

    /** What browsers read as the beginning of another host: two slashes, of either kind. */
    private static final Pattern SLASHES = Pattern.compile("^[/\\\\]{2,}|^\\\\");

    /** Browsers drop these before they look. */
    private static final Pattern IGNORED = Pattern.compile("\\p{Cntrl}");

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            context.addHeadersEndHandler(done -> shorten(context.response()));
            context.next();
        });
    }

    private static void shorten(HttpServerResponse response) {
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
