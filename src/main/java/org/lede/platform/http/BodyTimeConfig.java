package org.lede.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a client may take to send a body. */
@ConfigMapping(prefix = "lede.body")
interface BodyTimeConfig {

    /** From the request's headers to its last byte; whoever takes longer is cut off without an answer. */
    @WithDefault("60s")
    Duration time();
}
