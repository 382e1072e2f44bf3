package org.lede.people;

import java.util.Arrays;
import java.util.Optional;

/** What a bearer token may be used for. */
public enum Scope {
    /** To look at what its learner may see. */
    READ("read", Role.LEARNER),
    /** To take quizzes and change what is the learner's. */
    TAKE("take", Role.LEARNER),
    /** To write articles of its learner's own. */
    WRITE_CONTENT("write-content", Role.AUTHOR),
    /** To correct what is published. */
    EDIT("edit", Role.EDITOR),
    /** To manage accounts and roles. */
    ADMIN("admin", Role.ADMIN);

    private final String wire;
    private final Role least;

    Scope(String wire, Role least) {
        this.wire = wire;
        this.least = least;
    }

    /** The name in JSON and in the database. */
    public String wire() {
        return wire;
    }

    /** Whether an account with that role may have it. */
    public boolean isFor(Role role) {
        return role.compareTo(least) >= 0;
    }

    /** The least role that may have it. */
    public Role role() {
        return least;
    }

    public static Optional<Scope> of(String wire) {
        return Arrays.stream(values()).filter(scope -> scope.wire.equals(wire)).findFirst();
    }
}
