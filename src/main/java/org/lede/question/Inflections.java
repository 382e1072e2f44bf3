package org.lede.question;

import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Tells singular and plural of one word, which are one answer; all words here are folded. */
final class Inflections {

    private static final int SHORTEST = 3;

    private static final Map<String, BiPredicate<String, String>> PLURALS = Map.of(
            "en", Inflections::english,
            "fr", (one, many) -> ends(one, many, "", "s") || ends(one, many, "u", "ux") || ends(one, many, "al", "aux"),
            "es", (one, many) -> ends(one, many, "", "s") || ends(one, many, "", "es") || ends(one, many, "z", "ces"),
            "pt", (one, many) -> ends(one, many, "", "s") || ends(one, many, "", "es") || ends(one, many, "ao", "oes"),
            "it", (one, many) -> ends(one, many, "o", "i") || ends(one, many, "a", "e") || ends(one, many, "e", "i"),
            "nl", (one, many) -> ends(one, many, "", "en") || ends(one, many, "", "s"),
            "de", (one, many) -> Stream.of("e", "en", "n", "s", "es").anyMatch(end -> ends(one, many, "", end)));

    private static final Set<String> SIBILANTS = Set.of("s", "x", "z", "ch", "sh", "o");

    private static final Set<String> NO_PLURALS =
            WordLists.beside(Inflections.class, "words.properties").set("no-plural");

    private Inflections() {}

    /** Whether one of the words is the plural of the other. */
    static boolean areOneWord(String one, String other, String language) {
        BiPredicate<String, String> plural = PLURALS.getOrDefault(language, (singular, many) -> false);
        return Math.min(one.length(), other.length()) >= SHORTEST
                && !NO_PLURALS.contains(one)
                && !NO_PLURALS.contains(other)
                && (plural.test(one, other) || plural.test(other, one));
    }

    private static boolean english(String one, String many) {
        return ends(one, many, "", "s") && !one.endsWith("s")
                || SIBILANTS.stream().anyMatch(end -> ends(one, many, end, end + "es"))
                || ends(one, many, "y", "ies")
                || ends(one, many, "f", "ves")
                || ends(one, many, "fe", "ves")
                || ends(one, many, "man", "men");
    }

    private static boolean ends(String one, String many, String end, String plural) {
        return one.endsWith(end)
                && many.endsWith(plural)
                && many.length() - plural.length() == one.length() - end.length()
                && many.startsWith(one.substring(0, one.length() - end.length()));
    }
}
