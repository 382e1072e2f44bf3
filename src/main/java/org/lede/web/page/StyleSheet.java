package org.lede.web.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lede.shared.BuiltIn;

/** Serves the style sheet of all pages as one file, made of one file for each area. */
@Singleton
class StyleSheet {

    static final String PATH = "/assets/lede.css";

    /** In this order: a later part may refine an earlier one. */
    private static final List<String> PARTS =
            List.of("tokens", "base", "frame", "components", "pages", "quiz", "learner", "studio", "modes");

    private static final Pattern FONT = Pattern.compile("/assets/fonts/[a-z-]+\\.woff2");
    private static final Pattern COMMENT_OR_INDENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s+");

    void serve(@Observes Router router) {
        router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(StyleSheet::send);
    }

    private static void send(RoutingContext context) {
        // Quarkus compresses only responses that don't say "identity", which is what it says before each route.
        context.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/css;charset=UTF-8");
        context.end(text());
    }

    /** All parts, without comments, with the hashes of the fonts in their addresses. */
    static String text() {
        String parts = PARTS.stream()
                .map(part -> BuiltIn.read("META-INF/resources/assets/css/" + part + ".css"))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        String stripped = COMMENT_OR_INDENT.matcher(parts).replaceAll("");
        return FONT.matcher(stripped).replaceAll(font -> Assets.withHash(font.group()));
    }
}
