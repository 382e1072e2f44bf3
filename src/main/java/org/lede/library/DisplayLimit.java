package org.lede.library;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of articles this installation shows at most. */
@ConfigMapping(prefix = "lede.articles")
public interface DisplayLimit {

    /** The most that is shown of any article: full, excerpts or link. */
    @WithDefault("full")
    Display displayLimit();

    /** What is shown of an article: what its rights allow, and no more than this installation. */
    default Display of(Article article) {
        return article.imprint().display().atMost(displayLimit());
    }
}
