package org.lede.studio.drafting;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Drafts gaps for the names, dates and numbers of a statement. */
final class Gaps {

    private static final int LONGEST = 28;

    private final Rules rules;
    private final Terms terms;
    private final Words words;

    Gaps(Rules rules, Terms terms, Words words) {
        this.rules = rules;
        this.terms = terms;
        this.words = words;
    }

    Stream<Candidate> of(Statement statement) {
        if (statement.words() > (rules.knowsSentences() ? LONGEST : 2 * LONGEST)) {
            return Stream.empty();
        }
        return statement.terms().stream()
                .filter(term -> !terms.isSubject(term) && statement.hasOnce(term.text()))
                .filter(term -> !term.is(Term.Type.NUMBER) || isTelling(statement, term))
                .filter(term -> !isOneOfSeveral(statement, term))
                .map(term -> gap(statement, term));
    }

    /** "The two series" was said before; and of two numbers a reader mixes up which is which. */
    private static boolean isTelling(Statement statement, Term term) {
        return Character.isDigit(term.text().codePointAt(0)) && statement.count(Term.Type.NUMBER) == 1;
    }

    /** In a list, or where another of its kind stands, the reader can't tell which one is meant. */
    private static boolean isOneOfSeveral(Statement statement, Term term) {
        String after = statement.text().substring(term.end());
        String before = statement.text().substring(0, term.start());
        return after.matches("(?s),? (?:and|or|et|ou|und|oder|y|o) .*") && term.is(Term.Type.NAME)
                || before.matches("(?s).*\\b(?:and|or|et|ou|und|oder|y|o) ") && term.is(Term.Type.NAME);
    }

    private Candidate gap(Statement statement, Term term) {
        String sentence = term.replacedIn(statement.asSentence(), "{1}");
        double often = 0.85 - statement.words() / 200.0;
        double value = term.start() == 0 || isAdjective(statement, term) ? often - 0.2 : often;
        return Candidate.of(
                statement,
                "gap",
                term.text(),
                value,
                "stem",
                rules.phrase("fill"),
                "sentence",
                sentence,
                "gaps",
                Map.of("1", slot(statement, term)),
                "explanation",
                words.explanation(statement));
    }

    private static Map<String, Object> slot(Statement statement, Term term) {
        boolean name = term.is(Term.Type.NAME) && !isAdjective(statement, term) || term.is(Term.Type.COUNTRY);
        List<String> accepted = List.of(term.text());
        return name ? Candidate.tree("accept", accepted, "name", true) : Map.of("accept", accepted);
    }

    /** A word with a capital before one without: "Islamic militants", for which one may say "Islamist" too. */
    private static boolean isAdjective(Statement statement, Term term) {
        boolean word = term.is(Term.Type.NAME) || term.is(Term.Type.NATIONALITY);
        return word && statement.text().substring(term.end()).matches("(?s) \\p{Ll}{4,}.*");
    }
}
