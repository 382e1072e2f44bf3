package org.lede.web.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sessions of the pages are kept. */
@ConfigMapping(prefix = "lede.session")
interface SessionConfig {

    /** The key that seals session cookies, 32 bytes in Base64; every replica needs the same. */
    String key();

    /** How long a browser keeps its session after it was last renewed. */
    @WithDefault("400d")
    Duration lifetime();
}
