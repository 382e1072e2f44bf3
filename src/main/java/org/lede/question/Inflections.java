package org.lede.question;

import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            "tr", (one, many) -> ends(one, many, "", "lar") || ends(one, many, "", "ler"),
            "de", (one, many) -> Stream.of("e", "en", "n", "s", "es").anyMatch(end -> ends(one, many, "", end)));

    private static final Set<String> SIBILANTS = Set.of("s", "x", "z", "ch", "sh", "o");

    private static final WordLists WORDS = WordLists.beside(Inflections.class, "words.properties");
    private static final Set<String> NO_PLURALS = WORDS.set("no-plural");
    private static final Map<String, Set<String>> IRREGULAR = Stream.of("en", "de", "fr")
            .collect(Collectors.toUnmodifiableMap(language -> language, language -> WORDS.set("plural." + language)));

    /** Endings of British spellings, each long enough to leave alone what only looks like one ("mourning"). */
    private static final Map<Pattern, String> AMERICAN = Map.of(
            Pattern.compile("(?<=[a-z]{2})our(?=(?:s|ed|ing|able|ful|ite|ites|less|er|ers|hood)?$)"), "or",
            Pattern.compile("(?<=[a-z]{2}t|[a-z]ib)re(?=s?$)"), "er",
            Pattern.compile("(?<=[a-z]{3})is(?=(?:e|es|ed|ing|ation|ations|er|ers)$)"), "iz",
            Pattern.compile("(?<=[a-z]{3}y)s(?=(?:e|es|ed|ing)$)"), "z",
            Pattern.compile("(?<=[a-z]{2}en)ce(?=s?$)"), "se",
            Pattern.compile("(?<=[a-z]{2}[ae]l)l(?=(?:ed|ing|er|ers|or|ors)$)"), "",
            Pattern.compile("(?<=[a-z]{3}og)ue(?=s?$)"), "",
            Pattern.compile("(?<=[a-z]{2})ae(?=[a-z]{2})"), "e",
            Pattern.compile("(?<=alumin)i(?=um$)"), "",
            Pattern.compile("^grey"), "gray");

    private Inflections() {}

    /** Whether one of the words is the plural of the other. */
    static boolean areOneWord(String one, String other, String language) {
        BiPredicate<String, String> plural = PLURALS.getOrDefault(language, (singular, many) -> false);
        return Math.min(one.length(), other.length()) >= SHORTEST
                && !NO_PLURALS.contains(one)
                && !NO_PLURALS.contains(other)
                && (plural.test(one, other)
                        || plural.test(other, one)
                        || IRREGULAR.getOrDefault(language, Set.of()).contains(one + "=" + other)
                        || IRREGULAR.getOrDefault(language, Set.of()).contains(other + "=" + one));
    }

    /** Whether they are the British and the American spelling of one word. */
    static boolean areOneSpelling(String one, String other, String language) {
        return language.equals("en")
                && one.charAt(0) == other.charAt(0)
                && american(one).equals(american(other));
    }

    private static String american(String word) {
        String american = word;
        for (Map.Entry<Pattern, String> spelling : AMERICAN.entrySet()) {
            american = spelling.getKey().matcher(american).replaceFirst(spelling.getValue());
        }
        return american;
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
