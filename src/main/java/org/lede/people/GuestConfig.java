package org.lede.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long guests are kept. */
@ConfigMapping(prefix = "lede.guests")
public interface GuestConfig {

    /** After a guest's last attempt or answer, everything of theirs is deleted after this time. */
    @WithDefault("400d")
    Duration lifetime();
}
