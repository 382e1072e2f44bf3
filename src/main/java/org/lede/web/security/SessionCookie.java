package org.lede.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.lede.shared.SessionConfig;

/** The cookie that tells the pages which learner a browser is. */
@ApplicationScoped
public class SessionCookie {

    public static final String NAME = "lede-session";

    private final SessionConfig config;

    SessionCookie(SessionConfig config) {
        this.config = config;
    }

    /** A cookie to be set on the response: a new session's, or the present one to be kept for longer. */
    public NewCookie of(String value, UriInfo request) {
        return PageCookie.of(NAME, value, config.lifetime(), request);
    }

    /** A cookie that makes a browser forget its session. */
    public NewCookie forget(UriInfo request) {
        return PageCookie.of(NAME, "", Duration.ZERO, request);
    }
}
