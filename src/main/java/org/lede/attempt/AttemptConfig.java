package org.lede.attempt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an attempt stays open. */
@ConfigMapping(prefix = "lede.attempts")
interface AttemptConfig {

    /** An attempt without a time limit is closed this long after its learner's last answer, or after it began. */
    @WithDefault("30d")
    Duration lifetime();
}
