package org.lede.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a message so that only the browser that subscribed can read it: RFC 8291, in one record of RFC 8188. */
final class Encryption {

    /** The most that push services have to take is a body of 4096 bytes. */
    static final int LONGEST_TEXT = 3_800;

    private static final int RECORD = 4_096;
    private static final int SALT = 16;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;

    private Encryption() {}

    /** The body of the request; with keys and a salt of its own each time. */
    static byte[] encrypt(String text, ECPublicKey receiver, byte[] auth) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return encrypt(text, receiver, auth, P256.newKeys(), salt);
    }

    static byte[] encrypt(String text, ECPublicKey receiver, byte[] auth, KeyPair sender, byte[] salt) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (plain.length > LONGEST_TEXT) {
            throw new IllegalArgumentException("a message of " + plain.length + " bytes");
        }
        byte[] senderPoint = P256.bytes((ECPublicKey) sender.getPublic());
        try {
            byte[] info =
                    joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), P256.bytes(receiver), senderPoint);
            byte[] secret = derived(auth, agreed(sender, receiver), info, 32);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(derived(salt, secret, "Content-Encoding: aes128gcm\0", 16), "AES"),
                    new GCMParameterSpec(TAG_BITS, derived(salt, secret, "Content-Encoding: nonce\0", 12)));
            byte[] head = ByteBuffer.allocate(SALT + Integer.BYTES + 1)
                    .put(salt)
                    .putInt(RECORD)
                    .put((byte) senderPoint.length)
                    .array();
            return joined(head, senderPoint, cipher.doFinal(joined(plain, new byte[] {LAST_RECORD})));
        } catch (GeneralSecurityException e) {
            throw P256.missing(e);
        }
    }

    private static byte[] agreed(KeyPair own, ECPublicKey other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    private static byte[] derived(byte[] salt, byte[] secret, String info, int length) throws GeneralSecurityException {
        return derived(salt, secret, info.getBytes(StandardCharsets.US_ASCII), length);
    }

    /** HKDF (RFC 5869) for at most one block. */
    private static byte[] derived(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(hmac(salt, secret), joined(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] bytes) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(bytes);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
