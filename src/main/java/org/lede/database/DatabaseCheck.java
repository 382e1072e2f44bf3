package org.lede.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.lede.shared.DatabaseTrouble;

/**
 * Ready while the database answers, within a few seconds either way. It asks over a connection of its own, so that it isn't
 * held up by requests, and takes no connection from them.
 *
 * <p>A database that takes no writes doesn't take the application down: what is published is still read. Its state tells.
 */
@Readiness
@ApplicationScoped
class DatabaseCheck implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long SLOW_NANOS = Duration.ofSeconds(1).toNanos();
    private static final String ASK = "select current_setting('transaction_read_only')";

    private final AgroalDataSource database;
    private final TroubleLog log;

    DatabaseCheck(AgroalDataSource shared, TroubleLog log) throws SQLException {
        this.database = ofOneConnection(shared);
        this.log = log;
    }

    /** Opens a new connection each time, since an idle one may have broken. */
    private static AgroalDataSource ofOneConnection(AgroalDataSource shared) throws SQLException {
        AgroalConnectionFactoryConfiguration like =
                shared.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        String seconds = String.valueOf(PATIENCE.toSeconds());
        var factory = new AgroalConnectionFactoryConfigurationSupplier()
                .connectionProviderClass(like.connectionProviderClass())
                .jdbcUrl(like.jdbcUrl())
                .principal(like.principal());
        like.credentials().forEach(factory::credential);
        like.securityProviders().forEach(factory::addSecurityProvider);
        like.jdbcProperties().forEach((name, value) -> factory.jdbcProperty(name.toString(), value.toString()));
        factory.jdbcProperty("connectTimeout", seconds).jdbcProperty("socketTimeout", seconds);
        var pool = new AgroalConnectionPoolConfigurationSupplier()
                .maxSize(1)
                .flushOnClose(true)
                .acquisitionTimeout(PATIENCE)
                .connectionFactoryConfiguration(factory);
        return new io.agroal.pool.DataSource(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool)
                .get());
    }

    @PreDestroy
    void close() {
        database.close();
    }

    @Override
    public HealthCheckResponse call() {
        long start = System.nanoTime();
        try {
            boolean readOnly = isReadOnly();
            boolean slow = System.nanoTime() - start > SLOW_NANOS;
            String speed = slow ? DatabaseTrouble.SLOW.words() : hidden().orElse("answers");
            return response(true, readOnly ? DatabaseTrouble.READ_ONLY.words() : speed);
        } catch (SQLException e) {
            return response(
                    false, DatabaseTrouble.of(e).orElse(DatabaseTrouble.FAILING).words());
        }
    }

    /** Trouble that requests had lately and that reading doesn't show, such as a full disk. */
    private Optional<String> hidden() {
        return log.lately().stream()
                .filter(DatabaseTrouble::hidesFromReaders)
                .findFirst()
                .map(DatabaseTrouble::words);
    }

    private boolean isReadOnly() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ASK)) {
            row.next();
            return row.getString(1).equals("on");
        }
    }

    private static HealthCheckResponse response(boolean up, String state) {
        return HealthCheckResponse.named("database")
                .status(up)
                .withData("state", state)
                .build();
    }
}
