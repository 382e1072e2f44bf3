package org.lede.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the database server that a killed application left running, since it still holds the data folder. */
record Orphan(Path data) {

    private static final int STOP_LIMIT_SECONDS = 30;

    /**
     * Stops the server, if there is one, with a "fast" shutdown: transactions are rolled back, connections closed.
     *
     * @throws IllegalStateException when it doesn't stop in time
     */
    void stop() throws IOException {
        Optional<ProcessHandle> server = server();
        if (server.isEmpty()) {
            return;
        }
        interrupt(server.get());
        try {
            server.get().onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "the database server left by an earlier run (process "
                            + server.get().pid() + ") doesn't stop. Stop it by hand and start again.",
                    e);
        }
    }

    /** The first line of {@code postmaster.pid} is the server's process; the number may since be another program's. */
    private Optional<ProcessHandle> server() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(process ->
                                process.info().command().orElse("postgres").contains("postgres"));
    }

    /** For PostgreSQL, an interrupt means "fast shutdown", and a termination "wait for every client first". */
    private static void interrupt(ProcessHandle server) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            server.destroy();
            return;
        }
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
    }
}
