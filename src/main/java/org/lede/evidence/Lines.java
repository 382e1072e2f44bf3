package org.lede.evidence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells line ends that separate things, such as items of a list or a headline and its text, from those of lines that were
 * merely full.
 */
final class Lines {

    /** Lines are filled to a length between these; where they are longer or shorter, each was ended on purpose. */
    private static final int LONGEST_FILLED = 100;

    private static final int SHORTEST_FILLED = 50;

    private enum Marker {
        NONE,
        BULLET,
        DASH,
        NUMBER
    }

    private final int[] text;
    private final Abbreviations abbreviations;
    private final int width;

    Lines(int[] text, Abbreviations abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
        int longest = 0;
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || isLineEnd(text[i])) {
                longest = Math.max(longest, i - start);
                start = i + 1;
            }
        }
        this.width = longest;
    }

    static boolean isLineEnd(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\r'
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    /** Where lines of the paragraph begin that are apart from what stands before them. */
    List<Integer> apart(Span paragraph) {
        List<Span> lines = lines(paragraph);
        List<Integer> apart = new ArrayList<>();
        boolean list = lines.size() > 1 && isList(lines);
        Map<Marker, Long> markers = lines.stream().collect(groupingBy(this::marker, counting()));
        for (int i = 1; i < lines.size(); i++) {
            Span before = lines.get(i - 1);
            Span line = lines.get(i);
            boolean heading = isHeading(before) || isHeading(line);
            if (list || heading || isItem(before, line, markers) || isOnPurpose(before, line)) {
                apart.add(line.start());
            }
        }
        return apart;
    }

    private List<Span> lines(Span paragraph) {
        List<Span> lines = new ArrayList<>();
        int start = -1;
        int end = 0;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if (isLineEnd(text[i])) {
                if (start >= 0) {
                    lines.add(new Span(start, end));
                }
                start = -1;
            } else if (!Characters.isSpace(text[i])) {
                start = start < 0 ? i : start;
                end = i + 1;
            }
        }
        if (start >= 0) {
            lines.add(new Span(start, end));
        }
        return lines;
    }

    /** Lines that all begin alike and of which none ends a sentence: names, ingredients, an address. */
    private boolean isList(List<Span> lines) {
        return lines.stream()
                .allMatch(line -> line.length() < SHORTEST_FILLED
                        && (isUpper(line.start()) || Character.isDigit(text[line.start()]))
                        && isComplete(line)
                        && !Stops.isTerminator(text[line.end() - 1]));
    }

    private boolean isHeading(Span line) {
        int i = line.start();
        while (i < line.end() && text[i] == '#') {
            i++;
        }
        return i > line.start() && i < line.end() && Characters.isSpace(text[i]);
    }

    /** A dash may begin a full line and a number may, too; another line that begins so tells a list. */
    private boolean isItem(Span before, Span line, Map<Marker, Long> markers) {
        Marker marker = marker(line);
        if (marker == Marker.NONE || marker == Marker.BULLET) {
            return marker == Marker.BULLET;
        }
        return markers.get(marker) > 1 || text[before.end() - 1] == ':' || isShort(before, line);
    }

    private Marker marker(Span line) {
        int start = line.start();
        boolean spaced = start + 1 < line.end() && Characters.isSpace(text[start + 1]);
        if (spaced && "*+•‣▪●◦·■□○–—-".indexOf(text[start]) >= 0) {
            return Stops.isDash(text[start]) || text[start] == '*' || text[start] == '+' ? Marker.DASH : Marker.BULLET;
        }
        int i = text[start] == '(' ? start + 1 : start;
        int first = i;
        while (i < line.end() && i - first < 3 && Character.isLetterOrDigit(text[i])) {
            i++;
        }
        boolean label =
                i > first && (i == first + 1 || Character.isDigit(text[first]) && Character.isDigit(text[i - 1]));
        boolean closed = i + 1 < line.end()
                && (text[i] == ')' || text[i] == '.' && first == start)
                && Characters.isSpace(text[i + 1]);
        return label && closed ? Marker.NUMBER : Marker.NONE;
    }

    /** Whether a line that ends no sentence ends on purpose, and the next one begins something. */
    private boolean isOnPurpose(Span before, Span line) {
        if (!isComplete(before) || Stops.isTerminator(text[before.end() - 1]) || !beginsSomething(line)) {
            return false;
        }
        boolean opens = isUpper(line.start())
                && abbreviations.mostlyBeginsSentences(Characters.wordAt(text, line.start(), line.end()));
        return opens || text[before.end() - 1] == ':' || isShort(before, line);
    }

    private boolean isShort(Span before, Span line) {
        return width > LONGEST_FILLED || width < SHORTEST_FILLED || before.length() + 1 + firstLength(line) <= width;
    }

    /** Not with a comma, a hyphen, an open bracket or a small word such as "of" at its end. */
    private boolean isComplete(Span line) {
        int last = text[line.end() - 1];
        if (",;/&([{،、，".indexOf(last) >= 0 || Stops.isDash(last)) {
            return false;
        }
        int from = line.end();
        while (from > line.start() && Characters.isWordPart(text[from - 1])) {
            from--;
        }
        boolean small = from < line.end() && Character.isLowerCase(text[from]);
        return !small || !abbreviations.mostlyBeginsSentences(new String(text, from, line.end() - from));
    }

    private boolean beginsSomething(Span line) {
        int i = line.start();
        while (i < line.end() && !Character.isLetterOrDigit(text[i])) {
            i++;
        }
        return i < line.end() && (isUpper(i) || Stops.isCaseless(text[i]));
    }

    private boolean isUpper(int at) {
        return Character.isUpperCase(text[at]) || Character.isTitleCase(text[at]);
    }

    /** Of a script without spaces one character would have had to fit. */
    private int firstLength(Span line) {
        if (Characters.isWrittenWithoutSpaces(text[line.start()])) {
            return 1;
        }
        int to = line.start();
        while (to < line.end() && !Characters.isSpace(text[to])) {
            to++;
        }
        return to - line.start();
    }
}
