package org.lede.web.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Slice;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, null on the last
 */
public record PageOf<V>(List<V> items, @Nullable String next) {

    /**
     * A page of at most the limit, cut from one row more than that; the extra row tells that there is more.
     *
     * @param key the key of a row, after which the next page begins
     */
    public static <R, V> PageOf<V> of(List<R> rows, int limit, Function<R, ?> key, Function<R, V> view) {
        Slice<R> slice = Slice.of(rows, limit);
        String next = slice.more() ? slice.next(row -> key.apply(row).toString()) : null;
        return new PageOf<>(slice.rows().stream().map(view).toList(), next);
    }

    /** The same as a tree. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new HashMap<>();
        tree.put("items", items);
        tree.put("next", next);
        return tree;
    }
}
