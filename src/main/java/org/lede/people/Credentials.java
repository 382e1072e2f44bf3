package org.lede.people;

/** What somebody typed to sign up or in. */
public record Credentials(String userName, String password) {

    /** The name as names are compared, be it one or not. */
    public String foldedName() {
        return UserName.fold(userName);
    }

    /** Never the password, in no log. */
    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
