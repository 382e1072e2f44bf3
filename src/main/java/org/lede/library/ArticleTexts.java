package org.lede.library;

import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lede.evidence.ArticleText;
import org.lede.shared.Refused;

/** The texts of article revisions, kept in memory for some time: they change only when their article is taken down. */
@ApplicationScoped
public class ArticleTexts {

    /** @throws Refused when there is no such revision */
    @CacheResult(cacheName = "article-texts")
    public ArticleText get(@CacheKey UUID articleId, @CacheKey int n) {
        return ArticleRevision.of(articleId, n)
                .orElseThrow(() -> Refused.notFound("article revision"))
                .articleText();
    }

    @CacheInvalidateAll(cacheName = "article-texts")
    void forgetAll() {
        // The annotation does it.
    }
}
