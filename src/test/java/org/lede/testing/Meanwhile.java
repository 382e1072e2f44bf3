package org.lede.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A change to a learner that begins before a request and ends in the middle of it. */
@ApplicationScoped
public class Meanwhile {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataSource database;
    private final Stored stored;

    Meanwhile(DataSource database, Stored stored) {
        this.database = database;
        this.stored = stored;
    }

    /**
     * Sends the request while another transaction has done something, which isn't there for others before the request
     * waits for it, or has been answered without waiting.
     *
     * @param statements separated by semicolons, each with the learner as its parameter
     * @param request of a client on another thread
     */
    public <T> T happens(String statements, UUID learner, Supplier<T> request) throws Exception {
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            for (String sql : statements.split(";")) {
                run(other, sql, learner);
            }
            CompletableFuture<T> answer = CompletableFuture.supplyAsync(request);
            awaitWaiting(answer);
            other.commit();
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static void run(Connection connection, String sql, UUID parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            statement.executeUpdate();
        }
    }

    private void awaitWaiting(CompletableFuture<?> request) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!request.isDone() && stored.count("pg_locks where not granted") == 0) {
            assertThat(System.nanoTime()).as("the request waits or is answered").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
