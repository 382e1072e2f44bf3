package org.lede.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Makes the ids of everything that is stored, UUIDv7.
 *
 * <p>A bean and not a set of static methods, because its source of randomness must be made at run time: a native image
 * refuses one that was made during the build.
 */
@ApplicationScoped
public class Ids {

    private final TimeBasedEpochRandomGenerator timeOrdered = Generators.timeBasedEpochRandomGenerator();

    /** A new UUIDv7: ordered by creation time to the millisecond, unguessable beyond it. */
    public UUID next() {
        return timeOrdered.generate();
    }
}
