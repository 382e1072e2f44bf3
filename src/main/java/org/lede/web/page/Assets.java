package org.lede.web.page;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lede.shared.BuiltIn;
import org.lede.shared.Json;

/** Adds a hash of the file to the addresses of style sheets, scripts and fonts, so that browsers may cache them for ever. */
@Named("assets")
@Singleton
class Assets {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final int HASH_CHARACTERS = 12;

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    /** @param path of a static resource, such as {@code /assets/lede.css} */
    public String url(String path) {
        // While pages are being written, a changed file gets its new address at once.
        return LaunchMode.current() == LaunchMode.DEVELOPMENT
                ? withHash(path)
                : urls.computeIfAbsent(path, Assets::withHash);
    }

    void keepForEver(@Observes Router router) {
        router.routeWithRegex("/(assets|webjars)/.*").order(Integer.MIN_VALUE).handler(context -> {
            if (context.request().getParam("v") != null) {
                context.addHeadersEndHandler(done -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER));
            }
            context.next();
        });
    }

    static String withHash(String path) {
        byte[] file = path.equals(StyleSheet.PATH)
                ? StyleSheet.text().getBytes(StandardCharsets.UTF_8)
                : BuiltIn.read("META-INF/resources" + path);
        return path + "?v=" + Json.sha256(file).substring(0, HASH_CHARACTERS);
    }
}
