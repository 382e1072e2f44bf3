package org.lede.web.language;

import io.quarkus.arc.Arc;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lede.web.security.FormToken;

/** Provides the values for the language form in the footer. */
@Named("languageSwitch")
@Singleton
public class LanguageSwitch {

    private final HttpServerRequest request;
    private final FormToken token;

    LanguageSwitch(HttpServerRequest request, FormToken token) {
        this.request = request;
        this.token = token;
    }

    /**
     * Whether a form can be sent from the page. The page of a request that was refused before it got a token can't, such as
     * that of an unknown address.
     */
    public boolean isOffered() {
        return Arc.container().requestContext().isActive() && token.isThere();
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** The page to come back to: this one, or the page whose form was sent, since the answer to a form has no address. */
    public String back() {
        return back(request);
    }

    /**
     * The address of the page with the language form, for pages that can't have it. Following it changes nothing, so that no
     * other site can switch a browser's language.
     */
    public static String pageFor(HttpServerRequest request) {
        return "/language?back=" + URLEncoder.encode(back(request), StandardCharsets.UTF_8);
    }

    private static String back(HttpServerRequest request) {
        boolean page = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        LocalPath path =
                page ? LocalPath.of(request.uri()) : LocalPath.ofAddress(request.getHeader(HttpHeaders.REFERER));
        return path.toString();
    }
}
