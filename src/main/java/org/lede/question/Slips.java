package org.lede.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rule by which a typed answer that is not quite an accepted one passes as a spelling slip of it.
 *
 * <p>The distance is that of optimal string alignment: insertions, deletions, substitutions and swaps of neighbours,
 * none twice at one place (Damerau, "A technique for computer detection and correction of spelling errors",
 * Communications of the ACM 7, 1964, found that four slips in five are a single one of these). How many pass grows
 * with the length, so that short words, where one letter makes another word, get none. All strings here are folded.
 */
final class Slips {

    private static final int SHORTEST_WITH_ONE = 6;
    private static final int SHORTEST_WITH_TWO = 9;

    private static final Set<String> NUMBER_WORDS =
            WordLists.beside(Slips.class, "words.properties").set("number-words");
    private static final Pattern ROMAN_NUMERAL =
            Pattern.compile("(?=.)m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})");
    private static final Pattern DIGITS = Pattern.compile("\\P{Nd}+");

    private Slips() {}

    /** How many slips pass in an accepted answer: none under 6 letters, one up to 8, two from 9. */
    static int allowed(String accepted) {
        long letters = accepted.codePoints().filter(Character::isLetter).count();
        if (letters < SHORTEST_WITH_ONE) {
            return 0;
        }
        return letters < SHORTEST_WITH_TWO ? 1 : 2;
    }

    /**
     * Whether what was typed passes as a slip of an accepted answer it does not equal.
     *
     * @param rejected     answers that are wrong whatever they look like
     * @param articleWords the words of the article, of which none may be taken for another
     */
    static boolean passes(String typed, String accepted, List<String> rejected, Set<String> articleWords) {
        int distance = distance(typed, accepted, allowed(accepted));
        return distance <= allowed(accepted)
                && !isAnotherNumber(typed, accepted)
                && !isAnotherWord(typed, accepted, articleWords)
                && !Negations.differ(words(typed), words(accepted))
                && isNoneWithin(distance, typed, rejected)
                && isNoneWithin(distance - 1, typed, Negations.opposites(words(accepted)));
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

    /**
     * A slip of the right answer is nearer to it than to any wrong answer, and than to any that the author lists.
     */
    private static boolean isNoneWithin(int distance, String typed, Collection<String> wrong) {
        return wrong.stream().noneMatch(other -> distance(typed, other, distance) <= distance);
    }

    private static boolean isAnotherWord(String typed, String accepted, Set<String> articleWords) {
        List<String> acceptedWords = words(accepted);
        return words(typed).stream().anyMatch(word -> articleWords.contains(word) && !acceptedWords.contains(word));
    }

    /** Digits have to be the same; a number word may be misspelt, but not turn into another one. */
    private static boolean isAnotherNumber(String typed, String accepted) {
        Set<String> added = new HashSet<>(words(typed));
        added.removeAll(words(accepted));
        return !digits(typed).equals(digits(accepted)) || added.stream().anyMatch(Slips::isNumber);
    }

    static boolean isNumber(String word) {
        return NUMBER_WORDS.contains(word) || ROMAN_NUMERAL.matcher(word).matches();
    }

    private static List<String> digits(String text) {
        List<String> digits = new ArrayList<>(List.of(DIGITS.split(text)));
        digits.removeIf(String::isEmpty);
        return digits;
    }

    private static List<String> words(String folded) {
        return List.of(folded.split(" "));
    }
}
