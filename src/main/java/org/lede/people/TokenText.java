package org.lede.people;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A bearer token as its holder sends it, {@code lede_} and 64 bytes in Base64url: the learner, the token's id, and the
 * secret. It carries the learner, so that looking it up needs no index over all learners.
 */
public record TokenText(UUID learnerId, UUID id, byte[] secret) {

    private static final String PREFIX = "lede_";
    private static final int SECRET_BYTES = 32;
    private static final int BYTES = 2 * Long.BYTES * 2 + SECRET_BYTES;

    static TokenText issue(UUID learnerId, UUID id) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new TokenText(learnerId, id, secret);
    }

    /** Reads what a client sent; empty if it can't be a token of ours. */
    public static Optional<TokenText> read(String text) {
        if (!text.startsWith(PREFIX) || text.length() > 200) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(PREFIX.length())));
            if (bytes.remaining() != BYTES) {
                return Optional.empty();
            }
            UUID learnerId = new UUID(bytes.getLong(), bytes.getLong());
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            byte[] secret = new byte[SECRET_BYTES];
            bytes.get(secret);
            return Optional.of(new TokenText(learnerId, id, secret));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** SHA-256 is enough here: the secret has 256 random bits, so nobody can guess it from the hash. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The text to send as {@code Authorization: Bearer …}; it is the secret itself, so it is shown once and not logged. */
    public String value() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(learnerId.getMostSignificantBits())
                .putLong(learnerId.getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(secret);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenText that
                && learnerId.equals(that.learnerId)
                && id.equals(that.id)
                && Arrays.equals(secret, that.secret);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
