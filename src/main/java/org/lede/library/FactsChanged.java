package org.lede.library;

import java.util.Set;
import java.util.UUID;

/**
 * Facts were reworded, proved by other words, retired, or taken up again. Fired inside the transaction that does it, after
 * their new versions are stored.
 */
public record FactsChanged(Set<UUID> factIds) {

    public FactsChanged {
        factIds = Set.copyOf(factIds);
    }
}
