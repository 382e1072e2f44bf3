package org.lede.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts what a browser keeps for the server and may neither read nor change, such as its session: AES-256-GCM under a
 * key that every replica has, with a random nonce (NIST SP 800-38D). For what may be read, {@link Seal} is enough.
 */
@Singleton
class SecretBox {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 1_000;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    SecretBox(Seal seal) {
        this.key = seal.derivedKey("secret-box", "AES");
    }

    /**
     * The encrypted form, safe in URLs and cookies, different each time.
     *
     * @param purpose what it is for; what was encrypted for one purpose doesn't open for another
     */
    String encrypt(String purpose, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(content);
            byte[] whole = ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** What was encrypted; empty if anything about it was changed, or it was never encrypted here for this purpose. */
    Optional<byte[]> decrypt(String purpose, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (whole.remaining() <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE_BYTES];
            whole.get(nonce);
            byte[] encrypted = new byte[whole.remaining()];
            whole.get(encrypted);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, purpose, nonce).doFinal(encrypted));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(UTF_8));
        return cipher;
    }
}
