package org.lede.library;

import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lede.evidence.ArticleText;
import org.lede.shared.Refused;

/** The texts of article revisions, read from the database once each: they never change. */
@ApplicationScoped
public class ArticleTexts {

    /** @throws org.lede.shared.Refused when there is no such revision */
    @CacheResult(cacheName = "article-texts")
    public ArticleText get(@CacheKey UUID articleId, @CacheKey int n) {
        return ArticleRevision.of(articleId, n)
                .orElseThrow(() -> Refused.notFound("article revision"))
                .articleText();
    }
}
