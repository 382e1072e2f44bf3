package org.lede.library.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which of the articles that are loaded together may have the slugs that their sets ask for. A set may move to
 * another article, and two articles may swap sets: only the final state of the files counts.
 */
final class SetSlugs {

    private final Map<String, String> owners;
    private final Map<String, SeedArticle> allowed = new LinkedHashMap<>();
    private final List<SeedProblem> problems = new ArrayList<>();

    /**
     * @param owners the slug of the article that has a set now, by the set's slug
     * @param read the articles whose files have changed and can be read
     */
    SetSlugs(Map<String, String> owners, Collection<SeedArticle> read) {
        this.owners = Map.copyOf(owners);
        read.forEach(article -> allowed.put(article.slug(), article));
        while (refuseOne()) {
            // An article that is refused keeps its sets, so another may have to be refused for wanting one of them.
        }
    }

    /** Those that may be stored, in their order. */
    Collection<SeedArticle> allowed() {
        return allowed.values();
    }

    /** Why the others are refused. */
    List<SeedProblem> problems() {
        return problems;
    }

    /** The slugs of sets that their articles no longer hold, free for other articles. */
    Set<String> released() {
        return owners.entrySet().stream()
                .filter(owner -> isLetGo(owner.getValue(), owner.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean isLetGo(String article, String set) {
        return allowed.containsKey(article) && !allowed.get(article).sets().contains(set);
    }

    private boolean refuseOne() {
        Map<String, String> wanted = new HashMap<>();
        for (SeedArticle article : allowed.values()) {
            List<SeedProblem> taken = article.sets().stream()
                    .filter(set -> isTaken(article, set, wanted))
                    .map(article.slugTaken()::get)
                    .toList();
            if (!taken.isEmpty()) {
                problems.addAll(taken);
                allowed.remove(article.slug());
                return true;
            }
            article.sets().forEach(set -> wanted.put(set, article.slug()));
        }
        return false;
    }

    private boolean isTaken(SeedArticle article, String set, Map<String, String> wanted) {
        String owner = owners.getOrDefault(set, article.slug());
        return wanted.containsKey(set) || !owner.equals(article.slug()) && !isLetGo(owner, set);
    }
}
