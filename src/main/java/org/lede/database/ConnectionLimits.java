package org.lede.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
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
    private final Map<PgConnection, Limits> set = Collections.synchronizedMap(new WeakHashMap<>());
    private volatile boolean serving;

    ConnectionLimits(DatabaseConfig config) {
        this.ofRequests = Limits.ofRequests(config);
        this.ofBatches = Limits.ofBatches(config);
    }

    /** Migrations and the loading of content come before. */
    void onStart(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        serving = true;
    }

    /** A connection that breaks here fails at its first use, and is handled there. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        Limits limits = serving && !BatchWork.isRunning() ? ofRequests : ofBatches;
        try {
            // The pool hands out another wrapper each time, which takes back what was set by it.
            PgConnection own = connection.unwrap(PgConnection.class);
            if (!limits.equals(set.get(own))) {
                limits.applyTo(own);
                set.put(own, limits);
            }
        } catch (SQLException e) {
            LOG.debugf("Limits not set: %s", e.getMessage());
        }
    }
}
