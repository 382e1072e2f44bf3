package org.lede.platform.security;

import java.util.function.Function;

/** What is limited, and by whom it is counted. */
public enum Limit {
    /** Making a guest, over pages or the API. */
    GUEST_PER_ADDRESS(LimitsConfig::guestPerAddress),

    /** Beginning an attempt, counted by the learner's id. */
    ATTEMPT_PER_LEARNER(LimitsConfig::attemptPerLearner),

    /** Beginning an attempt, whoever the learners are. */
    ATTEMPT_PER_ADDRESS(LimitsConfig::attemptPerAddress),

    /** Asking the API for anything with a token, whatever the token and the address: counted by the learner's id. */
    TOKEN_USE_PER_LEARNER(LimitsConfig::tokenUsePerLearner),

    /** Showing a bearer token that is none of ours; see {@link TokenGuesses}. */
    TOKEN_FAILURE_PER_ADDRESS(LimitsConfig::tokenFailurePerAddress),

    /**
     * Trying a password, counted by the account's user name in its folded form, so that another spelling of the name
     * isn't another count. Take it before the password is looked at, also for a name that nobody has: whoever asks can't
     * tell then which names exist.
     */
    SIGN_IN_PER_ACCOUNT(LimitsConfig::signInPerAccount),

    /** Trying a password, whatever the name: taken before {@link #SIGN_IN_PER_ACCOUNT}. */
    SIGN_IN_PER_ADDRESS(LimitsConfig::signInPerAddress),

    /** Making an account. Take it before the name is looked up, so that it limits asking which names are taken too. */
    SIGN_UP_PER_ADDRESS(LimitsConfig::signUpPerAddress);

    private final Function<LimitsConfig, Rate> rate;

    Limit(Function<LimitsConfig, Rate> rate) {
        this.rate = rate;
    }

    Rate rate(LimitsConfig config) {
        return rate.apply(config);
    }
}
