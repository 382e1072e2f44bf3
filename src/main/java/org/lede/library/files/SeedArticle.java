package org.lede.library.files;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lede.library.Publication;

/**
 * One article's content files, read and passed by the evidence gate.
 *
 * @param slugTaken what to report, by the slug of a set, if another article has a set with that slug
 * @param warnings what the gate finds odd but lets pass
 */
record SeedArticle(Publication publication, Map<String, SeedProblem> slugTaken, List<SeedProblem> warnings) {

    String slug() {
        return publication.slug();
    }

    /** The slugs of its sets. */
    Set<String> sets() {
        return slugTaken.keySet();
    }
}
