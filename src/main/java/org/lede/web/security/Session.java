package org.lede.web.security;

import io.quarkus.security.credential.Credential;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a session cookie says, before anybody has looked whether it still holds.
 *
 * @param epoch the learner's session epoch when it was made: a later one ends it
 */
public record Session(UUID learnerId, int epoch, Instant issued) implements Credential {

    private static final int BYTES = 3 * Long.BYTES + Integer.BYTES;

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(learnerId.getMostSignificantBits())
                .putLong(learnerId.getLeastSignificantBits())
                .putInt(epoch)
                .putLong(issued.getEpochSecond())
                .array();
    }

    static Optional<Session> read(byte[] bytes) {
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        UUID learnerId = new UUID(buffer.getLong(), buffer.getLong());
        return Optional.of(new Session(learnerId, buffer.getInt(), Instant.ofEpochSecond(buffer.getLong())));
    }
}
