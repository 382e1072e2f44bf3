package org.lede.library.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.lede.library.PublishArticle;
import org.lede.library.QuestionSet;
import org.lede.library.SlugsTaken;
import org.lede.shared.Refused;

/**
 * Loads the content files at start-up: an article at a time, all of it or nothing, and only where files have changed.
 *
 * <p>A broken file keeps its article's change out and is reported, in the log and by the health check; it doesn't keep
 * the application from starting.
 */
@ApplicationScoped
class SeedLoader {

    private static final Logger LOG = Logger.getLogger(SeedLoader.class);

    private final SeedConfig config;
    private final PublishArticle publish;
    private final AcceptedContent accepted;
    private volatile Report report = new Report(false, 0, List.of());

    SeedLoader(SeedConfig config, PublishArticle publish, AcceptedContent accepted) {
        this.config = config;
        this.publish = publish;
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
        List<SeedProblem> problems = new ArrayList<>(files.others());
        List<SeedArticle> changed = new ArrayList<>();
        Map<String, String> digests = new HashMap<>();
        for (Map.Entry<String, List<String>> article : files.byArticle().entrySet()) {
            try {
                SeedFiles its = files.snapshot(article.getValue());
                String sha256 = its.sha256();
                if (isCurrent(article.getKey(), sha256)) {
                    continue;
                }
                SeedArticle read = read(its, article.getKey());
                if (!files.isBlocked(article.getKey())) {
                    changed.add(read);
                    digests.put(article.getKey(), sha256);
                }
            } catch (InvalidSeed e) {
                problems.addAll(e.problems());
            }
        }
        SetSlugs slugs = new SetSlugs(owners(changed), changed);
        problems.addAll(slugs.problems());
        int rows = 0;
        for (SeedArticle article : slugs.allowed()) {
            try {
                rows += QuarkusTransaction.requiringNew()
                        .call(() -> publish(article, digests.get(article.slug()), slugs.released()));
            } catch (SlugsTaken e) {
                e.slugs().forEach(slug -> problems.add(article.slugTaken().get(slug)));
            } catch (Refused e) {
                problems.add(new SeedProblem(article.slug(), 1, e.detail() + " Remove its files.", false));
            } catch (PersistenceException e) {
                problems.add(SeedProblem.failure(article.slug(), 1, "The database refused it: " + e.getMessage()));
            }
        }
        problems.stream()
                .filter(SeedProblem::failure)
                .forEach(problem -> LOG.errorf("Content not loaded: %s", problem));
        problems.stream().filter(problem -> !problem.failure()).forEach(problem -> LOG.warnf("Content: %s", problem));
        LOG.infof("Content: %d articles, %d rows written", files.byArticle().size(), rows);
        return new Report(true, rows, List.copyOf(problems));
    }

    private int publish(SeedArticle article, String sha256, Set<String> released) {
        return publish.publish(article.publication(), released) + accepted.put(article.slug(), sha256);
    }

    /** Whether these files made the article what it is now: then they need not be read. */
    private boolean isCurrent(String slug, String sha256) {
        return QuarkusTransaction.requiringNew().call(() -> accepted.isCurrent(slug, sha256));
    }

    private static SeedArticle read(SeedFiles files, String slug) {
        SeedArticle read = SeedReader.read(files, slug, files.paths());
        read.warnings().forEach(warning -> LOG.debugf("Content: %s", warning));
        return read;
    }

    /** Which articles have the sets now that those ask for. */
    private static Map<String, String> owners(Collection<SeedArticle> articles) {
        List<String> wanted =
                articles.stream().flatMap(article -> article.sets().stream()).toList();
        return wanted.isEmpty()
                ? Map.of()
                : QuarkusTransaction.requiringNew()
                        .call(() -> QuestionSet.withSlugs(wanted).stream()
                                .collect(Collectors.toMap(
                                        QuestionSet::slug, set -> set.article().slug())));
    }

    /**
     * What a load found.
     *
     * @param loaded whether it has come to its end
     * @param rows how many rows it wrote, 0 where everything was there already
     * @param problems what kept articles out, and as warnings, which files were not read
     */
    record Report(boolean loaded, int rows, List<SeedProblem> problems) {}
}
