package org.lede.web.security;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;

/**
 * A cookie as every page of ours gets it: scripts can't read it, forms of other sites don't send it, and it is for HTTPS
 * alone where the request came by HTTPS.
 */
public final class PageCookie {

    private PageCookie() {}

    /** A cookie to be set on the answer to a request. */
    public static NewCookie of(String name, String value, Duration lifetime, UriInfo request) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge((int) lifetime.toSeconds())
                .httpOnly(true)
                .secure("https".equals(request.getBaseUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
