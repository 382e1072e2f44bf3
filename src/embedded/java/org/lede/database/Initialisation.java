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
 * The making of a data folder, of which a mark beside the folder tells that it isn't done. A start that is killed
 * meanwhile has acknowledged nothing yet, and the database can't use what it left. The mark stands for what may be
 * removed, not for what must be kept: a data folder put back from a backup comes without one.
 */
record Initialisation(Path data) {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Removes what a killed start has left, and marks a folder that is yet to be made. */
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

    /** A process that was killed may finish a last write, and one that isn't known by its arguments ends by itself. */
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
