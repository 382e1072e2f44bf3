package org.lede.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may write articles of their own. */
@ConfigMapping(prefix = "lede.studio")
public interface StudioConfig {

    /** Whether everyone with an account may; else those alone whom an admin has made authors or more. */
    @WithDefault("false")
    boolean open();

    /** The role that every account has. */
    default Role least() {
        return open() ? Role.AUTHOR : Role.LEARNER;
    }
}
