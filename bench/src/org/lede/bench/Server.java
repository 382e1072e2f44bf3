package org.lede.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged application in a process of its own, with its embedded database and the settings of the container image. */
final class Server implements AutoCloseable {

    private static final long TICKS_PER_SECOND = 100;
    private static final Pattern SETTING = Pattern.compile("(?m)^ENV (\\w+)=\"(.*)\"$");

    private final Process process;
    private final Path home;
    private final int port;

    private Server(Process process, Path home, int port) {
        this.process = process;
        this.home = home;
        this.port = port;
    }

    /** Starts it and waits until it takes requests; its log is {@code log.txt} in that folder. */
    static Server start(Path home, String... options) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(home);
        ProcessBuilder java = new ProcessBuilder(Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                        Stream.of(options),
                        Stream.of("-Dquarkus.http.port=" + port, "-jar", "target/quarkus-app/quarkus-run.jar"))
                .flatMap(part -> part)
                .toList());
        java.environment().putAll(imageSettings());
        java.environment().put("LEDE_HOME", home.toString());
        for (String limit : List.of("GUEST_PER_ADDRESS", "ATTEMPT_PER_LEARNER", "ATTEMPT_PER_ADDRESS", "TOKEN_USE_PER_LEARNER",
                "SIGN_IN_PER_ADDRESS", "SIGN_UP_PER_ADDRESS")) {
            java.environment().put("LEDE_LIMITS_" + limit, "off");
        }
        java.redirectErrorStream(true).redirectOutput(home.resolve("log.txt").toFile());
        Server server = new Server(java.start(), home, port);
        while (!server.isReady()) {
            Thread.sleep(100);
        }
        return server;
    }

    /** What the container image sets for the JVM. */
    static Map<String, String> imageSettings() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        Matcher setting = SETTING.matcher(Files.readString(Path.of("docker/Dockerfile.jvm")));
        while (setting.find()) {
            settings.put(setting.group(1), setting.group(2));
        }
        return settings;
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("It ended; see " + home.resolve("log.txt"));
        }
        try (Connection connection = new Connection(port, "")) {
            return connection.get("/q/health/ready").status() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    String databaseUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/postgres?user=postgres";
    }

    private String postmaster(int line) throws IOException {
        try (Stream<Path> files = Files.walk(home, 3)) {
            Path pid = files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
            return Files.readAllLines(pid).get(line).strip();
        }
    }

    /** Processor seconds used so far by the application. */
    double cpu() throws IOException {
        return cpu(process.pid());
    }

    /** Processor seconds used so far by the database: the postmaster, its children and those that have ended. */
    double databaseCpu() throws IOException {
        long postmaster = Long.parseLong(postmaster(0));
        double sum = cpu(postmaster) + ticks(postmaster, 15, 16);
        for (ProcessHandle child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            try {
                sum += cpu(child.pid());
            } catch (IOException ended) {
                // Its time is among that of the postmaster's ended children.
            }
        }
        return sum;
    }

    private static double cpu(long pid) throws IOException {
        return ticks(pid, 13, 14);
    }

    private static double ticks(long pid, int... fields) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields).mapToLong(field -> Long.parseLong(afterName[field - 2])).sum()
                / (double) TICKS_PER_SECOND;
    }

    /** Resident memory of the application now, and the most it ever was, in megabytes. */
    long[] memory() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"));
        return Stream.of("VmRSS:", "VmHWM:")
                .mapToLong(name -> lines.stream()
                        .filter(line -> line.startsWith(name))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                        .findFirst()
                        .orElseThrow())
                .toArray();
    }

    long one(String sql) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(databaseUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void execute(String... statements) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(databaseUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    Path home() {
        return home;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}
