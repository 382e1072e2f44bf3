package org.lede.seed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lede.seed.SeedArticle.SeedSet;

/**
 * Decides which of the articles that are loaded together may have the slugs that their sets ask for. A set may move to
 * another article, and two articles may swap sets: all that counts is what the files say in the end.
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

    /** What is wrong with the others. */
    List<SeedProblem> problems() {
        return problems;
    }

    /** Whether that article is loaded, too, and its files no longer hold the set. */
    boolean isLetGo(String article, String set) {
        return allowed.containsKey(article)
                && allowed.get(article).sets().stream()
                        .noneMatch(kept -> kept.slug().equals(set));
    }

    private boolean refuseOne() {
        Map<String, String> wanted = new HashMap<>();
        for (SeedArticle article : allowed.values()) {
            List<SeedProblem> taken = article.sets().stream()
                    .filter(set -> isTaken(article, set, wanted))
                    .map(SeedSet::slugTaken)
                    .toList();
            if (!taken.isEmpty()) {
                problems.addAll(taken);
                allowed.remove(article.slug());
                return true;
            }
            wanted.putAll(article.sets().stream().collect(Collectors.toMap(SeedSet::slug, set -> article.slug())));
        }
        return false;
    }

    private boolean isTaken(SeedArticle article, SeedSet set, Map<String, String> wanted) {
        String owner = owners.getOrDefault(set.slug(), article.slug());
        return wanted.containsKey(set.slug()) || !owner.equals(article.slug()) && !isLetGo(owner, set.slug());
    }
}
