package org.lede.review;

import java.time.Instant;
import java.util.UUID;

/** What happens to a fact between its answers. */
interface Turn {

    UUID learnerId();

    UUID factId();

    Instant at();

    /** Whether what was answered before no longer counts. */
    boolean startsAnew();
}
