package org.lede.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the audit log is kept. */
@ConfigMapping(prefix = "lede.audit")
interface AuditConfig {

    /** Lines older than this are deleted once a day; 30 days at the least, which the database insists on. */
    @WithDefault("730d")
    Duration retention();
}
