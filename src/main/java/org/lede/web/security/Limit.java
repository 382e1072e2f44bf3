package org.lede.web.security;

import java.util.function.Function;

/** What is limited, and by what it is counted. */
public enum Limit {
    /** Making a guest, over pages or the API. */
    GUEST_PER_ADDRESS(LimitsConfig::guestPerAddress),

    /** Beginning an attempt, counted by the learner's id. */
    ATTEMPT_PER_LEARNER(LimitsConfig::attemptPerLearner),

    /** Beginning an attempt, counted over all learners of an address. */
    ATTEMPT_PER_ADDRESS(LimitsConfig::attemptPerAddress),

    /** Authenticated the API for anything with a token, whatever the token and the address: counted by the learner's id. */
    TOKEN_USE_PER_LEARNER(LimitsConfig::tokenUsePerLearner),

    /** Sending an invalid bearer token. */
    TOKEN_FAILURE_PER_ADDRESS(LimitsConfig::tokenFailurePerAddress),

    /** Trying a password, whatever the account; see {@link PasswordTries} for this limit and the next two. */
    SIGN_IN_PER_ADDRESS(LimitsConfig::signInPerAddress),

    /** Trying a password for one account from one address, or from one browser that has signed in to it before. */
    SIGN_IN_PER_ACCOUNT_AND_ADDRESS(LimitsConfig::signInPerAccountAndAddress),

    /** Trying a password for one account from all the addresses and browsers that it never signed in from. */
    SIGN_IN_PER_ACCOUNT(LimitsConfig::signInPerAccount),

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
