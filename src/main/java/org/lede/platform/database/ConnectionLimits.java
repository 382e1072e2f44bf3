package org.lede.platform.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.lede.shared.BatchWork;
import org.postgresql.jdbc.PgConnection;

/**
 * Gives each connection, when it is handed out, the limits of the work it is handed out for: those of a request, or those of
 * start-up, commands and jobs.
 *
 * <p>One {@code set} a transaction would be a statement more for each answer, and settings in the URL would hold for
 * migrations as well. So limits are set when a connection changes hands between the two, which is rare.
 */
@ApplicationScoped
class ConnectionLimits implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(ConnectionLimits.class);

    private final Limits ofRequests;
    private final Limits ofBatches;
    private final CurrentVertxRequest current;
    private final Map<PgConnection, Turn> turns = new ConcurrentHashMap<>();
    private volatile boolean serving;

    ConnectionLimits(DatabaseConfig config, CurrentVertxRequest current) {
        this.current = current;
        this.ofRequests = Limits.ofRequests(config);
        this.ofBatches = Limits.ofBatches(config);
    }

    /** Migrations and the loading of content come before. */
    void onStart(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        serving = true;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        driver(connection).ifPresent(own -> {
            if (Arc.container().requestContext().isActive()) {
                Turn.of(current.getCurrent()).ifPresent(turn -> take(own, turn));
            }
            limit(own);
        });
    }

    private void take(PgConnection connection, Turn turn) {
        turn.take();
        turns.put(connection, turn);
    }

    /** A connection that breaks here is left to its user, who finds out and is told what everybody is told. */
    private void limit(PgConnection connection) {
        try {
            (serving && !BatchWork.isRunning() ? ofRequests : ofBatches).applyTo(connection);
        } catch (SQLException e) {
            LOG.debugf("Limits not set: %s", e.getMessage());
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        driver(connection).map(turns::remove).ifPresent(Turn::giveBack);
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        onConnectionReturn(connection);
    }

    /** The driver's own connection: the pool hands out another wrapper of it each time. */
    private static Optional<PgConnection> driver(Connection connection) {
        try {
            return Optional.of(connection.unwrap(PgConnection.class));
        } catch (SQLException e) {
            LOG.debugf("No connection of the driver: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
