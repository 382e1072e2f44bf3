package org.lede.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lede.question.Text;
import org.lede.question.WordLists;

/** The words of a language that turn a question round, and how a stem may emphasise them. */
final class NegatingWords {

    private static final WordLists WORDS = WordLists.beside(NegatingWords.class, "words.properties");

    /** What follows "no" where it turns nothing round: "no longer justified" is a fact like any other. */
    private static final Set<String> IDIOMS = Set.of("no longer", "no doubt", "no one");

    private static final Pattern CONTRACTED = Pattern.compile("\\p{L}n['’]t(?!\\p{L})");
    private static final Pattern MARKED_UP = Pattern.compile("(?is)<(em|strong|b|i|u|mark)\\b[^>]*>(.*?)</\\1>");
    private static final Pattern STARRED = Pattern.compile("([*_]{1,2})(\\p{L}+)\\1");

    private final Set<String> words;
    private final boolean english;

    NegatingWords(String language) {
        String base = Reading.baseLanguage(language);
        this.words = WORDS.set("negations." + base);
        this.english = base.equals("en");
    }

    boolean contains(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The first negation of a stem that isn't emphasised by capitals, by stars or by markup. */
    Optional<String> unemphasised(Text stem) {
        String plain = withoutEmphasis(stem);
        Matcher contracted = CONTRACTED.matcher(plain);
        if (english && contracted.find()) {
            return Optional.of("n’t");
        }
        List<Words.Word> found = Words.in(plain);
        for (int i = 0; i < found.size(); i++) {
            String word = found.get(i).text();
            String pair = i + 1 < found.size() ? word + " " + found.get(i + 1).text() : word;
            if (contains(word) && !isInCapitals(word) && !IDIOMS.contains(pair.toLowerCase(Locale.ROOT))) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static boolean isInCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** The stem with each emphasised stretch left out; from the markup where there is any, since the plain text lost it. */
    private static String withoutEmphasis(Text stem) {
        String html = stem.html();
        String rest = html == null
                ? stem.text()
                : MARKED_UP.matcher(html).replaceAll(" … ").replaceAll("<[^>]*>", " ");
        return STARRED.matcher(rest).replaceAll("…");
    }
}
