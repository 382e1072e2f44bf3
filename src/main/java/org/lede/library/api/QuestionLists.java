package org.lede.library.api;

import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.library.AskedTree;
import org.lede.library.PublishedSet;
import org.lede.library.PublishedSets;
import org.lede.question.Kind;
import org.lede.web.api.Representation;

/** The questions of set revisions as JSON, each list written once and kept in memory. */
@ApplicationScoped
class QuestionLists {

    private final PublishedSets sets;

    QuestionLists(PublishedSets sets) {
        this.sets = sets;
    }

    /**
     * @param kind only questions of that kind; null for all
     * @param count only the first so many; null for all
     * @param without the question versions to leave out
     */
    @CacheResult(cacheName = "question-lists")
    Representation of(
            @CacheKey UUID setId,
            @CacheKey int n,
            @CacheKey @Nullable Kind kind,
            @CacheKey @Nullable Integer count,
            @CacheKey Set<UUID> without) {
        PublishedSet set = sets.get(setId, n);
        List<Map<String, Object>> questions = set.questions().stream()
                .filter(question -> !without.contains(question.versionId()))
                .filter(question -> kind == null || question.content().kind() == kind)
                .limit(count == null ? set.questions().size() : count)
                .map(question -> AskedTree.of(set, question, question.content()))
                .toList();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("set", set.slug());
        tree.put("revision", n);
        tree.put("questions", questions);
        return Representation.of(tree);
    }
}
