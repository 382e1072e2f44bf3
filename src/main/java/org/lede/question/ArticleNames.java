package org.lede.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the names of several words in a text: words with capitals that follow one another. */
final class ArticleNames {

    /** Words that begin sentences and aren't names, in all languages at once. */
    private static final Set<String> OPENERS =
            WordLists.beside(ArticleNames.class, "words.properties").set("openers");

    private ArticleNames() {}

    /** The folded words of each name, without small ones such as titles. */
    static Set<Set<String>> in(String text, String language) {
        Folding folding = Folding.of(language);
        SmallWords small = SmallWords.of(Locale.forLanguageTag(language).getLanguage());
        Set<Set<String>> names = new HashSet<>();
        List<String> run = new ArrayList<>();
        boolean begins = true;
        for (String word : text.split("[\\s\\p{Z}]+")) {
            if (!word.isEmpty() && !Character.isLetterOrDigit(word.codePointAt(0))) {
                addName(run, folding, small, names);
                run.clear();
            }
            boolean capital = word.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .limit(1)
                    .anyMatch(Character::isUpperCase);
            if (capital && !(begins && OPENERS.contains(word))) {
                run.add(word);
            }
            begins = word.endsWith(".") && word.length() > 2 || word.endsWith("!") || word.endsWith("?");
            boolean initial = word.length() == 2 && word.endsWith(".");
            if (!capital || !initial && ".,;:!?)”\"".indexOf(word.charAt(word.length() - 1)) >= 0) {
                addName(run, folding, small, names);
                run.clear();
            }
        }
        addName(run, folding, small, names);
        return names;
    }

    private static void addName(List<String> run, Folding folding, SmallWords small, Set<Set<String>> names) {
        Set<String> name = new HashSet<>(folding.words(String.join(" ", run)));
        name.removeIf(small::isSmall);
        if (name.size() > 1) {
            names.add(Set.copyOf(name));
        }
    }
}
