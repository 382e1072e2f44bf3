package org.lede.studio.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drafts choices, with wrong options of the same type from elsewhere in the article. */
final class Choices {

    private static final int FEWEST_WRONG = 2;
    private static final int MOST_WRONG = 3;
    private static final int LONGEST = 26;

    private final Rules rules;
    private final Terms terms;
    private final Words words;
    private final Askings askings;
    private final Actors actors;

    Choices(Rules rules, Terms terms, Words words, Askings askings, Actors actors) {
        this.rules = rules;
        this.terms = terms;
        this.words = words;
        this.askings = askings;
        this.actors = actors;
    }

    Stream<Candidate> of(Statement statement) {
        return Stream.concat(actor(statement).stream(), askings.of(statement).flatMap(asked -> choice(asked).stream()));
    }

    /** "Who has suggested that …?" */
    private Optional<Candidate> actor(Statement statement) {
        return statement.words() > LONGEST
                ? Optional.empty()
                : Clause.of(rules, statement.text()).flatMap(clause -> actor(statement, clause));
    }

    private Optional<Candidate> actor(Statement statement, Clause clause) {
        return actors.noun(clause.subject())
                .flatMap(noun -> choice(
                        statement,
                        "Who " + clause.verbOfOne() + " " + withoutTime(statement, clause.rest()) + "?",
                        clause.subject().split(" in ")[0],
                        actors.others(noun, statement.sentence().number(), statement.text()),
                        0.95));
    }

    /** Another question may ask for the time. */
    private static String withoutTime(Statement statement, String rest) {
        return statement.terms().stream()
                .filter(term -> term.is(Term.Type.MONTH) || term.is(Term.Type.YEAR) || term.is(Term.Type.DATE))
                .map(term -> rest.replaceFirst(" (?:in|on) " + term.text() + "$", ""))
                .filter(shorter -> !shorter.equals(rest))
                .findFirst()
                .orElse(rest);
    }

    private Optional<Candidate> choice(Asked asked) {
        Term term = asked.term();
        if (term.is(Term.Type.NATIONALITY) || term.is(Term.Type.NAME) || term.is(Term.Type.NUMBER)) {
            return Optional.empty();
        }
        int sentence = asked.statement().sentence().number();
        List<String> others = terms.all(term.type()).entrySet().stream()
                .filter(other -> Texts.indexOf(asked.statement().sentence().text(), other.getKey(), 0) < 0)
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, Integer> other) -> Math.abs(other.getValue() - sentence))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .limit(MOST_WRONG)
                .toList();
        return choice(
                asked.statement(),
                asked.direct(),
                term.text(),
                others,
                asked.indirect().isEmpty() ? 0.7 : 0.85);
    }

    private Optional<Candidate> choice(
            Statement statement, String stem, String key, List<String> others, double value) {
        if (others.size() < FEWEST_WRONG) {
            return Optional.empty();
        }
        List<String> texts = others.stream().limit(MOST_WRONG).collect(Collectors.toCollection(ArrayList::new));
        int place = Math.floorMod(stem.hashCode(), texts.size() + 1); // not always the first
        texts.add(place, key);
        List<Object> options = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            options.add(i == place ? right(i, key) : wrong(i, texts.get(i)));
        }
        return Optional.of(Candidate.of(
                statement,
                "single-choice",
                key,
                value,
                "stem",
                stem,
                "options",
                options,
                "explanation",
                words.explanation(statement)));
    }

    private static Map<String, Object> right(int place, String text) {
        return Candidate.tree("id", id(place), "text", text, "correct", true);
    }

    private Map<String, Object> wrong(int place, String text) {
        return Candidate.tree("id", id(place), "text", text, "feedback", words.feedback());
    }

    private static String id(int place) {
        return String.valueOf((char) ('a' + place));
    }
}
