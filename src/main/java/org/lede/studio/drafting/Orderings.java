package org.lede.studio.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Drafts an ordering where an article dates four events or more by years. */
final class Orderings {

    private static final int FEWEST = 4;
    private static final int MOST = 5;
    private static final int LONGEST = 16;

    private static final Pattern AT_THE_END = Pattern.compile("(?<event>.+) (?:in|en) [12][0-9]{3}");

    private final Rules rules;

    Orderings(Rules rules) {
        this.rules = rules;
    }

    /** An event and the year that tells its place. */
    private record Event(String text, Statement statement) {}

    Optional<Candidate> of(List<Statement> statements) {
        Map<Integer, Event> byYear = new TreeMap<>();
        statements.forEach(
                statement -> event(statement).ifPresent(event -> byYear.putIfAbsent(year(statement), event)));
        if (byYear.size() < FEWEST) {
            return Optional.empty();
        }
        Collection<Event> events = byYear.values().stream().limit(MOST).toList();
        List<Object> items = new ArrayList<>(events.stream().map(Event::text).toList());
        List<Statement> proofs = events.stream().map(Event::statement).toList();
        return Optional.of(Candidate.of(
                proofs, "ordering", "order", 0.9, "stem", stem(), "items", items, "explanation", years(byYear)));
    }

    /** A statement with one date, a year at its end, which an item goes without. */
    private Optional<Event> event(Statement statement) {
        var matcher = AT_THE_END.matcher(statement.text());
        boolean oneYear = statement.count(Term.Type.YEAR) == 1
                && statement.count(Term.Type.DATE) + statement.count(Term.Type.MONTH) == 0;
        return rules.knowsSentences() && oneYear && statement.words() <= LONGEST && matcher.matches()
                ? Optional.of(new Event(matcher.group("event"), statement))
                : Optional.empty();
    }

    private static int year(Statement statement) {
        return Integer.parseInt(statement.text().substring(statement.text().length() - 4));
    }

    private String stem() {
        return rules.isFrench() ? "Dans quel ordre cela s’est-il passé\u202F?" : "In which order did this happen?";
    }

    private String years(Map<Integer, Event> byYear) {
        String list = byYear.keySet().stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(", "));
        return (rules.isFrench() ? "Les années données par l’article\u00A0: " : "The years that the article gives: ")
                + list + ".";
    }
}
