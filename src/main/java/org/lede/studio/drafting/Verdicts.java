package org.lede.studio.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Drafts statements to judge: what the article says, and what it says with one word changed to a wrong one. */
final class Verdicts {

    private static final int LONGEST = 34;

    private final Rules rules;
    private final Terms terms;
    private final Words words;

    Verdicts(Rules rules, Terms terms, Words words) {
        this.rules = rules;
        this.terms = terms;
        this.words = words;
    }

    Stream<Candidate> of(Statement statement) {
        if (statement.words() > LONGEST || !rules.knowsSentences()) {
            return Stream.empty();
        }
        List<Candidate> verdicts = new ArrayList<>();
        rules.pairs("opposites")
                .forEach((word, other) -> opposite(statement, word, other).ifPresent(verdicts::add));
        statement.terms().forEach(term -> changed(statement, term).ifPresent(verdicts::add));
        if (!terms.isInTitle(statement.text())) {
            verdicts.add(restated(statement));
        }
        return verdicts.stream();
    }

    /** The longer a statement, the less a reader takes in of it. */
    private static double length(Statement statement) {
        return statement.words() / 150.0 + (statement.text().contains(",") ? 0.1 : 0);
    }

    private Candidate restated(Statement statement) {
        boolean shortened =
                statement.quote().length() < statement.sentence().text().length();
        double value = shortened ? 0.65 : 0.45;
        return verdict(statement, "true", statement.asSentence(), true, value, words.explanation(statement));
    }

    private Optional<Candidate> opposite(Statement statement, String word, String other) {
        boolean inName = statement.terms().stream().anyMatch(term -> Texts.indexOf(term.text(), word, 0) >= 0);
        boolean compared = statement.text().matches(".*\\b(?:more|most|less|least|plus|moins) " + word + "\\b.*");
        if (inName || compared || !statement.hasOnce(word) || Texts.indexOf(statement.text(), other, 0) >= 0) {
            return Optional.empty();
        }
        String wrong = Texts.withWord(statement.asSentence(), Texts.indexOf(statement.text(), word, 0), word, other);
        double value = 0.86 - length(statement);
        return Optional.of(verdict(
                statement,
                word,
                wrong,
                false,
                value,
                words.explanation(statement, changed(word, other), changed(other, word))));
    }

    /** Of "are still" and "are no longer" what differs. */
    private static String changed(String words, String other) {
        String first = words.split(" ")[0] + " ";
        return other.startsWith(first) ? words.substring(first.length()) : words;
    }

    private Optional<Candidate> changed(Statement statement, Term term) {
        boolean oneOfSeveral = term.is(Term.Type.NUMBER) && statement.count(Term.Type.NUMBER) > 1;
        if (terms.isSubject(term) || oneOfSeveral || !statement.hasOnce(term.text())) {
            return Optional.empty();
        }
        return others(statement, term)
                .filter(other -> !terms.articleHolds(other))
                .findFirst()
                .map(other -> verdict(
                        statement,
                        term.text(),
                        withTerm(statement.asSentence(), term, other),
                        false,
                        0.8 - length(statement),
                        words.explanation(statement, term.text(), other)));
    }

    /** "The" before the name of a country goes, as the others have none. */
    private static String withTerm(String text, Term term, String other) {
        boolean the =
                term.is(Term.Type.COUNTRY) && text.substring(0, term.start()).endsWith(" the ");
        return text.substring(0, the ? term.start() - 4 : term.start()) + other + text.substring(term.end());
    }

    /** What may stand in for a term, the best first. */
    private Stream<String> others(Statement statement, Term term) {
        return switch (term.type()) {
            case COUNTRY -> rules.isEnglish() ? rules.pairs("countries").keySet().stream() : Stream.empty();
            case NATIONALITY -> rules.pairs("countries").values().stream();
            case MONTH -> otherMonths(term.text());
            case DATE ->
                otherMonths(month(term.text())).map(month -> term.text().replace(month(term.text()), month));
            case YEAR -> otherYears(term.text());
            case NUMBER -> otherNumbers(statement.text().substring(term.end()), term.text());
            case NAME -> Stream.empty();
        };
    }

    private String month(String date) {
        return rules.words("months").stream().filter(date::contains).findFirst().orElse("");
    }

    private Stream<String> otherMonths(String month) {
        List<String> months = rules.words("months");
        int at = months.indexOf(month);
        return IntStream.of(2, 9, 5, 7).mapToObj(later -> months.get((at + later) % months.size()));
    }

    private static Stream<String> otherYears(String year) {
        return Stream.of(-3, 4, -2, 5, -7).map(later -> String.valueOf(Integer.parseInt(year) + later));
    }

    /** A number in words only before a plural: "à trois" is none. Of four digits it may be a year. */
    private Stream<String> otherNumbers(String after, String number) {
        List<String> spelled = rules.words("number-words");
        if (spelled.contains(number) && !after.matches(" \\p{Ll}+s\\b.*")) {
            return Stream.empty();
        }
        if (number.matches("1\\d{3}|20\\d{2}")) {
            return otherYears(number);
        }
        if (spelled.contains(number)) {
            int at = spelled.indexOf(number);
            return IntStream.of(2, 9, 3).mapToObj(more -> spelled.get((at + more) % spelled.size()));
        }
        if (!number.matches("[1-9]\\d{0,5}")) {
            return Stream.empty();
        }
        int value = Integer.parseInt(number);
        return value < 20
                ? Stream.of(value + 3, value + 5).map(String::valueOf)
                : Stream.of(value * 2, value * 3, value / 2).map(String::valueOf);
    }

    private static Candidate verdict(
            Statement statement, String key, String stem, boolean right, double value, String explanation) {
        return Candidate.of(
                statement,
                "verdict",
                key,
                value,
                "stem",
                stem,
                "key",
                String.valueOf(right),
                "verdicts",
                List.of("true", "false"),
                "explanation",
                explanation);
    }
}
