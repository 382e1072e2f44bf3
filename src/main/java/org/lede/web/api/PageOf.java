package org.lede.web.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, null on the last
 */
public record PageOf<V>(List<V> items, @Nullable String next) {

    /** The same as a tree. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new HashMap<>();
        tree.put("items", items);
        tree.put("next", next);
        return tree;
    }
}
