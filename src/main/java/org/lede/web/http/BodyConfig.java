package org.lede.web.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the body of a request may take, and how much memory all bodies may take together. */
@ConfigMapping(prefix = "lede.body")
interface BodyConfig {

    /** From the request's headers to the last byte of its body; a slower client is cut off without an answer. */
    @WithDefault("60s")
    Duration time();

    /**
     * The bytes of all bodies in memory at once. Beyond it, the bodies that have been arriving for longest are cut off.
     */
    @WithDefault("32M")
    MemorySize memory();
}
