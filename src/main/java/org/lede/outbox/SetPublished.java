package org.lede.outbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * A revision of a set became the current one.
 *
 * @param n the number of the revision
 */
@RegisterForReflection // Jackson makes it from a row
public record SetPublished(UUID setId, int n) {}
