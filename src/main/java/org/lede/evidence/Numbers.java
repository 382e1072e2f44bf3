package org.lede.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lede.question.Notation;
import org.lede.question.SpelledNumbers;

/** Finds the numbers in texts of one language; what they are worth is for {@link Notation} to say. */
final class Numbers {

    private static final String APOSTROPHE = "['\u2019\u2018\u02BC\u2032]";

    /** The Arabic separators and the full-width ones included. */
    private static final String MARK = "[.,/:\u00B7\u066B\u066C\u060C\u2044\uFF0C\uFF0E\\p{Z}]|" + APOSTROPHE;

    /** Digits with single marks or spaces between them: one number, or several that stand in a row. */
    private static final Pattern RUN = Pattern.compile("\\p{Nd}+(?:(?:" + MARK + ")\\p{Nd}+)*");

    /** A dash right before a number is a minus sign, unless it stands in a range or a name ("10-5", "F-16"). */
    private static final Pattern NEGATIVE =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])[-\u2010-\u2013\u2212\uFF0D](" + RUN.pattern() + ")");

    /** Numbers that are no runs of digits alone: fractions of one character, powers of ten, Chinese numerals. */
    private static final Pattern OTHER = Pattern.compile("(?:\\p{Nd}+ ?)?[\u00BC-\u00BE\u2150-\u215E\u2189]"
            + "|(?:" + RUN.pattern()
            + "\\p{Z}?[x\u00D7\u00B7]\\p{Z}?)?10[\u207A\u207B]?[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]+"
            + "|[0-9.]*[〇零一二两兩三四五六七八九十百千万萬亿億兆]+");

    private static final Pattern PIECE = Pattern.compile(RUN.pattern() + "|[\\p{L}\\p{M}]+");

    /** "Two hundred and twenty-five" before "thousand". */
    private static final int MOST_WORDS = 5;

    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[:\\p{Z}]|" + APOSTROPHE);

    /** What stands between the items of a list without spaces, "2009,2010", and in a date or season, "2012/13". */
    private static final Pattern BETWEEN_ITEMS = Pattern.compile("[,/\u060C\u2044\uFF0C]");

    private final Notation notation;
    private final SpelledNumbers spelled;

    Numbers(String language) {
        this.notation = Notation.of(language);
        this.spelled = SpelledNumbers.of(language);
    }

    /** Each stretch of digits of a text as written, with the marks and spaces inside it. */
    static List<String> runs(String text) {
        return RUN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The numbers a run may be taken apart into: "2020" and "500" of "2020 500", "7" and "30" of "7:30". */
    static List<String> parts(String run) {
        return Arrays.asList(BETWEEN_NUMBERS.split(run));
    }

    /**
     * What a part may be a list of, if it is no number itself: "2009" and "2010" of "2009,2010". A version such as
     * "2.4.1" and a date such as "12/05/2012" are one thing and lists of nothing.
     */
    List<String> items(String part) {
        List<String> items = Arrays.asList(BETWEEN_ITEMS.split(part));
        boolean date = items.size() > 2 && !part.contains(",") && !part.contains("\u060C") && !part.contains("\uFF0C");
        boolean number = notation.read(part).isPresent() && !part.contains("/") && !part.contains("\u2044");
        return items.size() < 2 || date || number ? List.of() : items;
    }

    /** Everything written in digits that a text may be said to give: runs, their parts, and what those may list. */
    Stream<String> written(String text) {
        return runs(text).stream().flatMap(run -> {
            List<String> written = new ArrayList<>(List.of(run));
            parts(run).forEach(part -> {
                written.add(part);
                written.addAll(items(part));
            });
            return written.stream().distinct();
        });
    }

    /** What the numbers of a text are worth, those in words and those with a minus sign before them included. */
    Stream<BigDecimal> in(String text) {
        Stream<String> negative = NEGATIVE.matcher(text).results().map(number -> "-" + number.group(1));
        Stream<String> other = OTHER.matcher(text).results().map(MatchResult::group);
        Stream<BigDecimal> inDigits = Stream.of(written(text), negative, other)
                .flatMap(numbers -> numbers)
                .flatMap(number -> value(number).stream());
        return Stream.of(
                        inDigits,
                        spelled.in(text).stream().map(BigDecimal::valueOf),
                        scaled(text).map(Scaled::value))
                .flatMap(numbers -> numbers)
                .distinct();
    }

    /**
     * A number with a word that multiplies it, such as "1.5 million".
     *
     * @param start   where it begins in the text
     * @param written as it stands there
     * @param value   what it is worth
     */
    record Scaled(int start, String written, BigDecimal value) {}

    /**
     * Every such number of a text; of the words before "million" the most that make a number with it. "Two hundred" may
     * go on, and is read with all its words.
     */
    Stream<Scaled> scaled(String text) {
        List<MatchResult> words = PIECE.matcher(text).results().toList();
        return IntStream.range(1, words.size())
                .filter(last -> notation.isScale(words.get(last).group()))
                .mapToObj(last -> IntStream.range(Math.max(0, last - MOST_WORDS), last)
                        .mapToObj(first -> scaled(
                                text, words.get(first).start(), words.get(last).end()))
                        .flatMap(Optional::stream)
                        .findFirst())
                .flatMap(Optional::stream)
                .filter(number -> spelled.in(number.written()).size() != 1
                        || !spelled.in(number.written()).contains(number.value().intValue()));
    }

    private Optional<Scaled> scaled(String text, int start, int end) {
        String written = text.substring(start, end);
        return value(written).map(value -> new Scaled(start, written, value));
    }

    /** The value of a number however it is written; empty if it isn't a number in this language. */
    Optional<BigDecimal> value(String written) {
        return notation.read(written);
    }

    /** One way of writing for what differs only in the digits' script, the kind of space, apostrophe or full width. */
    static String plain(String written) {
        StringBuilder plain = new StringBuilder();
        Normalised.of(written)
                .text()
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .map(c -> c == 0x2044 ? '/' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
