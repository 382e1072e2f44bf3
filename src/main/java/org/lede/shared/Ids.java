package org.lede.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Makes ids: UUIDv7 for new rows, UUIDv5 for content that is the same in every database.
 *
 * <p>It is a bean because a native image refuses a source of randomness that was made during the build.
 */
@ApplicationScoped
public class Ids {

    /** The name space of seeded content; every UUIDv5 below it is a path such as {@code niger/facts/coup}. */
    private static final UUID SEEDED = UUID.fromString("6b0e5ad8-2b62-5c0c-9d0b-7f4b1d3c8a11");

    private final TimeBasedEpochRandomGenerator timeOrdered = Generators.timeBasedEpochRandomGenerator();

    /** A new UUIDv7: ordered by creation time to the millisecond, unguessable beyond it. */
    public UUID next() {
        return timeOrdered.generate();
    }

    /** The UUIDv5 of a path: equal parts give equal ids, in every database and for ever. */
    public static UUID named(String... path) {
        return Generators.nameBasedGenerator(SEEDED).generate(String.join("/", path));
    }
}
