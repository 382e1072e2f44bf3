package org.lede.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.shared.Refused.Fault;

/**
 * Where a browser takes messages, as it says itself (RFC 8030, RFC 8291). Whether the endpoint is on the public internet is
 * checked when something is sent, since a name may lead elsewhere by then.
 *
 * @param endpoint an https address at the usual port, of at most 1,000 characters
 * @param p256dh   the browser's public key, in base64url
 * @param auth     16 bytes that it shares with us, in base64url
 */
public record Subscription(String endpoint, String p256dh, String auth) {

    private static final int LONGEST_ENDPOINT = 1_000;
    private static final int AUTH_BYTES = 16;
    private static final Pattern PRINTED = Pattern.compile("[!-~]+");
    private static final int HTTPS_PORT = 443;

    /** @throws Refused when one of them is missing or invalid */
    public static Subscription of(@Nullable String endpoint, @Nullable String p256dh, @Nullable String auth) {
        List<Fault> faults = new ArrayList<>();
        check(faults, "endpoint", endpoint, Subscription::isEndpoint, "Not an https address at the usual port.");
        check(faults, "keys/p256dh", p256dh, Subscription::isPoint, "Not an uncompressed point of P-256 in base64url.");
        check(faults, "keys/auth", auth, Subscription::isAuth, "Not 16 bytes in base64url.");
        if (!faults.isEmpty()) {
            throw new Refused(Refusal.INVALID_PARAMETER, "The subscription is invalid.", faults);
        }
        return new Subscription(
                Objects.requireNonNull(endpoint), Objects.requireNonNull(p256dh), Objects.requireNonNull(auth));
    }

    private static void check(
            List<Fault> faults, String field, @Nullable String value, Predicate<String> valid, String message) {
        if (value == null || value.length() > LONGEST_ENDPOINT || !valid.test(value)) {
            faults.add(new Fault("/subscription/" + field, "INVALID", message));
        }
    }

    private static boolean isEndpoint(String text) {
        try {
            URI uri = new URI(text);
            return PRINTED.matcher(text).matches()
                    && text.startsWith("https://")
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && (uri.getPort() == -1 || uri.getPort() == HTTPS_PORT);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isPoint(String text) {
        try {
            return P256.publicKey(decoded(text)) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isAuth(String text) {
        try {
            return decoded(text).length == AUTH_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    URI uri() {
        return URI.create(endpoint);
    }

    /** The body of a message that this browser alone can read. */
    byte[] encrypted(String text) {
        return Encryption.encrypt(text, P256.publicKey(decoded(p256dh)), decoded(auth));
    }

    /** Leaves out the address, which is a secret: it may be all that it takes to send something. */
    @Override
    public String toString() {
        return "a subscription at " + uri().getHost();
    }
}
