package org.lede.web.api;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.shared.Refused.Fault;

/** Reads the cursors of lists: each is the key of the last row that the client has seen. */
public final class Cursors {

    /** Slugs, refs and folded user names look like this. */
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,119}");

    private Cursors() {}

    /**
     * The readable key after which to go on; empty, which sorts before all keys, where there is no cursor.
     *
     * @throws Refused when it can't be a key
     */
    public static String key(@Nullable String cursor) {
        if (isMissing(cursor)) {
            return "";
        }
        if (!KEY.matcher(cursor).matches()) {
            throw invalid();
        }
        return cursor;
    }

    /**
     * The id after which to go on, null where there is no cursor.
     *
     * @throws Refused when it isn't a UUID
     */
    public static @Nullable UUID id(@Nullable String cursor) {
        if (isMissing(cursor)) {
            return null;
        }
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static boolean isMissing(@Nullable String cursor) {
        return cursor == null || cursor.isEmpty();
    }

    private static Refused invalid() {
        return new Refused(
                Refusal.INVALID_PARAMETER,
                "That isn't a cursor of this list.",
                List.of(new Fault("?cursor", "NOT_A_CURSOR", "Send what “next” held, or nothing.")));
    }
}
