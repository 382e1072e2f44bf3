package org.lede.shared;

import java.util.List;
import java.util.function.Function;

/**
 * The rows of one page of a list, cut from one row more than a page has: the row too many tells that there is more.
 *
 * @param rows those to show
 * @param more whether others follow
 */
public record Slice<R>(List<R> rows, boolean more) {

    public static <R> Slice<R> of(List<R> oneMore, int limit) {
        return new Slice<>(oneMore.subList(0, Math.min(limit, oneMore.size())), oneMore.size() > limit);
    }

    /** The key of the last row, from which the next page goes on; empty on the last page. */
    public String next(Function<R, String> key) {
        return more ? key.apply(rows.get(rows.size() - 1)) : "";
    }
}
