package org.lede.scheduling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An order of facts in which articles alternate: what one has just read of an article gives away less, and telling
 * neighbours apart is part of knowing them. Order is given up only as far as that needs.
 */
final class Mixing {

    private final List<Candidate> left;
    private final List<Candidate> mixed = new ArrayList<>();

    private @Nullable UUID lastArticle;

    private Mixing(List<Candidate> ordered, @Nullable UUID lastArticle) {
        left = new ArrayList<>(ordered);
        this.lastArticle = lastArticle;
    }

    /**
     * The same facts, no article twice in a row unless it has more than all the others together.
     *
     * @param lastArticle the article asked about before the first of them, which comes later if there is another; or null
     */
    static List<Candidate> overArticles(List<Candidate> ordered, @Nullable UUID lastArticle) {
        Mixing mixing = new Mixing(ordered, lastArticle);
        while (!mixing.left.isEmpty()) {
            mixing.take(mixing.next());
        }
        return List.copyOf(mixing.mixed);
    }

    private void take(Candidate candidate) {
        left.remove(candidate);
        mixed.add(candidate);
        lastArticle = candidate.articleId();
    }

    private Candidate next() {
        return crowding()
                .flatMap(article -> firstOf(candidate ->
                        isOfAnotherArticle(candidate) && candidate.articleId().equals(article)))
                .or(() -> firstOf(this::isOfAnotherArticle))
                .orElse(left.get(0));
    }

    private boolean isOfAnotherArticle(Candidate candidate) {
        return !candidate.articleId().equals(lastArticle);
    }

    private Optional<Candidate> firstOf(Predicate<Candidate> allowed) {
        return left.stream().filter(allowed).findFirst();
    }

    /** The article that has to come now, because with one place fewer its facts could not all be kept apart. */
    private Optional<UUID> crowding() {
        Map<UUID, Long> counts = left.stream()
                .collect(Collectors.groupingBy(Candidate::articleId, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 > left.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
