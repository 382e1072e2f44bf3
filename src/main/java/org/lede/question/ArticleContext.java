package org.lede.question;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What marking needs to know of the article revision a question is pinned to.
 *
 * @param language  the article's language as a BCP 47 tag
 * @param words     every word of the article, folded
 * @param sentences how many sentences the article has
 * @param proving   the sentences, counted from 1, that hold evidence of the question's main fact
 */
public record ArticleContext(String language, Set<String> words, int sentences, SortedSet<Integer> proving) {

    /** @throws IllegalArgumentException if a proving sentence is not one of the article's */
    public ArticleContext {
        Objects.requireNonNull(language, "language");
        words = Set.copyOf(words);
        proving = Collections.unmodifiableSortedSet(new TreeSet<>(proving));
        if (sentences < 0) {
            throw new IllegalArgumentException("sentences: " + sentences);
        }
        if (!proving.isEmpty() && (proving.first() < 1 || proving.last() > sentences)) {
            throw new IllegalArgumentException("sentence " + proving + " of " + sentences);
        }
    }

    /** The context of a text, whose words are folded here. */
    public static ArticleContext of(String language, String articleText, int sentences, SortedSet<Integer> proving) {
        return new ArticleContext(language, Set.copyOf(Folding.of(language).words(articleText)), sentences, proving);
    }

    /** The same article for a question whose main fact is proved elsewhere; its words are not folded again. */
    public ArticleContext withProving(SortedSet<Integer> sentencesOfTheFact) {
        return new ArticleContext(language, words, sentences, sentencesOfTheFact);
    }
}
