package org.lede.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Runs the embedded PostgreSQL of the one-command start; its data outlive the application. */
public class EmbeddedDatabase implements LocalDatabase {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private FileChannel lockChannel;
    private EmbeddedPostgres postgres;

    @Override
    public String start(Path home) {
        Path data = home.resolve("pg18");
        try {
            Files.createDirectories(home);
            lock(home);
            new Orphan(data).stop();
            Initialisation initialisation = new Initialisation(data);
            initialisation.begin();
            postgres = postmaster(data);
            initialisation.done();
            setOldSchemaAside();
            return postgres.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the embedded PostgreSQL in " + data + " doesn't start: " + e.getMessage(), e);
        }
    }

    private void setOldSchemaAside() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            if (OldSchema.isIn(connection)) {
                LOG.warn("The tables of Lede 0.1 can't be taken over. They are kept in the schema "
                        + OldSchema.setAside(connection) + " of the embedded database, and Lede starts anew.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded PostgreSQL can't be looked at: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            if (postgres != null) {
                postgres.close();
            }
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Allows one Lede per folder. The library's own lock is in the data folder, so a second start would have to initialise the
     * database before it noticed the first.
     */
    private void lock(Path home) throws IOException {
        lockChannel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock() == null) {
            lockChannel.close();
            throw new IllegalStateException("another Lede is running with the data in " + home
                    + ". Stop it first, or set LEDE_HOME to another folder.");
        }
    }

    private FileLock tryLock() throws IOException {
        try {
            return lockChannel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** The library turns durability off for tests; here an acknowledged answer must survive a power cut. */
    private static EmbeddedPostgres postmaster(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }
}
