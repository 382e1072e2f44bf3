package org.lede.platform;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;
import org.lede.platform.database.LocalDatabase;
import org.lede.platform.security.SessionKeyFile;

/** Where the application starts: it sees to a database and a session key where none are configured, then runs. */
@QuarkusMain
public class Lede {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String SESSION_KEY = "lede.session.key";

    public static void main(String... args) {
        SmallRyeConfig given = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .build();
        Path home = given.getOptionalValue("lede.home", Path.class)
                .orElse(Path.of(System.getProperty("user.home"), ".lede"));
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            if (given.getOptionalValue(JDBC_URL, String.class).isEmpty()) {
                startLocalDatabase(home, stopped);
            }
            if (given.getOptionalValue(SESSION_KEY, String.class).isEmpty()) {
                System.setProperty(SESSION_KEY, SessionKeyFile.in(home).readOrMake());
            }
        } catch (IllegalStateException e) {
            System.err.println("Lede can't start: " + e.getMessage());
            System.exit(1);
        }
        Quarkus.run(
                null,
                (code, failure) -> {
                    if (failure != null) {
                        Logger.getLogger(Lede.class).error("Lede can't start", failure);
                    }
                    stopped.countDown();
                    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
                },
                args);
    }

    /**
     * The URL is handed on as a system property. When development mode calls {@code main} again in the same JVM it finds
     * the URL there and keeps the running database.
     */
    private static void startLocalDatabase(Path home, CountDownLatch applicationStopped) {
        LocalDatabase database = ServiceLoader.load(LocalDatabase.class)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no database is configured. Set QUARKUS_DATASOURCE_JDBC_URL,"
                                + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD."));
        System.setProperty(JDBC_URL, database.start(home));
        System.setProperty("quarkus.datasource.username", "postgres");
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> closeAfter(applicationStopped, database), "stop-database"));
    }

    /** Requests in flight still need the database, so it outlives them. */
    private static void closeAfter(CountDownLatch applicationStopped, LocalDatabase database) {
        try {
            applicationStopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
