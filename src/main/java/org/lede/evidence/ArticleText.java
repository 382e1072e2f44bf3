package org.lede.evidence;

import static java.util.stream.Collectors.toCollection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lede.question.WellFormed;

/**
 * The text of one article revision with its paragraphs and sentences.
 *
 * <p>Immutable. Every offset counts Unicode code points of the whole text, so that it means the same in any language.
 */
public final class ArticleText {

    private final String text;
    private final int[] codePoints;
    private final List<Paragraph> paragraphs;
    private final List<Sentence> sentences;

    private ArticleText(String text, int[] codePoints, List<Span> paragraphSpans, List<Span> sentenceSpans) {
        this.text = text;
        this.codePoints = codePoints;
        this.paragraphs = paragraphs(paragraphSpans, sentenceSpans);
        this.sentences = paragraphs.stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .toList();
    }

    /**
     * A text that has no stored boundaries yet and whose language isn't known.
     *
     * @throws IllegalArgumentException if the text holds half a surrogate pair, which has no UTF-8 form and so no hash
     */
    public static ArticleText of(String text) {
        return inLanguage("", text);
    }

    /**
     * A text that has no stored boundaries yet: they are found here, by the abbreviations of its language.
     *
     * @param language a BCP 47 tag
     * @throws IllegalArgumentException if the text holds half a surrogate pair, which has no UTF-8 form and so no hash
     */
    public static ArticleText inLanguage(String language, String text) {
        int[] codePoints = wellFormed(text);
        List<Span> paragraphs = Paragraphs.in(codePoints);
        return new ArticleText(text, codePoints, paragraphs, Sentences.in(codePoints, paragraphs, language));
    }

    /**
     * A text with boundaries as they were stored. They are taken as they are and never found again, so that a better
     * splitter doesn't move the key of a question that is already published.
     *
     * @param sentences in order, not overlapping, none beginning with white space
     * @throws IllegalArgumentException if the text holds half a surrogate pair or the sentences don't fit the text
     */
    public static ArticleText of(String text, List<Span> sentences) {
        int[] codePoints = wellFormed(text);
        requireFitting(codePoints, sentences);
        return new ArticleText(text, codePoints, Paragraphs.in(codePoints), sentences);
    }

    public String text() {
        return text;
    }

    /** SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
    public String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** All sentences in order: the one at index i has number i + 1. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /**
     * The text's own characters in a span.
     *
     * @throws IllegalArgumentException if the span ends beyond the text
     */
    public String excerpt(Span span) {
        if (span.end() > codePoints.length) {
            throw new IllegalArgumentException(
                    span + " ends beyond the text, which has " + codePoints.length + " code points");
        }
        return new String(codePoints, span.start(), span.length());
    }

    /** The numbers of all sentences that overlap the span; empty if it touches none. */
    public SortedSet<Integer> sentencesHolding(Span span) {
        return sentences.stream()
                .filter(sentence -> sentence.span().overlaps(span))
                .map(Sentence::number)
                .collect(toCollection(TreeSet::new));
    }

    /** The sentences, counted from 1, that hold any of the evidence. */
    public SortedSet<Integer> sentencesProving(List<Selector> evidence) {
        SortedSet<Integer> proving = new TreeSet<>();
        evidence.forEach(selector -> proving.addAll(sentencesHolding(selector.span())));
        return proving;
    }

    /** Whether the selector's characters stand exactly where it says, with its prefix and suffix around them. */
    public boolean verifies(Selector selector) {
        int[] exact = selector.exact().codePoints().toArray();
        int[] prefix = selector.prefix().codePoints().toArray();
        int[] suffix = selector.suffix().codePoints().toArray();
        return selector.span().length() == exact.length
                && standsAt(selector.start() - prefix.length, prefix)
                && standsAt(selector.start(), exact)
                && standsAt(selector.end(), suffix);
    }

    int[] codePoints() {
        return codePoints.clone();
    }

    private boolean standsAt(int start, int[] expected) {
        int end = start + expected.length;
        return start >= 0
                && end <= codePoints.length
                && Arrays.equals(codePoints, start, end, expected, 0, expected.length);
    }

    private List<Paragraph> paragraphs(List<Span> paragraphSpans, List<Span> sentenceSpans) {
        List<Paragraph> found = new ArrayList<>();
        int next = 0;
        for (Span span : paragraphSpans) {
            List<Sentence> inside = new ArrayList<>();
            while (next < sentenceSpans.size() && sentenceSpans.get(next).start() < span.end()) {
                Span sentence = sentenceSpans.get(next);
                inside.add(new Sentence(++next, found.size() + 1, sentence, excerpt(sentence)));
            }
            found.add(new Paragraph(found.size() + 1, span, inside));
        }
        return List.copyOf(found);
    }

    private static int[] wellFormed(String text) {
        if (!WellFormed.is(text)) {
            throw new IllegalArgumentException("the text holds half a surrogate pair");
        }
        return text.codePoints().toArray();
    }

    private static void requireFitting(int[] codePoints, List<Span> sentences) {
        int after = 0;
        for (Span sentence : sentences) {
            if (sentence.start() < after || sentence.end() > codePoints.length) {
                throw new IllegalArgumentException(sentence + " overlaps, is out of order or ends beyond the text");
            }
            if (Characters.isSpace(codePoints[sentence.start()])) {
                throw new IllegalArgumentException(sentence + " begins with white space");
            }
            after = sentence.end();
        }
    }
}
