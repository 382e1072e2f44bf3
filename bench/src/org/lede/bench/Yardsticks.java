package org.lede.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** What the application is compared with: the leanest writer to the same database, and the barest HTTP server. */
final class Yardsticks {

    private static final String TABLE = """
            create table if not exists bench_answer (learner_id uuid, attempt_id uuid, question_id uuid, given jsonb,
              fraction double precision, answered_at timestamptz, primary key (learner_id, attempt_id, question_id))""";
    private static final String UPSERT = """
            insert into bench_answer values (?, ?, ?, '{"choice": "k3"}', 1, now())
            on conflict (learner_id, attempt_id, question_id) do update set given = excluded.given""";

    private Yardsticks() {}

    /** @return commits a second of one row each, by one prepared statement a connection, with {@code synchronous_commit} on */
    static double commits(Server server, int connections, Duration time) throws Exception {
        server.execute(TABLE);
        Load.Rate rate = Load.run(connections, time, () -> new Writer(server.databaseUrl()));
        server.execute("drop table bench_answer");
        return rate.perSecond();
    }

    private static final class Writer implements Load.Work {

        private final Connection connection;
        private final PreparedStatement upsert;

        Writer(String url) throws SQLException {
            connection = DriverManager.getConnection(url);
            connection.createStatement().execute("set synchronous_commit = on");
            upsert = connection.prepareStatement(UPSERT);
            upsert.setObject(1, UUID.randomUUID());
            upsert.setObject(2, UUID.randomUUID());
        }

        @Override
        public void once(Latencies latencies) throws SQLException {
            upsert.setObject(3, UUID.randomUUID());
            upsert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** @return requests a second to a Vert.x handler that answers with two kilobytes */
    static double bareRequests(int connections, Duration time) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            HttpServer server = vertx.createHttpServer()
                    .requestHandler(request -> request.response().end("x".repeat(2048)))
                    .listen(0)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            return requests(server.actualPort(), "/", connections, time);
        } finally {
            vertx.close();
        }
    }

    /** @return GET requests a second that get that path and its 200 */
    static double requests(int port, String path, int connections, Duration time) throws Exception {
        return requests(port, path, Learner.BROWSER, connections, time);
    }

    static double requests(int port, String path, String headers, int connections, Duration time) throws Exception {
        return Load.run(connections, time, () -> new Reader(new org.lede.bench.Connection(port, headers), path)).perSecond();
    }

    private record Reader(org.lede.bench.Connection server, String path) implements Load.Work {

        @Override
        public void once(Latencies latencies) throws IOException {
            Learner.expect(200, server.get(path));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
