package org.lede.learner;

/** What somebody typed to sign up or in. */
public record Credentials(String userName, String password) {

    /** Never the password, in no log. */
    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
