package org.lede.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lede.evidence.WordChanges;
import org.lede.evidence.WordChanges.Run;
import org.lede.review.ChangedFacts.ChangedFact;

/**
 * A fact as its learner knows it and as it is, side by side, with what differs marked.
 *
 * @param article  the slug of its article
 * @param language of the article, BCP 47
 * @param version  the present one's number
 */
public record ShownChange(UUID fact, String article, String title, String language, int version, Side known, Side now) {

    static ShownChange of(ChangedFact fact) {
        WordChanges statement =
                WordChanges.of(fact.known().statement(), fact.now().statement());
        List<List<Run>> before = new ArrayList<>();
        List<List<Run>> after = new ArrayList<>();
        List<String> gone = without(fact.known().quotes(), fact.now().quotes());
        List<String> come = without(fact.now().quotes(), fact.known().quotes());
        fact.known()
                .quotes()
                .forEach(quote -> before.add(compared(quote, gone, come).before()));
        fact.now()
                .quotes()
                .forEach(quote -> after.add(compared(quote, come, gone).before()));
        return new ShownChange(
                fact.id(),
                fact.article(),
                fact.title(),
                fact.language(),
                fact.now().n(),
                new Side(statement.before(), before),
                new Side(statement.after(), after));
    }

    /** A quote that only one side has is compared with the one in its place of those that only the other has. */
    private static WordChanges compared(String quote, List<String> own, List<String> other) {
        int place = own.indexOf(quote);
        if (place < 0) {
            return WordChanges.of(quote, quote);
        }
        return WordChanges.of(quote, place < other.size() ? other.get(place) : "");
    }

    private static List<String> without(List<String> quotes, List<String> others) {
        return quotes.stream().filter(quote -> !others.contains(quote)).toList();
    }

    /** @param quotes that prove the statement */
    public record Side(List<Run> statement, List<List<Run>> quotes) {}
}
