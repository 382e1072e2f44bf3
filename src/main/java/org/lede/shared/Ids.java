package org.lede.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Makes the ids of everything that is stored, UUIDv7.
 *
 * <p>It is a bean because a native image refuses a source of randomness that was made during the build.
 */
@ApplicationScoped
public class Ids {

    private final TimeBasedEpochRandomGenerator timeOrdered = Generators.timeBasedEpochRandomGenerator();

    /** A new UUIDv7: ordered by creation time to the millisecond, unguessable beyond it. */
    public UUID next() {
        return timeOrdered.generate();
    }
}
