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

/** What the footer's form needs to know of the current request. */
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
     * Whether a form can be sent from the page: not from the answer to a request that was refused before it got a token,
     * as one for an address is where there is nothing.
     */
    public boolean isOffered() {
        return Arc.container().requestContext().isActive() && token.isThere();
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** The page to come back to: this one, or the one whose form it answers, since its own address can't be asked for. */
    public String back() {
        return back(request);
    }

    /**
     * The address of the page on which a language can be chosen, for answers from which no form can be sent. Following it
     * changes nothing, so that no other site can make a browser speak another language.
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
