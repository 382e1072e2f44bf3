package org.lede.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Time limits between requests and the database. */
@ConfigMapping(prefix = "lede.database")
public interface DatabaseConfig {

    /** How long a statement of a request may take before the database cancels it. */
    @WithDefault("5s")
    Duration statementTime();

    /** How long a statement of a request may wait for a lock; shorter than {@link #statementTime()}. */
    @WithDefault("3s")
    Duration lockTime();

    /**
     * How long the database may be silent to a request before its connection is given up; longer than
     * {@link #statementTime()}, so that a database that still answers is heard.
     */
    @WithDefault("7s")
    Duration silenceTime();

    /** How long a transaction of a request may be idle before the database ends it. */
    @WithDefault("10s")
    Duration idleTime();

    /** How long a request may wait for its turn at the database. */
    @WithDefault("2s")
    Duration turnTime();

    /** How long other statements may take: at start-up, in commands and in scheduled jobs. */
    @WithDefault("1h")
    Duration batchTime();

    /** How long such a statement may wait for a lock. */
    @WithDefault("60s")
    Duration batchLockTime();

    /** How long something published is served from memory before the database is asked whether it is still current. */
    @WithDefault("1s")
    Duration freshTime();

    /** How long a request for published content waits for the database before it is answered from memory. */
    @WithDefault("1s")
    Duration readingTime();

    /** How long published content may be shown from memory while the database doesn't answer. */
    @WithDefault("1h")
    Duration memoryTime();
}
