package org.lede.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures what a practice of ten questions costs over the API and in the pages, and how fast published content is read,
 * beside the leanest possible writer and the barest HTTP server on the same machine.
 *
 * <p>Arguments: seconds to warm up (60), seconds of each measurement (20), further options of the application's JVM (none
 * besides those of the container image). Driver, application and database share the processors, so rates say little without
 * the ratios beside them.
 */
public final class Bench {

    private static final Pattern TEN_QUESTIONS = Pattern.compile("\"questions\":10,[^{}]*?\"slug\":\"([^\"]+)\"");

    private final Server server;
    private final Duration time;
    private final String set;

    private Bench(Server server, Duration time, String set) {
        this.server = server;
        this.time = time;
        this.set = set;
    }

    public static void main(String[] arguments) throws Exception {
        Duration warmUp = Duration.ofSeconds(argument(arguments, 0, 60));
        Duration time = Duration.ofSeconds(argument(arguments, 1, 20));
        String[] options = arguments.length > 2 ? arguments[2].split(" ") : new String[0];
        Path home = Files.createTempDirectory("lede-bench");
        try (Server server = Server.start(home, options)) {
            Bench bench = new Bench(server, time, setOfTen(server));
            say(
                    "%d processors, Java %s, %s %s",
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version(),
                    Server.imageSettings(),
                    List.of(options));
            bench.warmUp(warmUp);
            bench.attempts();
            bench.reading();
            bench.signingIn();
            say("%nResident memory of the application: %d MB now, %d MB at most", server.memory()[0], server.memory()[1]);
        }
        statements(Files.createTempDirectory("lede-bench-statements"), options);
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static String setOfTen(Server server) throws IOException {
        try (Connection connection = new Connection(server.port(), "")) {
            return Learner.find(TEN_QUESTIONS, connection.get("/api/v1/sets?limit=100").body());
        }
    }

    private Learner rest() throws IOException {
        return new Learner.OverRest(server.port(), set);
    }

    private Learner pages() {
        return new Learner.OverPages(server.port(), set);
    }

    private static Load.Rate practise(int learners, Duration time, Callable<Learner> maker) throws Exception {
        return Load.run(learners, time, () -> {
            Learner learner = maker.call();
            return new Load.Work() {
                @Override
                public void once(Latencies latencies) throws IOException {
                    learner.practise(latencies);
                }

                @Override
                public void close() throws Exception {
                    learner.close();
                }
            };
        });
    }

    private void warmUp(Duration warmUp) throws Exception {
        practise(8, warmUp.dividedBy(2), this::rest);
        practise(8, warmUp.dividedBy(2), this::pages);
    }

    private void attempts() throws Exception {
        say("%n| practice of ten | learners | attempts/s | of the lean writer | application CPU ms | database CPU ms | growth KB | answer ms p50 / p95 / p99 |");
        say("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int learners : new int[] {1, 8, 32}) {
            double lean = Yardsticks.commits(server, learners, time) / 10;
            say("| lean writer (10 commits) | %d | %.0f | | | | | |", learners, lean);
            attempts("REST", learners, lean, this::rest);
            attempts("pages", learners, lean, this::pages);
        }
    }

    private void attempts(String how, int learners, double lean, Callable<Learner> maker) throws Exception {
        double application = server.cpu();
        double database = server.databaseCpu();
        long size = size();
        Load.Rate rate = practise(learners, time, maker);
        say(
                "| %s | %d | %.1f | %.0f %% | %.1f | %.1f | %.1f | %s |",
                how,
                learners,
                rate.perSecond(),
                100 * rate.perSecond() / lean,
                1000 * (server.cpu() - application) / rate.times(),
                1000 * (server.databaseCpu() - database) / rate.times(),
                (size() - size) / 1024.0 / rate.times(),
                rate.latencies());
    }

    private long size() throws Exception {
        return server.one("select pg_database_size(current_database())");
    }

    private void reading() throws Exception {
        String asset = asset();
        double own = Yardsticks.requests(server.port(), asset, 8, time);
        say("%n| reading, 8 connections | requests/s | of a small asset |%n| --- | --- | --- |");
        say("| bare Vert.x handler | %.0f | |", Yardsticks.bareRequests(8, time));
        say("| small asset | %.0f | 100 %% |", own);
        String learner = Learner.BROWSER + "Cookie: " + sessionCookie() + "\r\n";
        String article;
        try (Connection connection = new Connection(server.port(), "")) {
            article = Learner.find(Pattern.compile("\"slug\":\"([^\"]+)\""), connection.get("/api/v1/articles").body());
        }
        Map<String, String> paths = new TreeMap<>(Map.of(
                "1 questions as JSON", "/api/v1/sets/" + set + "/questions",
                "2 front page", "/",
                "3 set page", "/sets/" + set,
                "4 article page", "/articles/" + article));
        for (Map.Entry<String, String> path : paths.entrySet()) {
            String name = path.getKey().substring(2);
            double stranger = Yardsticks.requests(server.port(), path.getValue(), 8, time);
            say("| %s, no session | %.0f | %.0f %% |", name, stranger, 100 * stranger / own);
            if (!path.getValue().startsWith("/api")) {
                double known = Yardsticks.requests(server.port(), path.getValue(), learner, 8, time);
                say("| %s, with a session | %.0f | %.0f %% |", name, known, 100 * known / own);
            }
        }
    }

    private String asset() throws IOException {
        try (Connection connection = new Connection(server.port(), Learner.BROWSER)) {
            return Learner.find(Pattern.compile("\"(/[^\"]*lede[^\"]*\\.css[^\"]*)\""), connection.get("/").body());
        }
    }

    /** The cookies of a guest who has one finished attempt. */
    private String sessionCookie() throws IOException {
        try (Connection connection = new Connection(server.port(), Learner.BROWSER)) {
            Learner.OverPages.practise(connection, set, new Latencies());
            return connection.cookies();
        }
    }

    /** A class of thirty signs in at the same moment. */
    private void signingIn() throws Exception {
        int pupils = 30;
        for (int pupil = 0; pupil < pupils; pupil++) {
            try (Connection connection = new Connection(server.port(), Learner.BROWSER)) {
                Learner.expect(200, account(connection, "/signup", pupil));
            }
        }
        Latencies waits = new Latencies();
        Thread[] threads = new Thread[pupils];
        for (int pupil = 0; pupil < pupils; pupil++) {
            int number = pupil;
            threads[pupil] = new Thread(() -> signIn(number, waits));
        }
        Stream.of(threads).forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        say("%nSigning in, 30 at once: %s ms (p50 / p95 / p99)", waits);
    }

    private void signIn(int pupil, Latencies waits) {
        try (Connection connection = new Connection(server.port(), Learner.BROWSER)) {
            long start = System.nanoTime();
            Learner.expect(200, account(connection, "/signin", pupil));
            synchronized (waits) {
                waits.add(System.nanoTime() - start);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection.Response account(Connection connection, String path, int pupil) throws IOException {
        String token = Learner.OverPages.token(connection.get(path).body());
        return connection.form(path, token + "&userName=pupil-" + pupil + "&password=a+ferry+in+the+fog&email=&timeZone=UTC");
    }

    /** Counts the SQL statements of one attempt, from a log that would slow the measurements above. */
    private static void statements(Path home, String[] options) throws Exception {
        String[] logging = Stream.concat(
                        Stream.of(options), Stream.of("-Dquarkus.log.category.\"org.hibernate.SQL\".level=DEBUG"))
                .toArray(String[]::new);
        try (Server server = Server.start(home, logging)) {
            Bench bench = new Bench(server, Duration.ZERO, setOfTen(server));
            try (Learner rest = bench.rest();
                    Learner pages = bench.pages()) {
                rest.practise(new Latencies());
                pages.practise(new Latencies());
                long before = statements(home);
                rest.practise(new Latencies());
                long between = statements(home);
                pages.practise(new Latencies());
                say("%nSQL statements of a practice of ten: REST %d, pages %d", between - before, statements(home) - between);
            }
        }
    }

    private static long statements(Path home) throws IOException, InterruptedException {
        Thread.sleep(500);
        try (Stream<String> lines = Files.lines(home.resolve("log.txt"))) {
            return lines.filter(line -> line.contains("[org.hib.SQL]")).count();
        }
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }
}
