package org.lede;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A home folder, empty or with what a first start has left there, and whatever was started with it. */
final class Installation implements AutoCloseable {

    /** The application as it was packaged. */
    static final Path PACKAGED = Path.of("target/quarkus-app");

    private static final Path FIRST = Path.of("target/first-start/home").toAbsolutePath();

    private static @Nullable Map<String, String> rowsOfFirstStart;

    private final Path home;
    private final List<RunningLede> started = new ArrayList<>();

    private Installation(Path home) {
        this.home = home;
    }

    /** One where Lede has never been started. */
    static Installation empty(Path home) {
        return new Installation(home);
    }

    /** One where Lede has been started once, and stopped. */
    static Installation withData(Path home) throws Exception {
        firstStart();
        copy(FIRST, home);
        return new Installation(home);
    }

    /**
     * What the tables held after that first start, which is made once and copied, because it takes as long as three later
     * ones.
     */
    static synchronized Map<String, String> firstStart() throws Exception {
        if (rowsOfFirstStart == null) {
            delete(FIRST.getParent());
            try (Installation installation = new Installation(FIRST)) {
                RunningLede lede = installation.start().ready();
                rowsOfFirstStart = lede.rows();
                lede.terminate();
                assertThat(lede.exitCode()).isIn(0, 143);
            }
        }
        return rowsOfFirstStart;
    }

    Path home() {
        return home;
    }

    RunningLede start() throws IOException {
        return start(Map.of());
    }

    RunningLede start(Map<String, String> environment) throws IOException {
        return start(PACKAGED, RunningLede.freePort(), environment);
    }

    /** Starts it and doesn't wait. */
    RunningLede start(Path application, int port, Map<String, String> environment) throws IOException {
        RunningLede lede = RunningLede.start(home, application.resolve("quarkus-run.jar"), port, environment);
        started.add(lede);
        return lede;
    }

    @Override
    public void close() {
        started.forEach(RunningLede::close);
    }

    /** With their permissions, which a database server looks at. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
