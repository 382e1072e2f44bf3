package org.lede.studio.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An English clause taken apart at its verb.
 *
 * @param subject what stands before the verb, as it stands there
 * @param verb    an auxiliary, or a verb in the past
 * @param rest    what stands behind it
 */
record Clause(String subject, String verb, String rest) {

    private static final int MOST_SUBJECT_WORDS = 8;

    /** With one of these at the beginning it isn't the subject that begins. */
    private static final Set<String> PREPOSITIONS =
            Set.of("in", "on", "at", "from", "for", "since", "by", "with", "to", "until", "during", "under", "among");

    /** With one of these before the verb, the verb may be another clause's. */
    private static final Set<String> JOINTS =
            Set.of("that", "which", "who", "when", "as", "if", "while", "to", "because", "after", "before", "where");

    /** The clause, if its subject can be told from its verb; only a few verbs are known, so that none is mistaken. */
    static Optional<Clause> of(Rules rules, String text) {
        List<String> words = List.of(text.split(" "));
        if (PREPOSITIONS.contains(words.get(0).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.min(words.size() - 1, MOST_SUBJECT_WORDS + 1); i++) {
            String word = words.get(i);
            if (rules.has("auxiliaries", word) || rules.pairs("past").containsKey(word)) {
                return Optional.of(new Clause(
                                String.join(" ", words.subList(0, i)),
                                word,
                                String.join(" ", words.subList(i + 1, words.size()))))
                        .filter(clause -> !clause.subject().isEmpty() && clause.isTheOnlyVerb(rules));
            }
            if (word.endsWith(",") || JOINTS.contains(word.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "The bar made in Paris was …": a verb in the past may be a participle, if there is another verb. */
    private boolean isTheOnlyVerb(Rules rules) {
        return !needsDid(rules)
                || Stream.of(rest.split(" "))
                        .noneMatch(word -> rules.has("auxiliaries", word)
                                || rules.pairs("past").containsKey(word));
    }

    /** As for one person: "Who has", not "Who have". */
    String verbOfOne() {
        return switch (verb) {
            case "have" -> "has";
            case "are" -> "is";
            case "were" -> "was";
            default -> verb;
        };
    }

    /** Whether the verb has an own meaning and no auxiliary, so that a question needs "did". */
    boolean needsDid(Rules rules) {
        return !rules.has("auxiliaries", verb);
    }
}
