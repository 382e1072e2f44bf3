package org.lede.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The cookie that tells the pages which learner a browser is: the learner's id and the second it was issued, sealed. The
 * server keeps nothing, so it works on every replica that has the key.
 */
@ApplicationScoped
public class SessionCookie {

    /** The cookie's name. */
    public static final String NAME = "lede-session";

    private static final String PURPOSE = "session";
    private static final int BYTES = 3 * Long.BYTES;

    private final SessionConfig config;
    private final Seal seal;
    private final Clock clock;

    SessionCookie(SessionConfig config, Seal seal, Clock clock) {
        this.config = config;
        this.seal = seal;
        this.clock = clock;
    }

    /** A cookie for the learner, to be set on a response. */
    public NewCookie issue(UUID learnerId, UriInfo request) {
        byte[] claim = ByteBuffer.allocate(BYTES)
                .putLong(learnerId.getMostSignificantBits())
                .putLong(learnerId.getLeastSignificantBits())
                .putLong(clock.instant().getEpochSecond())
                .array();
        return PageCookie.of(NAME, seal.close(PURPOSE, claim), config.lifetime(), request);
    }

    /** The learner of a cookie's value; empty if it is expired, forged or no cookie of ours. */
    Optional<UUID> open(String value) {
        return seal.open(PURPOSE, value)
                .filter(claim -> claim.length == BYTES)
                .map(ByteBuffer::wrap)
                .flatMap(this::current);
    }

    private Optional<UUID> current(ByteBuffer claim) {
        UUID learnerId = new UUID(claim.getLong(), claim.getLong());
        Instant issued = Instant.ofEpochSecond(claim.getLong());
        return clock.instant().isBefore(issued.plus(config.lifetime())) ? Optional.of(learnerId) : Optional.empty();
    }
}
