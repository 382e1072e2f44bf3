package org.lede.question;

import java.util.Objects;

/**
 * One thing that is wrong with a tree that was read.
 *
 * @param pointer where, as an RFC 6901 JSON pointer relative to the tree that was read ("" is the whole tree)
 * @param code    what kind of thing, in capitals, stable for programs
 * @param message the same for people
 */
public record Problem(String pointer, String code, String message) {

    public Problem {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
