package org.lede.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The two ways Lede names things: UUIDv7 for what happens here, UUIDv5 for what is the same in every database.
 *
 * <p>A bean and not a set of static methods, because its source of randomness must be made at run time: a native image
 * refuses one that was made during the build.
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
