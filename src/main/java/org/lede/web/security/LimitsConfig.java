package org.lede.web.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How often clients may do what is expensive or guesses something, each as {@code times/period} or {@code off}. The limits by
 * address let a whole school behind one address begin its lesson.
 */
@ConfigMapping(prefix = "lede.limits")
interface LimitsConfig {

    /** New guests from one address. */
    @WithDefault("600/1h")
    Rate guestPerAddress();

    /** Attempts begun by one learner. */
    @WithDefault("120/1h")
    Rate attemptPerLearner();

    /** Attempts begun from one address. */
    @WithDefault("3000/1h")
    Rate attemptPerAddress();

    /** Requests of one learner's programs. */
    @WithDefault("1200/1m")
    Rate tokenUsePerLearner();

    /** Bearer tokens from one address that are invalid. */
    @WithDefault("300/10m")
    Rate tokenFailurePerAddress();

    /** Passwords tried for one account from one address. */
    @WithDefault("10/15m")
    Rate signInPerAccountAndAddress();

    /**
     * Passwords tried for one account from all addresses that it never signed in from. More than what is let through from
     * one address, or a single stranger could shut its owner out of new devices.
     */
    @WithDefault("100/1h")
    Rate signInPerAccount();

    /** Passwords tried from one address. */
    @WithDefault("300/15m")
    Rate signInPerAddress();

    /** Accounts made from one address. */
    @WithDefault("200/1h")
    Rate signUpPerAddress();
}
