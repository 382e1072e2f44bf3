package org.lede;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.lede.database.LocalDatabase;

/**
 * Starts the application: with a local database where none is configured, it serves, or runs the {@link Commands command}
 * that its arguments name.
 */
@QuarkusMain
public class Lede {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    /** Longer than quarkus.shutdown.timeout, which limits how long requests in flight may take. */
    private static final int STOP_LIMIT_SECONDS = 60;

    /** As Quarkus ranks that file: below the environment, above what is built in. */
    private static final int FILE_ORDINAL = 260;

    public static void main(String... args) {
        SmallRyeConfig given = configuration();
        Path home = given.getOptionalValue("lede.home", Path.class)
                .orElse(Path.of(System.getProperty("user.home"), ".lede"));
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            if (given.getOptionalValue(JDBC_URL, String.class).isEmpty()) {
                startLocalDatabase(home, stopped);
            }
        } catch (IllegalStateException e) {
            System.err.println("Lede can't start: " + e.getMessage());
            System.exit(1);
        }
        boolean serving = args.length == 0;
        if (!serving) {
            System.setProperty("quarkus.http.host-enabled", "false");
        }
        Quarkus.run(serving ? null : Commands.class, (code, failure) -> exit(code, failure, stopped), args);
    }

    /** What the person who starts it has configured, wherever Quarkus will look for it too. */
    private static SmallRyeConfig configuration() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .withSources(new DotEnvConfigSourceProvider().getConfigSources(Lede.class.getClassLoader()));
        Path file = Path.of("config", "application.properties");
        if (Files.isReadable(file)) {
            try {
                builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), FILE_ORDINAL));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return builder.build();
    }

    private static void exit(int code, Throwable failure, CountDownLatch stopped) {
        if (failure != null) {
            // By now logging may have been stopped, and would say nothing.
            failure.printStackTrace();
        }
        stopped.countDown();
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
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
        FutureTask<String> url = new FutureTask<>(() -> database.start(home));
        new Thread(url, "start-database").start();
        initialiseApplication();
        System.setProperty(JDBC_URL, result(url));
        System.setProperty("quarkus.datasource.username", "postgres");
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> closeAfter(applicationStopped, database), "stop-database"));
    }

    /** Runs the part of Quarkus' start that needs no database, and takes longer than starting one. */
    private static void initialiseApplication() {
        try {
            Class.forName(
                    Application.APP_CLASS_NAME, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the application is incomplete: " + e.getMessage(), e);
        }
    }

    private static String result(FutureTask<String> url) {
        try {
            return url.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the database started", e);
        }
    }

    /** Requests in flight still need the database, so it outlives them. */
    private static void closeAfter(CountDownLatch applicationStopped, LocalDatabase database) {
        try {
            applicationStopped.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
