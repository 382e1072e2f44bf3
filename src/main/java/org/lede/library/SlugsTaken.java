package org.lede.library;

import java.util.Set;

/** Refuses a publication because other articles have sets with these slugs. */
public class SlugsTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> slugs;

    SlugsTaken(Set<String> slugs) {
        super("Slugs of other articles' sets: " + slugs);
        this.slugs = Set.copyOf(slugs);
    }

    public Set<String> slugs() {
        return slugs;
    }
}
