package org.lede.seed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Loads the content files at start-up: an article at a time, all of it or nothing, and only what is new.
 *
 * <p>A broken file keeps its article's change out and is reported, in the log and by the health check; it doesn't keep
 * the application from starting.
 */
@ApplicationScoped
class SeedLoader {

    private static final Logger LOG = Logger.getLogger(SeedLoader.class);

    private final SeedConfig config;
    private final SeedWriter writer;
    private final AcceptedContent accepted;
    private volatile Report report = new Report(false, 0, List.of());

    SeedLoader(SeedConfig config, SeedWriter writer, AcceptedContent accepted) {
        this.config = config;
        this.writer = writer;
        this.accepted = accepted;
    }

    void onStart(@Observes StartupEvent event) {
        report = load(config.folder().map(Path::of).map(SeedFiles::in).orElseGet(SeedFiles::builtIn));
    }

    /** What the last load found. */
    Report report() {
        return report;
    }

    Report load(SeedFiles files) {
        List<SeedProblem> problems = new ArrayList<>();
        int rows = 0;
        for (Map.Entry<String, List<String>> article : files.byArticle().entrySet()) {
            try {
                rows += load(files, article.getKey(), article.getValue());
            } catch (InvalidSeed e) {
                problems.addAll(e.problems());
            } catch (PersistenceException e) {
                problems.add(SeedProblem.failure(article.getKey(), 1, "The database refused it: " + e.getMessage()));
            }
        }
        problems.forEach(problem -> LOG.errorf("Content not loaded: %s", problem));
        LOG.infof("Content: %d articles, %d rows written", files.byArticle().size(), rows);
        return new Report(true, rows, List.copyOf(problems));
    }

    /** How many rows one article's files made it write: files that were loaded before aren't even read. */
    private int load(SeedFiles files, String slug, List<String> paths) {
        Optional<String> sha256 = files.sha256(paths);
        if (sha256.isPresent() && QuarkusTransaction.requiringNew().call(() -> accepted.has(sha256.get()))) {
            return 0;
        }
        SeedArticle read = SeedReader.read(files, slug, paths);
        read.warnings().forEach(warning -> LOG.debugf("Content: %s", warning));
        return QuarkusTransaction.requiringNew().call(() -> writer.write(read, sha256.orElseThrow()));
    }

    /**
     * What a load found.
     *
     * @param loaded whether it has come to its end
     * @param rows how many rows it wrote, 0 where everything was there already
     * @param problems what kept articles out
     */
    record Report(boolean loaded, int rows, List<SeedProblem> problems) {}
}
