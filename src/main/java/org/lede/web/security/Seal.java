package org.lede.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what the server hands out and wants back unchanged, such as the cursors of lists: the bytes and their HMAC-SHA256
 * under a key that every replica has. Sealed is not secret: the bytes can be read.
 *
 * <p>Made at start-up, so that a key that can't be used keeps the application from starting.
 */
@Startup
@Singleton
public class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int MAC_BYTES = 32;
    private static final int LONGEST = 1_000;

    private final SecretKeySpec key;

    Seal(SessionConfig config) {
        this.key = new SecretKeySpec(keyBytes(config.key()), ALGORITHM);
    }

    /**
     * The sealed form, safe in URLs and cookies.
     *
     * @param purpose what it is for; what was sealed for one purpose doesn't open for another
     */
    public String close(String purpose, byte[] content) {
        byte[] sealed = Arrays.copyOf(content, content.length + MAC_BYTES);
        System.arraycopy(mac(purpose, content), 0, sealed, content.length, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** What was sealed; empty if anything about it was changed, or it was never sealed here for this purpose. */
    public Optional<byte[]> open(String purpose, String sealed) {
        byte[] bytes = decoded(sealed);
        if (bytes.length < MAC_BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
        return MessageDigest.isEqual(close(purpose, content).getBytes(UTF_8), sealed.getBytes(UTF_8))
                ? Optional.of(content)
                : Optional.empty();
    }

    /** A key of its own for another use, from which this one can't be told (HMAC as a pseudo-random function). */
    SecretKeySpec derivedKey(String use, String algorithm) {
        return new SecretKeySpec(mac("key", use.getBytes(UTF_8)), algorithm);
    }

    private byte[] mac(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return base64.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] keyBytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length >= SHORTEST_KEY) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Reported below, like a key that is too short.
        }
        throw new IllegalStateException("LEDE_SESSION_KEY has to be at least " + SHORTEST_KEY
                + " random bytes in Base64, for instance from: openssl rand -base64 32");
    }
}
