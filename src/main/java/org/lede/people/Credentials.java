package org.lede.people;

/** The user name and password typed to sign up or in. */
public record Credentials(String userName, String password) {

    /** The name as names are compared, whether it is a valid one or not. */
    public String foldedName() {
        return UserName.fold(userName);
    }

    /** Never the password, in no log. */
    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
