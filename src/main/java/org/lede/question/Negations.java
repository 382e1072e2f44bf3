package org.lede.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words and beginnings of words that turn a meaning round, of all languages known here at once: a stray entry of
 * another language costs one forgiven slip, a missing one makes a wrong answer right.
 */
final class Negations {

    private static final Set<String> WORDS = Set.of(
            // English, with what folding makes of contractions
            "no",
            "not",
            "non",
            "nor",
            "never",
            "none",
            "nobody",
            "nothing",
            "neither",
            "nowhere",
            "without",
            "cannot",
            "cant",
            "dont",
            "isnt",
            "arent",
            "wasnt",
            "werent",
            "didnt",
            "doesnt",
            "wont",
            "wouldnt",
            "couldnt",
            "shouldnt",
            "hasnt",
            "havent",
            "hadnt",
            "mustnt",
            "aint",
            // French
            "ne",
            "n",
            "pas",
            "jamais",
            "rien",
            "aucun",
            "aucune",
            "sans",
            "ni",
            "personne",
            // German
            "nicht",
            "nie",
            "niemals",
            "kein",
            "keine",
            "keinen",
            "keinem",
            "keiner",
            "keines",
            "nichts",
            "ohne",
            "niemand",
            "weder",
            // Spanish, Italian, Portuguese, Catalan
            "nunca",
            "jamas",
            "nada",
            "nadie",
            "ningun",
            "ninguna",
            "sin",
            "mai",
            "senza",
            "niente",
            "nessuno",
            "nessuna",
            "nao",
            "sem",
            "nenhum",
            "nenhuma",
            "ninguem",
            "sense",
            "cap",
            // Dutch
            "niet",
            "geen",
            "nooit",
            "zonder",
            "niets");

    private static final List<String> PREFIXES = List.of(
            "un", "in", "im", "il", "ir", "non", "dis", "a", "an", "de", "des", "mis", "miss", "on", "anti", "counter");

    /** Beginnings that stand against each other, where one is no negation of the bare word. */
    private static final List<List<String>> OPPOSED = List.of(
            List.of("in", "ex"),
            List.of("im", "ex"),
            List.of("im", "em"),
            List.of("in", "de"),
            List.of("up", "down"),
            List.of("macro", "micro"),
            List.of("hyper", "hypo"),
            List.of("inter", "intra"),
            List.of("over", "under"),
            List.of("pre", "post"),
            List.of("pro", "anti"));

    /** What is left of "in" in "ink" is no word. */
    private static final int SHORTEST_REST = 3;

    private Negations() {}

    /** Whether one of two answers has a negating word that the other has not. */
    static boolean differ(List<String> words, List<String> others) {
        return !negating(words).equals(negating(others));
    }

    /** What an answer becomes when one of its words gets, loses or exchanges the beginning that makes its meaning. */
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
        Stream<String> negated = PREFIXES.stream().flatMap(prefix -> negated(word, prefix));
        Stream<String> bare = PREFIXES.stream().flatMap(prefix -> exchanged(word, prefix, ""));
        Stream<String> opposed = OPPOSED.stream()
                .flatMap(pair -> Stream.concat(
                        exchanged(word, pair.get(0), pair.get(1)), exchanged(word, pair.get(1), pair.get(0))));
        return Stream.of(negated, bare, opposed).flatMap(each -> each);
    }

    /** With the prefix, and with the prefix cut short: "ujustified" may have been meant for "unjustified". */
    private static Stream<String> negated(String word, String prefix) {
        return Stream.of(prefix + word, prefix.substring(0, prefix.length() - 1) + word);
    }

    private static Stream<String> exchanged(String word, String prefix, String other) {
        boolean begins = word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST_REST;
        return begins ? Stream.of(other + word.substring(prefix.length())) : Stream.empty();
    }
}
