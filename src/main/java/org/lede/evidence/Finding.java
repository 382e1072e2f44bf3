package org.lede.evidence;

/**
 * One objection of the gate to a fact or a question.
 *
 * @param code what kind of thing
 * @param pointer the place in the tree that was checked, as a JSON Pointer (RFC 6901)
 * @param message what is wrong, for a person
 */
public record Finding(Code code, String pointer, String message) {

    public Finding {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new IllegalArgumentException("a JSON Pointer is empty or begins with a slash, unlike " + pointer);
        }
    }

    /** Whether it keeps the content from being published. */
    public boolean failure() {
        return code.failure();
    }

    /** The same finding as seen from a larger tree, in which the tree checked stands at {@code parent}. */
    public Finding under(String parent) {
        return new Finding(code, parent + pointer, message);
    }
}
