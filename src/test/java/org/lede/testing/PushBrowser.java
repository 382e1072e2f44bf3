package org.lede.testing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser that has subscribed and reads what it is sent (RFC 8291), by code of its own. */
public final class PushBrowser {

    private static final int SIZE = 32;
    private static final int POINT = 65;

    private final String path;
    private final KeyPair keys;
    private final byte[] auth;

    /** With an endpoint, keys and a secret of its own. */
    public PushBrowser() {
        this("/" + UUID.randomUUID(), newKeys(), newAuth());
    }

    private PushBrowser(String path, KeyPair keys, byte[] auth) {
        this.path = path;
        this.keys = keys;
        this.auth = auth;
    }

    /** With these keys, all in base64url. */
    public static PushBrowser of(String publicKey, String privateKey, String auth) {
        return new PushBrowser("/known", keys(publicKey, privateKey), decoded(auth));
    }

    /** The same browser after it was given another address. */
    public PushBrowser at(String otherPath) {
        return new PushBrowser(otherPath, keys, auth);
    }

    public String path() {
        return path;
    }

    public String endpoint() {
        return "https://push.example.net" + path;
    }

    public String p256dh() {
        return encoded(point((ECPublicKey) keys.getPublic()));
    }

    public String auth() {
        return encoded(auth);
    }

    /** As a browser writes it. */
    public Map<String, Object> subscription() {
        return Map.of("endpoint", endpoint(), "keys", Map.of("p256dh", p256dh(), "auth", auth()));
    }

    /** What the body of a request says. */
    public String read(byte[] body) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(body);
            byte[] salt = new byte[16];
            buffer.get(salt);
            buffer.getInt();
            byte[] sender = new byte[buffer.get()];
            buffer.get(sender);
            byte[] sealed = new byte[buffer.remaining()];
            buffer.get(sealed);

            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(key(sender), true);
            byte[] info = ByteBuffer.allocate(14 + 2 * POINT)
                    .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                    .put(point((ECPublicKey) keys.getPublic()))
                    .put(sender)
                    .array();
            byte[] secret = hkdf(auth, agreement.generateSecret(), info, SIZE);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(hkdf(salt, secret, ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
                    new GCMParameterSpec(128, hkdf(salt, secret, ascii("Content-Encoding: nonce\0"), 12)));
            byte[] plain = cipher.doFinal(sealed);
            return new String(plain, 0, plain.length - 1, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not for this browser", e);
        }
    }

    /** The key pair of those two, in base64url. */
    public static KeyPair keys(String publicKey, String privateKey) {
        try {
            return new KeyPair(
                    key(decoded(publicKey)),
                    KeyFactory.getInstance("EC")
                            .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, decoded(privateKey)), curve())));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(
                                new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + SIZE)),
                                new BigInteger(1, Arrays.copyOfRange(point, 1 + SIZE, POINT))),
                        curve()));
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] point(ECPublicKey key) {
        String hex =
                "04%064x%064x".formatted(key.getW().getAffineX(), key.getW().getAffineY());
        return java.util.HexFormat.of().parseHex(hex);
    }

    private static byte[] hkdf(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        byte[] last = Arrays.copyOf(info, info.length + 1);
        last[info.length] = 1;
        return Arrays.copyOf(hmac(hmac(salt, secret), last), length);
    }

    private static byte[] hmac(byte[] key, byte[] bytes) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(bytes);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] newAuth() {
        UUID random = UUID.randomUUID();
        return ByteBuffer.allocate(16)
                .putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits())
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
