package org.lede.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long guests are kept. */
@ConfigMapping(prefix = "lede.guests")
public interface GuestConfig {

    /** A guest is deleted with every answer this time after their last attempt or answer. */
    @WithDefault("400d")
    Duration lifetime();
}
