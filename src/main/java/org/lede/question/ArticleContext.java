package org.lede.question;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What marking needs to know of the article revision a question is pinned to.
 *
 * @param language  the article's language as a BCP 47 tag
 * @param words     every word of the article, folded
 * @param names     the words of each of its names that has several, folded
 * @param sentences how many sentences the article has
 * @param proving   the sentences, counted from 1, that hold evidence of the question's main fact
 */
public record ArticleContext(
        String language, Set<String> words, Set<Set<String>> names, int sentences, SortedSet<Integer> proving) {

    /** @throws IllegalArgumentException if a proving sentence is not one of the article's */
    public ArticleContext {
        Objects.requireNonNull(language, "language");
        words = Set.copyOf(words);
        names = Set.copyOf(names);
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
        return new ArticleContext(
                language,
                Set.copyOf(Folding.of(language).words(articleText)),
                ArticleNames.in(articleText, language),
                sentences,
                proving);
    }

    /** The same article for a question whose main fact is proved elsewhere; its words are not folded again. */
    public ArticleContext withProving(SortedSet<Integer> sentencesOfTheFact) {
        return new ArticleContext(language, words, names, sentences, sentencesOfTheFact);
    }

    /** Whether a part of a name belongs to no other name of the article; "Professor Smith" is no other than Smith. */
    boolean singlesOut(Set<String> part, List<String> name) {
        return names.stream()
                .noneMatch(other -> other.containsAll(part) && !name.containsAll(other) && !other.containsAll(name));
    }

    /** Whether the language writes every noun with a capital, so that a capital doesn't tell a name. */
    public static boolean capitalisesNouns(String tag) {
        return Set.of("de", "lb", "nds", "gsw")
                .contains(Locale.forLanguageTag(tag).getLanguage());
    }
}
