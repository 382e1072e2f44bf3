package org.lede.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells answers whose meanings are opposite though they are spelt nearly alike, such as justified and unjustified. */
final class Negations {

    private static final Set<String> WORDS =
            WordLists.beside(Negations.class, "words.properties").set("negations");
    private static final List<String> PREFIXES = List.of(
            "un", "in", "im", "il", "ir", "non", "dis", "a", "an", "de", "des", "mis", "miss", "on", "anti", "counter");

    /** Parts of words with opposite meanings, neither of which negates the bare word. */
    private static final List<String[]> OPPOSED =
            WordLists.beside(Negations.class, "words.properties").words("opposed").stream()
                    .map(pair -> pair.split("="))
                    .toList();

    /** What is left of "in" in "ink" is not a word. */
    private static final int SHORTEST_REST = 3;

    private Negations() {}

    /** Whether one of two answers has a negating word that the other lacks. */
    static boolean differ(List<String> words, List<String> others) {
        return !negating(words).equals(negating(others));
    }

    /** What an answer becomes when one of its words gains, loses or exchanges a prefix that turns its meaning round. */
    static Set<String> opposites(List<String> words) {
        Set<String> opposites = new LinkedHashSet<>();
        for (int index = 0; index < words.size(); index++) {
            List<String> copy = new ArrayList<>(words);
            for (String word : opposites(words.get(index)).toList()) {
                copy.set(index, word);
                opposites.add(String.join(" ", copy));
            }
        }
        return opposites;
    }

    private static List<String> negating(List<String> words) {
        return words.stream().filter(WORDS::contains).sorted().toList();
    }

    private static Stream<String> opposites(String word) {
        // A prefix cut short counts too: "ujustified" may have been meant for "unjustified".
        Stream<String> negated = PREFIXES.stream()
                .flatMap(prefix -> Stream.of(prefix + word, prefix.substring(0, prefix.length() - 1) + word));
        Stream<String> bare = PREFIXES.stream().flatMap(prefix -> exchanged(word, prefix, ""));
        Stream<String> opposed = OPPOSED.stream()
                .flatMap(pair -> Stream.concat(opposed(word, pair[0], pair[1]), opposed(word, pair[1], pair[0])));
        return Stream.of(negated, bare, opposed).flatMap(each -> each);
    }

    /** Short parts count at the beginning alone: "northeast" and "northwest" are opposed, "main" and "maex" aren't. */
    private static Stream<String> opposed(String word, String part, String other) {
        return part.length() < SHORTEST_REST || other.length() < SHORTEST_REST
                ? exchanged(word, part, other)
                : Stream.of(word.replace(part, other)).filter(exchanged -> !exchanged.equals(word));
    }

    private static Stream<String> exchanged(String word, String prefix, String other) {
        boolean begins = word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST_REST;
        return begins ? Stream.of(other + word.substring(prefix.length())) : Stream.empty();
    }
}
