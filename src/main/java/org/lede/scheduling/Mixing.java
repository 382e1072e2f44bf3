package org.lede.scheduling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An order of facts in which articles alternate: what one has just read of an article gives away less, and telling
 * neighbours apart is part of knowing them. Order is given up only as far as that needs.
 */
final class Mixing {

    private Mixing() {}

    /**
     * The same facts, no article twice in a row unless it has more than all the others together.
     *
     * @param lastArticle the article asked about before the first of them, which comes later if there is another; or null
     */
    static List<Candidate> overArticles(List<Candidate> ordered, @Nullable UUID lastArticle) {
        List<Candidate> left = new ArrayList<>(ordered);
        List<Candidate> mixed = new ArrayList<>();
        UUID last = lastArticle;
        while (!left.isEmpty()) {
            Candidate next = next(left, last);
            left.remove(next);
            mixed.add(next);
            last = next.articleId();
        }
        return List.copyOf(mixed);
    }

    private static Candidate next(List<Candidate> left, @Nullable UUID last) {
        List<Candidate> others = left.stream()
                .filter(candidate -> !candidate.articleId().equals(last))
                .toList();
        if (others.isEmpty()) {
            return left.get(0);
        }
        Optional<UUID> crowding = crowding(left);
        return others.stream()
                .filter(candidate ->
                        crowding.filter(candidate.articleId()::equals).isPresent())
                .findFirst()
                .orElse(others.get(0));
    }

    /** The article that has to come now, because with one place fewer its facts could not all be kept apart. */
    private static Optional<UUID> crowding(List<Candidate> left) {
        Map<UUID, Long> counts = left.stream()
                .collect(Collectors.groupingBy(Candidate::articleId, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 > left.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
