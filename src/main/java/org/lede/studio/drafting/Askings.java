package org.lede.studio.drafting;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks for the names, dates and numbers of a statement: which country, in which year, how many. */
final class Askings {

    private static final int LONGEST = 24;

    /** Between the verb and what is asked for, these begin a clause out of which nothing can be asked. */
    private static final Pattern INNER_CLAUSE =
            Pattern.compile("(?:,|\\b(?:that|which|who|whom|where|when|if|because|and|or|but|while|as|than|such)\\b)");

    private static final Pattern PREPOSITION = Pattern.compile("(?:^|.* )(?<word>in|on|to|from|with|at|for|by) $");
    private static final Pattern PARTICIPLE = Pattern.compile("\\p{Ll}+(?:ed|en|wn|ne|ld) ");
    private static final Pattern OPENING_YEAR = Pattern.compile("(?:In|En) \\d{4},? (?<event>[^,:;]+)");
    private static final Pattern ANOTHER_CLAUSE =
            Pattern.compile(" (?:and|but) (?:\\p{Lu}|(?:the|an?|they|it|he|she|\\p{Ll}+ed|became) )");
    private static final Pattern FRENCH_TIME = Pattern.compile("(?<before>[^,:;]+) en \\d{4}(?<after>[^,:;]*)");

    private final Rules rules;
    private final Terms terms;

    Askings(Rules rules, Terms terms) {
        this.rules = rules;
        this.terms = terms;
    }

    Stream<Asked> of(Statement statement) {
        if (statement.words() > LONGEST) {
            return Stream.empty();
        }
        Stream<Term> asked =
                statement.terms().stream().filter(term -> statement.count(term.type()) == 1 && !terms.isSubject(term));
        return rules.isEnglish()
                ? asked.flatMap(term -> english(statement, term).stream())
                : asked.flatMap(term -> french(statement, term).stream());
    }

    /** What stands for the term in the question, and the stretch of the statement it stands for. */
    private record Phrase(String text, int start, int end) {}

    private Optional<Asked> english(Statement statement, Term term) {
        return phrase(statement.text(), term).flatMap(phrase -> asked(statement, term, phrase));
    }

    private Optional<Phrase> phrase(String text, Term term) {
        String before = text.substring(0, term.start());
        String after = text.substring(term.end());
        int start = before.endsWith(" the ") || before.equals("The ") ? term.start() - 4 : term.start();
        return switch (term.type()) {
            case COUNTRY ->
                after.matches("(?s)(?:[’'].*| \\p{Ll}+s\\b.*)") && !after.startsWith(" as ")
                        ? Optional.empty()
                        : phrase("which country", start, term.end());
            case NATIONALITY ->
                after.matches("(?s) (?:forces|troops|soldiers|government|officials|president|army)\\b.*")
                        ? phrase("which country’s", start, term.end())
                        : Optional.empty();
            case NAME -> named(after, start, term);
            case MONTH -> before.endsWith(" in ") ? phrase("which month", term.start(), term.end()) : Optional.empty();
            case DATE -> before.endsWith(" on ") ? phrase("which date", term.start(), term.end()) : Optional.empty();
            case YEAR ->
                before.matches("(?:.* )?[Ii]n ") ? phrase("which year", term.start(), term.end()) : Optional.empty();
            case NUMBER -> counted(before, after, term);
        };
    }

    private static Optional<Phrase> phrase(String text, int start, int end) {
        return Optional.of(new Phrase(text, start, end));
    }

    /** "The Sahel region": "which region". */
    private Optional<Phrase> named(String after, int start, Term term) {
        Matcher thing = Pattern.compile("(?s) (" + rules.anyOf("named-things") + ")(?:\\b.*)?")
                .matcher(after);
        return start < term.start() && thing.matches()
                ? phrase(
                        "which " + thing.group(1),
                        start,
                        term.end() + 1 + thing.group(1).length())
                : Optional.empty();
    }

    /** "Seven powerful instruments": "how many powerful instruments". */
    private Optional<Phrase> counted(String before, String after, Term term) {
        String last = before.strip().replaceAll(".* ", "");
        boolean plural =
                after.matches("(?s) (?:\\p{Ll}+ ){0,2}\\p{Ll}{2,}s\\b.*|(?s) (?:people|children|men|women)\\b.*");
        return plural && !rules.hasInSmallLetters("unsure", last) && !last.matches(".*(?:s[’']|[’']s)")
                ? phrase("how many", term.start(), term.end())
                : Optional.empty();
    }

    private Optional<Asked> asked(Statement statement, Term term, Phrase phrase) {
        String text = statement.text();
        String inPlace = text.substring(0, phrase.start()) + phrase.text() + text.substring(phrase.end()) + "?";
        if (phrase.start() == 0) {
            return Optional.of(new Asked(
                    statement, term, Texts.capitalised(inPlace), phrase.text() + text.substring(phrase.end())));
        }
        boolean plain = phrase.start() != 3
                && !text.contains(",")
                && !text.substring(phrase.end()).contains(" and ");
        return openingYear(statement, term)
                .or(() -> Clause.of(rules, text).flatMap(clause -> fronted(statement, term, phrase, clause)))
                .or(() -> plain ? Optional.of(new Asked(statement, term, inPlace, "")) : Optional.empty());
    }

    /** "In 1891, Dvořák was appointed …". */
    private Optional<Asked> openingYear(Statement statement, Term term) {
        Matcher opening = OPENING_YEAR.matcher(statement.text());
        if (!term.is(Term.Type.YEAR) || !opening.matches()) {
            return Optional.empty();
        }
        String event = opening.group("event");
        return Clause.of(rules, event)
                .flatMap(clause -> withInversion(clause, clause.subject(), clause.rest())
                        .map(question -> new Asked(
                                statement, term, "In which year " + question + "?", "in which year " + event)));
    }

    /** With what is asked for at the beginning, as questions mostly are. */
    private Optional<Asked> fronted(Statement statement, Term term, Phrase phrase, Clause clause) {
        String text = statement.text();
        int from = text.length() - clause.rest().length();
        if (phrase.start() < from || phrase.text().startsWith("how many")) {
            return Optional.empty();
        }
        String between = text.substring(from, phrase.start());
        Matcher preposition = PREPOSITION.matcher(between);
        boolean withPreposition = preposition.matches();
        boolean object = phrase.text().startsWith("which country’s")
                && PARTICIPLE.matcher(between).matches();
        if (!withPreposition && !object || INNER_CLAUSE.matcher(between).find()) {
            return Optional.empty();
        }
        int cut = withPreposition ? preposition.start("word") : between.length();
        String moved = object ? " " + text.substring(phrase.end()).strip().split(" ")[0] : "";
        String front = between.substring(cut) + phrase.text() + moved;
        String rest = (between.substring(0, cut)
                        + text.substring(phrase.end()).substring(moved.length()).strip())
                .strip();
        return subject(statement, clause)
                .flatMap(subject -> withInversion(clause, subject, rest)
                        .map(question -> new Asked(
                                statement,
                                term,
                                Texts.capitalised(front) + " " + question + "?",
                                front + " " + subject + " " + clause.verb() + " " + rest)));
    }

    private Optional<String> withInversion(Clause clause, String subject, String rest) {
        boolean possesses = clause.verb().matches("has|have|had")
                && !PARTICIPLE.matcher(rest + " ").lookingAt();
        if (possesses || ANOTHER_CLAUSE.matcher(" " + rest + " ").find()) {
            return Optional.empty();
        }
        return Optional.of(
                clause.needsDid(rules)
                        ? "did " + subject + " " + rules.pairs("past").get(clause.verb()) + " " + rest
                        : clause.verb() + " " + subject + " " + rest);
    }

    /** The subject as it is written inside a sentence, if that can be known. */
    private Optional<String> subject(Statement statement, Clause clause) {
        String subject = clause.subject();
        String small = Texts.uncapitalised(subject);
        boolean name = statement.terms().stream().anyMatch(term -> term.start() == 0);
        String first = subject.split(" ")[0];
        boolean word = rules.hasInSmallLetters("determiners", first)
                || statement.quote().startsWith(small)
                || terms.articleHolds(first.toLowerCase(Locale.ROOT));
        if (name) {
            return Optional.of(subject);
        }
        return word ? Optional.of(small) : Optional.empty();
    }

    /** "En quelle année est-ce que …", whose words keep their order. */
    private Optional<Asked> french(Statement statement, Term term) {
        Matcher time = FRENCH_TIME.matcher(statement.text());
        Matcher opening = OPENING_YEAR.matcher(statement.text());
        boolean first = statement.terms().get(0).start() == 0;
        if (!term.is(Term.Type.YEAR) || first || !opening.matches() && !time.matches()) {
            return Optional.empty();
        }
        String clause = opening.matches()
                ? opening.group("event")
                : Texts.uncapitalised(time.group("before")) + time.group("after");
        String that = "aeéèêiouhAEÉIOUH".indexOf(clause.charAt(0)) >= 0 ? "est-ce qu’" : "est-ce que ";
        return Optional.of(new Asked(statement, term, "En quelle année " + that + clause + "\u202F?", ""));
    }
}
