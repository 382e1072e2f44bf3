package org.lede.question;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the one number in what a learner typed, with nothing around it but small words and what is counted. */
final class TypedNumber {

    private static final int LONGEST = 100;

    /** A word, what looks like a number, or a sign. */
    private static final Pattern PIECE = Pattern.compile(
            "\\p{IsHan}|[\\p{L}\\p{M}&&[^\\p{IsHan}]]+|[+\\-\u2212\u2010-\u2014]?[\\p{Nd}\\p{No}.,'\u2019/:^\u066B\u066C\u00D7\u207A\u207B]+|[^\\s\\p{Z}]");

    private static final Pattern LAST_STOP = Pattern.compile("[\\s.,;:!?]+$");
    /** A comma that can't group thousands is meant for the point by learners whose language has it so. */
    private static final Pattern COMMA_FOR_POINT = Pattern.compile("(?<![0-9.,])([0-9]{1,9}),([0-9]{1,2})(?![0-9.,])");

    private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}\\p{M}]+$");

    /** Endings of most plurals, in languages whose dictionaries are large. */
    private static final Map<String, Pattern> PLURALS = Map.of(
            "en", Pattern.compile(".{2,}s|people|m[ea]n|women|children"),
            "de", Pattern.compile(".{2,}(?:e|en|er|n|s)"),
            "fr", Pattern.compile(".{2,}[sx]"),
            "es", Pattern.compile(".{2,}s"));

    private static final Set<String> NO_COUNTED =
            WordLists.beside(TypedNumber.class, "words.properties").set("no-counted");

    private final String language;
    private final Notation notation;
    private final SmallWords small;
    private final List<String> unit;

    /** The words of the question, which an answer may repeat. */
    private final Set<String> asked = new HashSet<>();

    private TypedNumber(NumberQuestion question) {
        this.language = question.language();
        this.notation = Notation.of(language);
        this.small = SmallWords.of(Locale.forLanguageTag(language).getLanguage());
        this.unit = Wording.tokens(question.unit() == null ? "" : question.unit(), language);
        asked.addAll(Wording.tokens(question.stem().text(), language));
        asked.addAll(unit);
    }

    static TypedNumber of(NumberQuestion question) {
        return new TypedNumber(question);
    }

    /** The number; none where there is none, where there are several, or where something else is said of it. */
    Optional<BigDecimal> read(String text) {
        Optional<BigDecimal> plain = readPiece(text);
        if (plain.isPresent() || text.length() > LONGEST) {
            return plain;
        }
        String bare = LAST_STOP
                .matcher(COMMA_FOR_POINT.matcher(text).replaceAll("$1.$2"))
                .replaceAll("");
        List<int[]> pieces = PIECE.matcher(bare)
                .results()
                .map(piece -> new int[] {piece.start(), piece.end()})
                .toList();
        for (int length = pieces.size(); length > 0; length--) {
            for (int first = 0; first + length <= pieces.size(); first++) {
                int from = pieces.get(first)[0];
                int to = pieces.get(first + length - 1)[1];
                Optional<BigDecimal> number = readPiece(bare.substring(from, to));
                if (number.isPresent()) {
                    return converted(number.get(), bare.substring(0, from), bare.substring(to));
                }
            }
        }
        return Optional.empty();
    }

    /** "5 m" are no millions where metres are asked for. */
    private Optional<BigDecimal> readPiece(String piece) {
        Matcher last = LAST_WORD.matcher(piece);
        return last.find() && isOfUnit(Wording.tokens(last.group(), language))
                ? Optional.empty()
                : notation.read(piece);
    }

    private boolean isOfUnit(List<String> words) {
        return words.size() == 1 && inUnit(BigDecimal.ONE, words.get(0)).isPresent();
    }

    private Optional<BigDecimal> converted(BigDecimal number, String before, String after) {
        List<String> behind = Wording.tokens(after, language);
        boolean countsOthers = behind.size() == 1 && isOtherCounted(behind.get(0));
        List<String> around = Stream.concat(
                        Wording.tokens(before, language).stream(), countsOthers ? Stream.empty() : behind.stream())
                .toList();
        BigDecimal counted = number;
        for (String word : around) {
            Optional<BigDecimal> inUnit = inUnit(number, word);
            if (inUnit.isPresent()) {
                counted = inUnit.get();
            } else if (Wording.isNumber(word) || !isCountedOrSmall(word)) {
                return Optional.empty();
            }
        }
        return Decimals.canonical(counted);
    }

    private boolean isCountedOrSmall(String word) {
        return small.isSmall(word)
                || small.isOfNumber(word)
                || asked.contains(word)
                || asked.stream()
                        .anyMatch(other -> Inflections.areOneWord(
                                word, other, Locale.forLanguageTag(language).getLanguage()));
    }

    /** The number of the question's units that so many of the typed unit are: a centimetre is 10 millimetres. */
    private Optional<BigDecimal> inUnit(BigDecimal number, String word) {
        return unit.stream()
                .flatMap(own -> Units.convert(number, word, own).stream())
                .findFirst();
    }

    /** "17 nations", where countries are asked for: the same things by another name. Other measures aren't. */
    private boolean isOtherCounted(String word) {
        String base = Locale.forLanguageTag(language).getLanguage();
        Pattern plural = PLURALS.get(base);
        return plural != null
                && plural.matcher(word).matches()
                && unit.stream().allMatch(own -> Wording.isWord(own) && !Units.isUnit(own))
                && Dictionary.of(base).knows(word)
                && !Units.isUnit(word)
                && !NO_COUNTED.contains(word)
                && !Slips.isNumber(word);
    }
}
