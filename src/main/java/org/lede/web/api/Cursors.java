package org.lede.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Refusal;
import org.lede.shared.Refused.Fault;
import org.lede.shared.Refused;
import org.lede.shared.Slice;
import org.lede.web.security.Seal;

/** The places in lists from which clients read on: opaque to them, and refused when they were changed. */
@ApplicationScoped
public class Cursors {

    private final Seal seal;

    Cursors(Seal seal) {
        this.seal = seal;
    }

    /**
     * The key after which to read on, or the given first one where there is no cursor.
     *
     * @param list the list's name; another list's cursors don't fit
     * @throws Refused when it isn't a cursor of this list
     */
    public String open(String list, @Nullable String cursor, String first) {
        if (cursor == null) {
            return first;
        }
        return seal.open("cursor " + list, cursor)
                .map(key -> new String(key, UTF_8))
                .orElseThrow(() -> new Refused(
                        Refusal.INVALID_PARAMETER,
                        "That isn't a cursor of this list.",
                        List.of(new Fault("?cursor", "NOT_A_CURSOR", "Send what “next” held, or nothing."))));
    }

    /**
     * A page of at most the limit, cut from one row more than that; the row too many tells that there is more.
     *
     * @param key the key of a row, from which the next page goes on
     */
    public <R, V> PageOf<V> page(String list, List<R> rows, int limit, Function<R, String> key, Function<R, V> view) {
        Slice<R> cut = Slice.of(rows, limit);
        String next = cut.more() ? seal.close("cursor " + list, cut.next(key).getBytes(UTF_8)) : null;
        return new PageOf<>(cut.rows().stream().map(view).toList(), next);
    }
}
