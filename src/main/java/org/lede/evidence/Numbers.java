package org.lede.evidence;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers in texts of one language, in digits of any script or as small number words. */
final class Numbers {

    /** Digits with single marks or spaces between them: one number, or several that stand in a row. */
    private static final Pattern RUN = Pattern.compile("\\p{Nd}+(?:[.,'’\\p{Z}]\\p{Nd}+)*");

    /** A dash right before a number is a minus sign, unless it stands in a range or a name ("10-5", "F-16"). */
    private static final Pattern NEGATIVE = Pattern.compile("(?<![\\p{L}\\p{Nd}])[-−–](" + RUN.pattern() + ")");

    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("['’\\p{Z}]");
    private static final Pattern GROUPED_BY_SPACE = Pattern.compile("\\d{1,3}(?:['’\\p{Z}]\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern GROUPED_BY_STOP = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?");

    /** Languages that write 1.5 as "1,5". */
    private static final Set<String> WITH_DECIMAL_COMMA = Set.of(
            "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "nn", "no", "fi", "pl", "cs", "sk", "ru", "uk", "tr",
            "el", "ro", "hu", "bg", "hr", "sr", "sl", "lt", "lv", "et", "id", "vi", "ca", "gl", "eu", "is");

    /** Newspapers write small numbers as words; from zero. */
    private static final Map<String, List<String>> SMALL = Map.of(
            "en", words("zero one two three four five six seven eight nine ten eleven twelve"),
            "de", words("null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
            "fr", words("zéro un deux trois quatre cinq six sept huit neuf dix onze douze"),
            "es", words("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce"),
            "it", words("zero uno due tre quattro cinque sei sette otto nove dieci undici dodici"),
            "pt", words("zero um dois três quatro cinco seis sete oito nove dez onze doze"),
            "nl", words("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf"));

    private final boolean decimalComma;
    private final List<String> small;

    Numbers(String language) {
        String base = Reading.baseLanguage(language);
        this.decimalComma = WITH_DECIMAL_COMMA.contains(base);
        this.small = SMALL.getOrDefault(base, List.of());
    }

    /** Each stretch of digits of a text as written, with the marks and spaces inside it. */
    static List<String> runs(String text) {
        return RUN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The numbers a run may be taken apart into: "2020" and "500" of "2020 500". */
    static List<String> parts(String run) {
        return Arrays.asList(BETWEEN_NUMBERS.split(run));
    }

    /**
     * Every number that a text may be said to give: runs, their parts, runs with a minus sign
     * before them, and small number words in digits.
     */
    Stream<String> in(String text) {
        Stream<String> inDigits = runs(text).stream()
                .flatMap(run -> Stream.concat(Stream.of(run), parts(run).stream()))
                .distinct();
        Stream<String> inWords = Words.in(text).stream()
                .map(word -> small.indexOf(word.text().toLowerCase(Locale.ROOT)))
                .filter(number -> number >= 0)
                .map(String::valueOf);
        Stream<String> negative = NEGATIVE.matcher(text).results().map(number -> "-" + number.group(1));
        return Stream.of(inDigits, inWords, negative).flatMap(numbers -> numbers);
    }

    /** What a number is worth, whichever way it is written; none if it is no number in this language. */
    Optional<BigDecimal> value(String written) {
        String digits = ungrouped(westernDigits(written));
        String plain = decimalComma ? digits.replace(',', '.') : digits;
        return PLAIN.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain).stripTrailingZeros())
                : Optional.empty();
    }

    private String ungrouped(String digits) {
        if (GROUPED_BY_SPACE.matcher(digits).matches()) {
            return BETWEEN_NUMBERS.matcher(digits).replaceAll("");
        }
        if (decimalComma) {
            return GROUPED_BY_STOP.matcher(digits).matches() ? digits.replace(".", "") : digits;
        }
        return GROUPED_BY_COMMA.matcher(digits).matches() ? digits.replace(",", "") : digits;
    }

    private static String westernDigits(String number) {
        IntStream western = number.codePoints().map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c);
        return western.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> words(String spaced) {
        return List.of(spaced.split(" "));
    }
}
