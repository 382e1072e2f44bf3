package org.lede.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/**
 * The application as strangers reach it: behind a proxy that says who they are and by which scheme they came, with limits
 * low enough to be met, little time to send something, guests who are kept for a month, and the other model of memory.
 */
public class BehindAProxy implements QuarkusTestProfile {

    public static final int GUESTS = 3;
    public static final int ATTEMPTS_OF_LEARNER = 4;
    public static final int ATTEMPTS_OF_ADDRESS = 6;
    public static final int WRONG_TOKENS = 5;
    public static final int SIGN_INS_TO_ACCOUNT_FROM_ADDRESS = 3;
    public static final int SIGN_INS_TO_ACCOUNT = 5;
    public static final int SIGN_INS_OF_ADDRESS = 6;
    public static final int SIGN_UPS = 2;
    public static final int USES_OF_TOKENS = 30;

    /** How long a body may take. */
    public static final int BODY_MS = 1_000;

    /** How long guests are kept. */
    public static final int GUEST_DAYS = 30;

    /** How long a connection may be silent. */
    public static final int IDLE_SECONDS = 4;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>();
        overrides.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        overrides.put("quarkus.http.idle-timeout", IDLE_SECONDS + "s");
        overrides.put("lede.body.time", BODY_MS + "ms");
        overrides.put("lede.review.model", "fsrs-7");
        overrides.put("lede.guests.lifetime", GUEST_DAYS + "d");
        overrides.put("lede.limits.guest-per-address", GUESTS + "/1h");
        overrides.put("lede.limits.attempt-per-learner", ATTEMPTS_OF_LEARNER + "/1h");
        overrides.put("lede.limits.attempt-per-address", ATTEMPTS_OF_ADDRESS + "/1h");
        overrides.put("lede.limits.token-failure-per-address", WRONG_TOKENS + "/1h");
        overrides.put("lede.limits.token-use-per-learner", USES_OF_TOKENS + "/1h");
        overrides.put("lede.limits.sign-in-per-account-and-address", SIGN_INS_TO_ACCOUNT_FROM_ADDRESS + "/1h");
        overrides.put("lede.limits.sign-in-per-account", SIGN_INS_TO_ACCOUNT + "/1h");
        overrides.put("lede.limits.sign-in-per-address", SIGN_INS_OF_ADDRESS + "/1h");
        overrides.put("lede.limits.sign-up-per-address", SIGN_UPS + "/1h");
        return overrides;
    }
}
