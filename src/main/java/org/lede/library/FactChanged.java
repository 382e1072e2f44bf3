package org.lede.library;

import java.util.UUID;

/**
 * A fact is worded otherwise than before, or proved by other words. Fired inside the transaction that made it so, with its
 * new version stored: whoever keeps what people know of the fact has to see to it.
 */
public record FactChanged(UUID factId) {}
