package org.lede.web.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lede.shared.BuiltIn;
import org.lede.shared.Json;

/** Adds a hash of the file to the addresses of style sheets and scripts, so that browsers may cache them for ever. */
@Named("assets")
@Singleton
class Assets {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final int HASH_CHARACTERS = 12;

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    /** @param path of a static resource, such as {@code /assets/lede.css} */
    public String url(String path) {
        return urls.computeIfAbsent(path, Assets::withHash);
    }

    void keepForEver(@Observes Router router) {
        router.routeWithRegex("/(assets|webjars)/.*").order(Integer.MIN_VALUE).handler(context -> {
            if (context.request().getParam("v") != null) {
                context.addHeadersEndHandler(done -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER));
            }
            context.next();
        });
    }

    private static String withHash(String path) {
        byte[] file = BuiltIn.read("META-INF/resources" + path);
        return path + "?v=" + Json.sha256(file).substring(0, HASH_CHARACTERS);
    }
}
