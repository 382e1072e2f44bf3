package org.lede.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the one passage of an article that a quote stands for; never the nearest one. */
final class QuoteFinder {

    static final int FEWEST_WORDS = 3;
    static final int MOST_WORDS = 80;

    /** One sentence may be quoted whole, though it is longer: no part of it might do. */
    static final int MOST_WORDS_OF_A_SENTENCE = 250;

    private static final String POINTER = "/quote";

    private final ArticleText text;
    private final int[] original;
    private final Normalised article;

    QuoteFinder(ArticleText text) {
        this.text = text;
        this.original = text.codePoints();
        this.article = Normalised.of(original);
    }

    Resolution resolve(Quote quote) {
        String exact = plain(quote.exact());
        if (exact.isEmpty()) {
            return Resolution.refused(lengthFindings(exact, false));
        }
        List<Integer> everywhere = occurrences(exact);
        List<Integer> matches = everywhere.stream()
                .filter(at -> hasContext(quote, at, at + exact.length()))
                .toList();
        boolean oneSentence = matches.size() == 1 && isInOneSentence(matches.get(0), exact.length());
        List<Finding> findings = new ArrayList<>(lengthFindings(exact, oneSentence));
        if (matches.isEmpty()) {
            findings.add(notFound(everywhere.size()));
        } else if (matches.size() > 1) {
            findings.add(new Finding(
                    Code.QUOTE_AMBIGUOUS,
                    POINTER,
                    "The quote occurs " + matches.size() + " times; add a prefix or suffix that singles one out."));
        }
        return findings.isEmpty()
                ? Resolution.accepted(selector(matches.get(0), exact.length()))
                : Resolution.refused(findings);
    }

    private boolean isInOneSentence(int from, int length) {
        return text.sentencesHolding(article.originalOf(from, from + length)).size() == 1;
    }

    private static List<Finding> lengthFindings(String exact, boolean oneSentence) {
        int words = Words.count(exact);
        int most = oneSentence ? MOST_WORDS_OF_A_SENTENCE : MOST_WORDS;
        if (words < FEWEST_WORDS) {
            return List.of(new Finding(
                    Code.QUOTE_TOO_SHORT,
                    POINTER,
                    "The quote has " + words + " words, fewer than " + FEWEST_WORDS + "."));
        }
        if (words > most) {
            return List.of(new Finding(
                    Code.QUOTE_TOO_LONG, POINTER, "The quote has " + words + " words, more than " + most + "."));
        }
        return List.of();
    }

    private static Finding notFound(int elsewhere) {
        String message = elsewhere == 0
                ? "The quote does not occur in the article word for word."
                : "The quote occurs, but not with this prefix and suffix around it.";
        return new Finding(Code.QUOTE_NOT_FOUND, POINTER, message);
    }

    /** Overlapping ones too: "no, no, no" occurs twice in "no, no, no, no". */
    private List<Integer> occurrences(String exact) {
        List<Integer> found = new ArrayList<>();
        String text = article.text();
        for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
            if (isWhole(at) && isWhole(at + exact.length())) {
                found.add(at);
            }
        }
        return found;
    }

    private boolean isWhole(int index) {
        return article.isBetweenClusters(index) && !article.cutsWord(index);
    }

    /** A prefix or suffix may begin or end inside a word, since stored ones are cut at a number of characters. */
    private boolean hasContext(Quote quote, int from, int to) {
        String prefix = plain(quote.prefix());
        String suffix = plain(quote.suffix());
        String text = article.text();
        int prefixEnd = from > 0 && text.charAt(from - 1) == ' ' ? from - 1 : from;
        int prefixStart = prefixEnd - prefix.length();
        int suffixStart = to < text.length() && text.charAt(to) == ' ' ? to + 1 : to;
        int suffixEnd = suffixStart + suffix.length();
        return text.startsWith(prefix, prefixStart)
                && text.startsWith(suffix, suffixStart)
                && isPrefixEdge(prefixStart)
                && article.isBetweenClusters(suffixEnd);
    }

    /** After a space too, though the space may belong to the accent that follows: plain() takes it off a prefix. */
    private boolean isPrefixEdge(int index) {
        return article.isBetweenClusters(index) || article.text().charAt(index - 1) == ' ';
    }

    private static String plain(@Nullable String part) {
        return part == null ? "" : Normalised.of(part).text().strip();
    }

    private Selector selector(int from, int length) {
        Span span = article.originalOf(from, from + length);
        int prefixStart = prefixStart(span.start());
        int suffixEnd = suffixEnd(span.end());
        return new Selector(
                between(span.start(), span.end()),
                between(prefixStart, span.start()),
                between(span.end(), suffixEnd),
                span.start(),
                span.end());
    }

    private String between(int start, int end) {
        return new String(original, start, end - start);
    }

    private int prefixStart(int end) {
        int earliest = Math.max(0, end - Selector.CONTEXT);
        for (int at = earliest; at < end; at++) {
            if (isGoodCut(at)) {
                return at;
            }
        }
        int at = earliest;
        while (at < end && !article.isClusterStart(at)) {
            at++;
        }
        return at;
    }

    private int suffixEnd(int start) {
        int latest = Math.min(original.length, start + Selector.CONTEXT);
        for (int at = latest; at > start; at--) {
            if (isGoodCut(at)) {
                return at;
            }
        }
        int at = latest;
        while (at > start && !article.isClusterStart(at)) {
            at--;
        }
        return at;
    }

    private boolean isGoodCut(int at) {
        return at == 0
                || at == original.length
                || article.isClusterStart(at) && !Characters.joins(original[at - 1], original[at]);
    }
}
