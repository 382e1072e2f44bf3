package org.lede;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the packaged application as a process of its own, like the README's command. */
final class RunningLede implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path home;
    private final int port;
    private final Path output;
    private final Path errors;

    private RunningLede(Process process, Path home, int port, Path output, Path errors) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.output = output;
        this.errors = errors;
    }

    /** Starts it, in a folder where it finds no configuration by chance, and doesn't wait. */
    static RunningLede start(Path home, Path jar, int port, Map<String, String> environment, String... arguments)
            throws IOException {
        Path logs = Files.createDirectories(home.resolveSibling(home.getFileName() + "-logs"));
        Path output = Files.createTempFile(logs, "out", ".txt");
        Path errors = Files.createTempFile(logs, "err", ".txt");
        ProcessBuilder java = new ProcessBuilder(command(jar, port, arguments))
                .directory(logs.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        java.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("LEDE_"));
        java.environment().put("LEDE_HOME", home.toString());
        java.environment().putAll(environment);
        return new RunningLede(java.start(), home, port, output, errors);
    }

    /** That of the README, in the terms of the process it starts. */
    private static List<String> command(Path jar, int port, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("lede.java.options", "").split(" ")));
        command.add("-Dquarkus.http.port=" + port);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The root of its addresses. */
    String url() {
        return "http://localhost:" + port;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it takes requests. */
    RunningLede ready() throws InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (isReady()) {
                return this;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("Lede isn't ready:\n" + output() + errors());
    }

    private boolean isReady() {
        try {
            return send("GET", "/q/health/ready", null, null).statusCode() == 200;
        } catch (UncheckedIOException notListeningYet) {
            return false;
        }
    }

    HttpResponse<String> send(String method, String path, @Nullable String token, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9} does: without a word. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** As {@code kill} and a service manager do. */
    void terminate() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("Lede doesn't end:\n" + output() + errors());
        }
        return process.exitValue();
    }

    /** The embedded database server, if its data folder says that one is running and it is. */
    Optional<ProcessHandle> postmaster() {
        return postmasterLine(0)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive);
    }

    void killPostmaster() throws Exception {
        ProcessHandle postmaster = postmaster().orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get(30, TimeUnit.SECONDS);
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + postmasterLine(3).orElseThrow() + "/postgres", "postgres", "");
    }

    /** The first column of the first row. */
    String one(String sql) throws SQLException {
        try (Connection connection = database()) {
            return one(connection, sql);
        }
    }

    static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /**
     * A fingerprint of each table but the outbox, which is emptied at any time, with the transaction that wrote each row: equal ones mean that no row came, went or was
     * written again, be it as it was.
     */
    Map<String, String> rows() throws SQLException {
        Map<String, String> fingerprints = new TreeMap<>();
        try (Connection connection = database()) {
            String tables = one(
                    connection,
                    "select string_agg(tablename, ' ' order by tablename) from pg_tables where schemaname = 'public'"
                            + " and tablename <> 'outbox'");
            for (String table : tables.split(" ")) {
                fingerprints.put(
                        table,
                        one(
                                connection,
                                "select count(*) || ' ' || coalesce(sum(hashtextextended(cast(t as text) || t.xmin,"
                                        + " 0)), 0) from " + table + " t"));
            }
        }
        return fingerprints;
    }

    private Optional<String> postmasterLine(int line) {
        try {
            List<String> lines = Files.readAllLines(home.resolve("pg18/postmaster.pid"));
            return lines.size() > line ? Optional.of(lines.get(line).strip()) : Optional.empty();
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }

    String output() {
        return read(output);
    }

    String errors() {
        return read(errors);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it and its database, whatever state they are in. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        postmaster().ifPresent(postmaster -> {
            postmaster.destroyForcibly();
            postmaster.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        });
    }
}
