package org.lede.people;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The text of a session cookie or a bearer token: 64 bytes in Base64url, a random secret followed by the ids of the key and
 * its learner. It carries the learner, so that looking it up needs no index over all learners.
 */
public record SecretText(UUID learnerId, UUID id, byte[] secret) {

    private static final int SECRET_BYTES = 32;
    private static final int BYTES = SECRET_BYTES + 2 * 2 * Long.BYTES;
    private static final int CHARACTERS = 86;

    static SecretText issue(UUID learnerId, UUID id) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new SecretText(learnerId, id, secret);
    }

    /** Reads what a client sent; empty if it can't be such a text. */
    public static Optional<SecretText> read(String text) {
        if (text.length() != CHARACTERS) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES) {
                return Optional.empty();
            }
            byte[] secret = new byte[SECRET_BYTES];
            bytes.get(secret);
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            return Optional.of(new SecretText(new UUID(bytes.getLong(), bytes.getLong()), id, secret));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** SHA-256 is enough: 256 random bits can't be guessed from their hash. */
    byte[] hash() {
        return sha256(secret);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The text itself, which is known now and never again. */
    public String value() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .put(secret)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(learnerId.getMostSignificantBits())
                .putLong(learnerId.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Never the secret, in no log. */
    @Override
    public String toString() {
        return "SecretText[…]";
    }
}
