package org.lede.correction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When replicas look for regrading that is left to do. */
@ConfigMapping(prefix = "lede.regrading")
public interface RegradeConfig {

    /** The time between two looks, such as 10s; off for never. A ruling begins its own regrading without waiting for one. */
    @WithDefault("10s")
    String every();
}
