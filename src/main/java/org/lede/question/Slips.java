package org.lede.question;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rule by which a typed word that is not quite an accepted one passes as a spelling slip of it.
 *
 * <p>The distance is that of optimal string alignment: insertions, deletions, substitutions and swaps of neighbours,
 * none twice at one place (Damerau, "A technique for computer detection and correction of spelling errors",
 * Communications of the ACM 7, 1964, found that four slips in five are a single one of these). Each word has a budget of
 * its own that grows with its length, so that short words, where one letter makes another word, get none; and what is
 * a word itself is never a slip of another one. All words here are folded.
 */
final class Slips {

    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_WITH_ONE = 5;
    private static final int SHORTEST_WITH_TWO = 9;
    private static final int SHORTEST_JOINED = 7;

    private static final Set<String> NUMBER_WORDS =
            WordLists.beside(Slips.class, "words.properties").set("number-words");
    private static final Pattern ROMAN_NUMERAL =
            Pattern.compile("(?=.)m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1");

    /** A character of these scripts is a syllable or a word, which nobody mistypes by a letter. */
    private static final Set<UnicodeScript> OF_SYLLABLES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);

    private final String language;
    private final Dictionary dictionary;
    private final Set<String> articleWords;

    /** @param articleWords the words of the article, of which none is taken for another */
    Slips(String language, Set<String> articleWords) {
        this.language = language;
        this.dictionary = Dictionary.of(language);
        this.articleWords = articleWords;
    }

    /**
     * Whether each word is the accepted one, or a slip of it.
     *
     * @param names the words of the accepted answer that are proper names
     */
    boolean pass(List<String> typed, List<String> accepted, Set<String> names) {
        if (Negations.differ(typed, accepted)) {
            return false;
        }
        if (typed.size() != accepted.size()) {
            return passJoined(typed, accepted);
        }
        for (int i = 0; i < typed.size(); i++) {
            String word = accepted.get(i);
            if (!typed.get(i).equals(word) && !passes(typed.get(i), word, names.contains(word))) {
                return false;
            }
        }
        return true;
    }

    private boolean passes(String typed, String accepted, boolean name) {
        if (Wording.isWord(typed) && Wording.isNumber(accepted)) {
            return !isAnotherWord(typed) && SpelledNumbers.of(language).isNearest(typed, accepted);
        }
        int allowed = allowed(accepted, name);
        return isWordWithLetters(typed)
                && isWordWithLetters(accepted)
                && isWithin(allowed, typed, accepted)
                && !isAnotherWord(typed)
                && !isNumber(typed)
                && isNoneWithin(distance(typed, accepted, allowed) - 1, typed, Negations.opposites(List.of(accepted)));
    }

    /** Where spaces differ too, the whole is one long word with one slip, and a typed word that is no word. */
    private boolean passJoined(List<String> typed, List<String> accepted) {
        String one = String.join("", typed);
        String other = String.join("", accepted);
        return typed.stream().allMatch(Slips::isWordWithLetters)
                && accepted.stream().allMatch(Slips::isWordWithLetters)
                && letters(other) >= SHORTEST_JOINED
                && distance(one, other, 1) <= 1
                && !isAnotherWord(one)
                && !typed.stream().allMatch(word -> accepted.contains(word) || isAnotherWord(word))
                && isNoneWithin(0, one, Negations.opposites(List.of(other)));
    }

    /** How many slips pass in a word: none under 5 letters (in a name under 4), one up to 8, two from 9. */
    static int allowed(String accepted, boolean name) {
        long letters = letters(accepted);
        if (letters < (name ? SHORTEST_NAME : SHORTEST_WITH_ONE)) {
            return 0;
        }
        return letters < SHORTEST_WITH_TWO ? 1 : 2;
    }

    /** Two letters more make another word, unless they double one ("Barceloneta"); short words are told by their first letter. */
    private static boolean isWithin(int allowed, String typed, String accepted) {
        if (distance(typed, accepted, allowed) > allowed) {
            return false;
        }
        boolean otherStart = typed.codePointAt(0) != accepted.codePointAt(0);
        boolean swapped = typed.length() > 1 && accepted.length() > 1 && typed.charAt(0) == accepted.charAt(1);
        if (letters(accepted) <= SHORTEST_WITH_ONE && otherStart && !swapped) {
            return false;
        }
        return Math.abs(typed.length() - accepted.length()) < 2
                || undoubled(typed).equals(undoubled(accepted))
                || typed.length() < accepted.length();
    }

    private static String undoubled(String word) {
        return DOUBLED.matcher(word).replaceAll("$1");
    }

    private boolean isAnotherWord(String word) {
        return dictionary.knows(word) || articleWords.contains(word);
    }

    private static boolean isWordWithLetters(String word) {
        return Wording.isWord(word)
                && word.codePoints().noneMatch(character -> OF_SYLLABLES.contains(UnicodeScript.of(character)));
    }

    private static long letters(String word) {
        return word.codePoints().filter(Character::isLetter).count();
    }

    /**
     * The distance of optimal string alignment in code points.
     *
     * @param most above this the exact distance doesn't matter, and most + 1 is given
     */
    static int distance(String one, String other, int most) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        if (Math.abs(a.length - b.length) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        int[] current = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            current[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(last[j], current[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return Math.min(last[b.length], most + 1);
    }

    /** A slip of the right answer is nearer to it than to any wrong one. */
    static boolean isNoneWithin(int distance, String typed, Collection<String> wrong) {
        return wrong.stream().noneMatch(other -> distance(typed, other, distance) <= distance);
    }

    static boolean isNumber(String word) {
        return NUMBER_WORDS.contains(word) || ROMAN_NUMERAL.matcher(word).matches();
    }
}
