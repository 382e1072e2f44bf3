package org.lede.web.language;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.lede.web.security.PageCookie;

/** The cookie that remembers the language somebody switched to: its tag and nothing else. */
public final class LanguageCookie {

    static final String NAME = "lede-language";

    private static final Duration LIFETIME = Duration.ofDays(365);

    private LanguageCookie() {}

    public static NewCookie of(Language language, UriInfo request) {
        return PageCookie.of(NAME, language.tag(), LIFETIME, request);
    }
}
