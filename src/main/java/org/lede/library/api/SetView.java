package org.lede.library.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lede.library.Mode;
import org.lede.library.PublishedSet;

/** A set in its current revision. */
public record SetView(
        String slug,
        String title,
        String description,
        List<String> tags,
        String article,
        int revision,
        List<String> modes,
        String reveal,
        @Nullable Long timeLimitSeconds,
        int questions,
        BigDecimal points,
        Map<String, Integer> kinds) {

    static SetView of(PublishedSet set) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        set.countsByKind().forEach((kind, count) -> kinds.put(kind.wire(), count));
        return new SetView(
                set.slug(),
                set.terms().title(),
                set.terms().description(),
                set.terms().tags(),
                set.article().slug(),
                set.n(),
                set.terms().modes().stream().map(Mode::wire).sorted().toList(),
                set.terms().reveal().wire(),
                set.terms().timeLimit() == null ? null : set.terms().timeLimit().toSeconds(),
                set.questionCount(),
                set.points(),
                kinds);
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("slug", slug);
        tree.put("title", title);
        tree.put("description", description);
        tree.put("tags", tags);
        tree.put("article", article);
        tree.put("revision", revision);
        tree.put("modes", modes);
        tree.put("reveal", reveal);
        tree.put("timeLimitSeconds", timeLimitSeconds);
        tree.put("questions", questions);
        tree.put("points", points);
        tree.put("kinds", kinds);
        return tree;
    }
}
