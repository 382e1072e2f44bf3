package org.lede.studio.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lede.evidence.ArticleText;
import org.lede.evidence.EvidenceGate;
import org.lede.evidence.Quote;
import org.lede.evidence.Sentence;
import org.lede.library.content.ArticleReader;

/** The evidence of a fact as authors give it: sentences that they tick, or words of the article, a quote a line. */
final class Quotes {

    /** In code points: enough to tell one sentence from another that reads the same. */
    private static final int SURROUNDINGS = 40;

    private final ArticleText text;
    private final EvidenceGate gate;

    Quotes(ArticleReader article) {
        this.text = article.text();
        this.gate = article.gate();
    }

    /** The quotes of a fact, one a line. */
    static String lines(Map<String, Object> fact) {
        return fact.get("evidence") instanceof List<?> evidence
                ? evidence.stream()
                        .map(one -> one instanceof Map<?, ?> quote ? Objects.toString(quote.get("quote"), "") : "")
                        .collect(Collectors.joining("\n"))
                : "";
    }

    /** A quote for each run of sentences that stand together. */
    List<Map<String, Object>> ofSentences(Collection<Integer> numbers) {
        List<Map<String, Object>> quotes = new ArrayList<>();
        Sentence first = null;
        Sentence last = null;
        for (int number : new TreeSet<>(numbers)) {
            if (number < 1 || number > text.sentences().size()) {
                continue;
            }
            Sentence sentence = text.sentences().get(number - 1);
            if (last != null && (number > last.number() + 1 || sentence.paragraph() != last.paragraph())) {
                quotes.add(between(first.span().start(), last.span().end()));
                first = null;
            }
            first = first == null ? sentence : first;
            last = sentence;
        }
        if (last != null) {
            quotes.add(between(first.span().start(), last.span().end()));
        }
        return quotes;
    }

    private Map<String, Object> between(int start, int end) {
        int[] points = text.text().codePoints().toArray();
        String exact = new String(points, start, end - start).replaceAll("\\s+", " ");
        Map<String, Object> quote = new LinkedHashMap<>();
        quote.put("quote", exact);
        if (gate.resolve(new Quote(exact, null, null)).accepted().isEmpty()) {
            int before = Math.max(0, start - SURROUNDINGS);
            int after = Math.min(points.length, end + SURROUNDINGS);
            quote.put("prefix", new String(points, before, start - before));
            quote.put("suffix", new String(points, end, after - end));
        }
        return quote;
    }

    /** The quotes typed, those as they were whose words are the same. */
    static List<Object> typed(String lines, Map<String, Object> before) {
        List<?> were = before.get("evidence") instanceof List<?> list ? list : List.of();
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .<Object>map(line -> were.stream()
                        .filter(one -> one instanceof Map<?, ?> quote && line.equals(quote.get("quote")))
                        .<Object>map(one -> one)
                        .findFirst()
                        .orElse(Map.of("quote", line)))
                .toList();
    }
}
