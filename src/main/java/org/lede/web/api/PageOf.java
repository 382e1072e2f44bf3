package org.lede.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, null on the last
 */
public record PageOf<V>(List<V> items, @Nullable String next) {}
