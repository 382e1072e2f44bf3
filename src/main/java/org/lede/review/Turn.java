package org.lede.review;

import java.time.Instant;

/** What happens to a fact between its answers. */
interface Turn {

    Instant at();

    /** Whether what was answered before no longer counts. */
    boolean startsAnew();
}
