package org.lede.shared;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long browsers stay signed in. */
@ConfigMapping(prefix = "lede.session")
public interface SessionConfig {

    /** A session ends when its browser hasn't been seen for this time. */
    @WithDefault("400d")
    Duration lifetime();
}
