package org.lede.studio.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lede.question.Notation;

/** Drafts questions whose answer is typed: a name, a date or a number. */
final class Typed {

    private final Rules rules;
    private final Words words;
    private final Askings askings;
    private final Pattern example;

    Typed(Rules rules, Words words, Askings askings) {
        this.rules = rules;
        this.words = words;
        this.askings = askings;
        this.example = Pattern.compile("(?<people>(?:\\p{L}+ )?" + rules.anyOf("actors")
                + "(?: in [\\p{L} ]+)?), such as (?<name>\\p{Lu}[^,]+)(?:,|$)");
    }

    Stream<Candidate> of(Statement statement) {
        return Stream.concat(
                askings.of(statement).flatMap(asked -> typed(asked).stream()), example(statement).stream());
    }

    private Optional<Candidate> typed(Asked asked) {
        double value = asked.indirect().isEmpty() ? 0.7 : 0.95;
        return asked.term().is(Term.Type.NUMBER)
                ? number(asked, value)
                : Optional.of(Candidate.of(
                        asked.statement(), "short-text", asked.term().text(), value, members(asked)));
    }

    private Object[] members(Asked asked) {
        List<Object> members = new ArrayList<>(List.of("stem", asked.direct()));
        if (asked.term().is(Term.Type.COUNTRY) || asked.term().is(Term.Type.NAME)) {
            members.addAll(List.of("name", true));
        }
        members.addAll(List.of("accept", accepted(asked.term()), "explanation", words.explanation(asked.statement())));
        return members.toArray();
    }

    /** Of "French forces" one may say "French" as well as "France". */
    private List<String> accepted(Term term) {
        return term.is(Term.Type.NATIONALITY) ? List.of(term.text(), rules.country(term.text())) : List.of(term.text());
    }

    private Optional<Candidate> number(Asked asked, double value) {
        Optional<BigDecimal> number =
                Notation.of(rules.language()).read(asked.term().text());
        String unit = unit(asked);
        return number.map(key -> Candidate.of(
                asked.statement(),
                "number",
                asked.term().text(),
                value,
                "stem",
                asked.direct(),
                "ranges",
                List.of(Map.of("value", key)),
                "unit",
                unit,
                "explanation",
                words.explanation(asked.statement())));
    }

    /** The plural that is counted: the first word behind the number that ends like one. */
    private static String unit(Asked asked) {
        String after = asked.statement().text().substring(asked.term().end()).strip();
        return Stream.of(after.split("[ ,]"))
                .filter(word -> word.endsWith("s") || word.matches("people|children|men|women"))
                .findFirst()
                .orElse("");
    }

    /** "Local activists in Niger, such as Insa Garba Saidou, have stated …". */
    private Optional<Candidate> example(Statement statement) {
        Matcher matcher = example.matcher(statement.sentence().text());
        if (statement.part() > 1 || !matcher.find() || matcher.group("name").contains(" and ")) {
            return Optional.empty();
        }
        String name = matcher.group("name");
        String people = Texts.uncapitalised(matcher.group("people"));
        String quote = matcher.group("people") + ", such as " + name;
        return Optional.of(Candidate.of(
                statement.example(name + " is one of the " + people, quote),
                "short-text",
                name,
                1,
                "stem",
                "Who is named as one of the " + people + "?",
                "name",
                true,
                "accept",
                List.of(name),
                "explanation",
                "The article speaks of " + rules.quoting(quote) + "."));
    }
}
