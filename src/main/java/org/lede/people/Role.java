package org.lede.people;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** What the owner of an account may do; each role includes those before it. */
public enum Role {
    /** Takes quizzes. */
    LEARNER("learner"),
    /** Writes articles of their own. */
    AUTHOR("author"),
    /** Corrects what is published. */
    EDITOR("editor"),
    /** Manages accounts and roles. */
    ADMIN("admin");

    @EnumeratedValue
    private final String wire;

    Role(String wire) {
        this.wire = wire;
    }

    /** The name in JSON, in the database and in the rules of resources. */
    public String wire() {
        return wire;
    }

    /** The one of the two that may do more. */
    Role orAtLeast(Role least) {
        return compareTo(least) < 0 ? least : this;
    }

    public static Optional<Role> of(String wire) {
        return Arrays.stream(values()).filter(role -> role.wire.equals(wire)).findFirst();
    }
}
