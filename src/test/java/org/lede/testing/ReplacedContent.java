package org.lede.testing;

import io.quarkus.cache.CacheManager;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.flywaydb.core.Flyway;
import org.lede.library.files.SeedsInTests;

/**
 * Other content for a while, in the running application with {@link SampleContent}: starting another application for it
 * takes longer than everything that is then done there. Learners made before are gone.
 */
@ApplicationScoped
public class ReplacedContent {

    private final Flyway flyway;
    private final CacheManager caches;
    private final SeedsInTests seeds;
    private final TestIds ids;

    ReplacedContent(Flyway flyway, CacheManager caches, SeedsInTests seeds, TestIds ids) {
        this.flyway = flyway;
        this.caches = caches;
        this.seeds = seeds;
        this.ids = ids;
    }

    /** The files of that folder alone, with the same ids each time. */
    public void by(Path folder) {
        by(folder, (file, tree) -> tree);
    }

    /**
     * The files of that folder alone, each YAML file changed on its way.
     *
     * @param change gives the tree to load instead, from the file's name and its tree
     */
    public void by(Path folder, BiFunction<String, Object, Object> change) {
        flyway.clean();
        flyway.migrate();
        caches.getCacheNames()
                .forEach(name -> caches.getCache(name)
                        .orElseThrow()
                        .invalidateAll()
                        .await()
                        .indefinitely());
        ids.repeatably(() -> seeds.load(folder, change));
    }

    /** The sample content again; a test that replaced it calls this when it is done. */
    public void putBack() {
        by(SampleContent.FOLDER);
    }
}
