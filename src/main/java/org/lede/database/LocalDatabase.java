package org.lede.database;

import java.nio.file.Path;

/**
 * A PostgreSQL that the application starts itself where none is configured.
 *
 * <p>Found by {@link java.util.ServiceLoader}, since its one implementation is left out of native executables and
 * container images.
 */
public interface LocalDatabase extends AutoCloseable {

    /**
     * Starts the database on a free port of the loopback interface.
     *
     * @param home the folder of Lede's own files; the database's lie in a folder below it
     * @return its JDBC URL
     * @throws IllegalStateException when another Lede uses the same folder, or the database can't start; the message is
     *     for the person who typed the command
     */
    String start(Path home);

    /** Stops it after the last connection is gone, and waits until it has stopped. */
    @Override
    void close();
}
