package org.lede.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Marks a data folder as unfinished while the database is being initialised, and removes what a killed start left behind: it
 * has acknowledged nothing yet, and the database can't use it. The mark is beside the folder, so a folder restored from a
 * backup comes without one and is kept.
 */
record Initialisation(Path data) {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Removes an unfinished folder, and marks one that is about to be made. */
    void begin() throws IOException {
        if (Files.exists(data) && Files.exists(mark())) {
            stopInitialising();
            remove();
        }
        if (!Files.exists(data)) {
            Files.writeString(mark(), "");
        }
    }

    void done() throws IOException {
        Files.deleteIfExists(mark());
    }

    private Path mark() {
        return data.resolveSibling(data.getFileName() + ".unfinished");
    }

    /** The killed application's {@code initdb} may still be at work: it would write into the folder that replaces its own. */
    private void stopInitialising() {
        List<ProcessHandle> initialising = ProcessHandle.allProcesses()
                .filter(this::namesTheFolder)
                .flatMap(initdb -> Stream.concat(Stream.of(initdb), initdb.descendants()))
                .toList();
        initialising.forEach(ProcessHandle::destroyForcibly);
        initialising.forEach(process -> process.onExit().join());
    }

    private boolean namesTheFolder(ProcessHandle process) {
        return Arrays.asList(process.info().arguments().orElse(new String[0])).contains(data.toString());
    }

    /** Retries, since a killed process may finish a last write, and one not found by its arguments ends by itself. */
    private void remove() throws IOException {
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        while (Files.exists(data)) {
            try {
                removeOnce();
            } catch (IOException | UncheckedIOException writtenMeanwhile) {
                if (System.nanoTime() > deadline) {
                    throw writtenMeanwhile;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void removeOnce() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
