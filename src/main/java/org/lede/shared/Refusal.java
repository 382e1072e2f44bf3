package org.lede.shared;

import java.util.Locale;

/** One way the application says no, with a name that stays; each feature keeps its own in an enumeration. */
public interface Refusal {

    /** What a refusal means to whoever asked, from which its HTTP status follows. */
    enum Reason {
        MALFORMED,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        UNPROCESSABLE,
        TOO_OFTEN
    }

    /** The enumeration constant's name. */
    String name();

    Reason reason();

    /** The same few words every time, for people who read a log or a response. */
    String title();

    /** The name in URNs and message keys: {@code ATTEMPT_CLOSED} is {@code attempt-closed}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
