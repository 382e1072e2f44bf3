package org.lede.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The cookie that tells the pages which learner a browser is, encrypted. The server keeps nothing of it, so it works on
 * every replica that has the key.
 */
@ApplicationScoped
public class SessionCookie {

    /** The cookie's name. */
    public static final String NAME = "lede-session";

    private static final String PURPOSE = "session";

    private final SessionConfig config;
    private final SecretBox box;
    private final Clock clock;

    SessionCookie(SessionConfig config, SecretBox box, Clock clock) {
        this.config = config;
        this.box = box;
        this.clock = clock;
    }

    /**
     * A cookie for the learner, to be set on a response.
     *
     * @param epoch the learner's present session epoch
     */
    public NewCookie issue(UUID learnerId, int epoch, UriInfo request) {
        return PageCookie.of(NAME, value(learnerId, epoch), config.lifetime(), request);
    }

    /** The value that {@link #issue} sets. */
    public String value(UUID learnerId, int epoch) {
        return box.encrypt(PURPOSE, new Session(learnerId, epoch, clock.instant()).bytes());
    }

    /** A cookie that makes a browser forget its session. */
    public NewCookie forget(UriInfo request) {
        return PageCookie.of(NAME, "", Duration.ZERO, request);
    }

    /** What a cookie's value says; empty if it is too old, forged or no cookie of ours. */
    Optional<Session> open(String value) {
        return box.decrypt(PURPOSE, value)
                .flatMap(Session::read)
                .filter(session -> clock.instant().isBefore(session.issued().plus(config.lifetime())));
    }
}
