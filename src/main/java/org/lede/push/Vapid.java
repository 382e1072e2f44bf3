package org.lede.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import org.lede.shared.Json;

/** The keys by which push services recognise this installation, and the tokens signed with them: VAPID, RFC 8292. */
final class Vapid {

    /** The longest that a token may be good for is a day. */
    private static final Duration LIFETIME = Duration.ofHours(12);

    private static final String HEAD = base64("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(StandardCharsets.UTF_8));

    private final ECPublicKey publicKey;
    private final ECPrivateKey privateKey;

    private Vapid(ECPublicKey publicKey, ECPrivateKey privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    static Vapid generate() {
        KeyPair keys = P256.newKeys();
        return new Vapid((ECPublicKey) keys.getPublic(), (ECPrivateKey) keys.getPrivate());
    }

    /**
     * Both in base64url, as the tools that make such keys print them.
     *
     * @throws IllegalArgumentException when they aren't keys, or don't belong together
     */
    static Vapid of(String publicKey, String privateKey) {
        Vapid keys = new Vapid(
                P256.publicKey(Base64.getUrlDecoder().decode(publicKey.strip())),
                P256.privateKey(Base64.getUrlDecoder().decode(privateKey.strip())));
        if (!keys.belongTogether()) {
            throw new IllegalArgumentException("the public key isn't that of the private key");
        }
        return keys;
    }

    private boolean belongTogether() {
        try {
            byte[] signed = HEAD.getBytes(StandardCharsets.US_ASCII);
            Signature check = signature();
            check.initVerify(publicKey);
            check.update(signed);
            return check.verify(sign(signed));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** What a browser asks its push service with. */
    String publicKey() {
        return base64(P256.bytes(publicKey));
    }

    String privateKey() {
        return base64(P256.bytes(privateKey));
    }

    /**
     * The header that lets a message to that endpoint through.
     *
     * @param subject how the push service reaches the operator
     */
    String authorization(URI endpoint, Optional<String> subject, Instant now) {
        TreeMap<String, Object> claims = new TreeMap<>();
        claims.put("aud", endpoint.getScheme() + "://" + endpoint.getRawAuthority());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        subject.ifPresent(one -> claims.put("sub", one));
        String signed = HEAD + "." + base64(Json.write(claims).getBytes(StandardCharsets.UTF_8));
        try {
            return "vapid t=" + signed + "." + base64(sign(signed.getBytes(StandardCharsets.US_ASCII))) + ", k="
                    + publicKey();
        } catch (GeneralSecurityException e) {
            throw P256.missing(e);
        }
    }

    private byte[] sign(byte[] bytes) throws GeneralSecurityException {
        Signature signature = signature();
        signature.initSign(privateKey);
        signature.update(bytes);
        return signature.sign();
    }

    /** In the form of JSON web signatures: both numbers, one after the other. */
    private static Signature signature() throws GeneralSecurityException {
        return Signature.getInstance("SHA256withECDSAinP1363Format");
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
