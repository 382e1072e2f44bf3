package org.lede.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are written in a language and country: which mark stands before the decimals, and which may group the
 * thousands. Reads the numbers that learners type and those of articles.
 *
 * <p>After CLDR's number elements. They are listed in words.properties, since {@code DecimalFormatSymbols} knows only the
 * locales that a native executable was built with. Spaces of
 * every kind and apostrophes group in any language (ISO 80000-1, 7.3.1), since they can mean nothing else; the same
 * holds for the Arabic separators, and for 1,50,000 where a comma groups.
 */
public final class Notation {

    private static final int LAST_LATIN = 0x24F;

    /** No number that anyone types is longer. */
    private static final int LONGEST = 60;

    /** Languages that also write numbers in Chinese characters. */
    private static final Set<String> WITH_HAN_NUMERALS = Set.of("zh", "ja", "yue", "wuu");

    private static final char ARABIC_DECIMAL_MARK = '\u066B';
    private static final char ARABIC_GROUPING_MARK = '\u066C';

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern SUPERSCRIPTS =
            Pattern.compile("[\u207A\u207B]?[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]+");
    private static final Pattern FRACTION_AFTER_DIGIT =
            Pattern.compile("(?<=\\p{Nd})(?=[\u00BC-\u00BE\u2150-\u215E\u2189])");
    private static final Pattern FRACTION = Pattern.compile(
            "(?<sign>[-+]?) ?(?:(?<whole>[0-9]{1,9}) )?(?<over>[0-9]{1,9}) ?[/\u2044] ?(?<under>[0-9]{1,9})");
    private static final Pattern POWER = Pattern.compile(
            "(?:(?<factor>.+?)(?:e| ?[x\u00D7\u00B7*] ?10 ?\\^)|(?<sign>[-+]?)10\\^)(?<exponent>[-+]?[0-9]{1,2})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LAST_WORD =
            Pattern.compile("(?<first>.*?)[ -]?(?<last>\\p{L}[\\p{L}\\p{M}]*)\\.?", Pattern.DOTALL);
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]");

    /** Decimals of a fraction such as 1/3, which has no end. */
    private static final MathContext EXACT_ENOUGH = new MathContext(20);

    private static final Pattern MINUS = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02BC\\u2032]");

    private static final Marks POINT = new Marks('.', List.of(reading(",", "[.]"), indianReading()));
    private static final Marks COMMA_WITH_SPACES = new Marks(',', List.of(reading("", "[.,]")));
    private static final Marks COMMA_WITH_DOTS = new Marks(',', List.of(reading(".", ","), reading("", "[.]")));

    private static final WordLists WORDS = WordLists.beside(Notation.class, "words.properties");

    private static final Set<String> MINUSES = WORDS.set("minus");
    private static final Set<String> PLUSES = WORDS.set("plus");

    /** By language, by language and country, and by country of any language ("*-CH"). */
    private static final Map<String, Marks> BY_PLACE = new HashMap<>();

    static {
        WORDS.words("comma-and-dot").forEach(place -> BY_PLACE.put(place, COMMA_WITH_DOTS));
        WORDS.words("comma-and-space").forEach(place -> BY_PLACE.put(place, COMMA_WITH_SPACES));
        WORDS.words("point").forEach(place -> BY_PLACE.put(place, POINT));
    }

    private static final Map<String, Notation> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Marks marks;
    private final SpelledNumbers spelled;
    private final boolean hanNumerals;
    private final Map<String, String> scales;
    private final Map<String, String> parts;
    private final Map<String, String> mixed;
    private final Set<String> fillers;
    private final Pattern withPart;

    private record Marks(char decimalMark, List<Pattern> readings) {}

    private Notation(Marks marks, SpelledNumbers spelled, String language) {
        this.marks = marks;
        this.spelled = spelled;
        this.hanNumerals = WITH_HAN_NUMERALS.contains(language);
        this.scales = WORDS.pairs("scale." + language);
        this.parts = WORDS.pairs("part." + language);
        this.mixed = WORDS.pairs("mixed." + language);
        this.fillers = Stream.of("articles.", "of.")
                .flatMap(list -> WORDS.words(list + language).stream())
                .collect(Collectors.toUnmodifiableSet());
        String and = WORDS.words("and." + language).stream().findFirst().orElse("&");
        this.withPart = Pattern.compile("(?<whole>.*\\S)[ -]" + and + "[ -](?<part>.+)", Pattern.CASE_INSENSITIVE);
    }

    /** @param language a BCP 47 tag; of a language not known here, the notation with a decimal point */
    public static Notation of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Notation::in);
    }

    private static Notation in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Notation(
                marks(locale.getLanguage(), locale.getCountry()), SpelledNumbers.of(language), locale.getLanguage());
    }

    private static Marks marks(String language, String country) {
        return Stream.of(language + "-" + country, "*-" + country, language)
                .filter(BY_PLACE::containsKey)
                .findFirst()
                .map(BY_PLACE::get)
                .orElse(POINT);
    }

    /**
     * The number that a text is in this notation: in digits of any script, as a fraction, as a power of ten or in
     * words; none if it is no number. Decimals after a dot are read where no grouping can be meant.
     */
    public Optional<BigDecimal> read(String text) {
        String plain = plain(text);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        return decimal(plain)
                .or(() -> fraction(plain))
                .or(() -> power(plain))
                .or(() -> signedInWords(plain))
                .or(() -> inWords(plain))
                .or(() -> hanNumerals ? HanNumerals.read(plain) : Optional.empty());
    }

    /** Whether a word makes a multiple of the number before it, as "million" does; a letter alone may be a unit. */
    public boolean isScale(String word) {
        String folded = folded(word);
        return !mayBeUnit(folded) && scales.containsKey(folded);
    }

    /** "5 m" may be metres, and "5 K" kelvins. */
    static boolean mayBeUnit(String word) {
        return word.length() == 1 && word.charAt(0) <= LAST_LATIN;
    }

    /** "Minus five". */
    private Optional<BigDecimal> signedInWords(String plain) {
        int space = plain.indexOf(' ');
        String sign = space < 0 ? "" : folded(plain.substring(0, space));
        boolean minus = MINUSES.contains(sign);
        String rest = plain.substring(space + 1);
        return (minus || PLUSES.contains(sign) ? decimal(rest).or(() -> inWords(rest)) : Optional.<BigDecimal>empty())
                .map(number -> minus ? number.negate() : number);
    }

    private Optional<BigDecimal> inWords(String plain) {
        return spelled.read(plain)
                .map(BigDecimal::valueOf)
                .or(() -> multiple(plain))
                .or(() -> partInWords(plain))
                .or(() -> Optional.ofNullable(mixed.get(plain.toLowerCase(Locale.ROOT)))
                        .map(BigDecimal::new))
                .or(() -> withPart(plain))
                .flatMap(Decimals::canonical);
    }

    /** The number in digits that a text is, with a point before the decimals; null if it is none. */
    @Nullable String decimals(String text) {
        String plain = plain(text);
        return plain.length() > LONGEST
                ? null
                : decimal(plain).map(BigDecimal::toPlainString).orElse(null);
    }

    /** A text with its numbers in Chinese characters written in digits, where the language has them. */
    String withoutHanNumerals(String text) {
        return hanNumerals
                ? HanNumerals.RUN
                        .matcher(text)
                        .replaceAll(run -> HanNumerals.read(run.group())
                                .map(BigDecimal::toPlainString)
                                .orElse(run.group()))
                : text;
    }

    private Optional<BigDecimal> decimal(String plain) {
        return marks.readings.stream()
                .map(reading -> reading.matcher(plain))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(Notation::value);
    }

    private static Optional<BigDecimal> fraction(String plain) {
        Matcher parts = FRACTION.matcher(plain);
        if (!parts.matches() || new BigDecimal(parts.group("under")).signum() == 0) {
            return Optional.empty();
        }
        BigDecimal part =
                new BigDecimal(parts.group("over")).divide(new BigDecimal(parts.group("under")), EXACT_ENOUGH);
        BigDecimal whole = parts.group("whole") == null ? BigDecimal.ZERO : new BigDecimal(parts.group("whole"));
        BigDecimal number = whole.add(part);
        return Decimals.canonical("-".equals(parts.group("sign")) ? number.negate() : number);
    }

    /** Also without a factor: "10³" is a thousand. */
    private Optional<BigDecimal> power(String plain) {
        Matcher parts = POWER.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int exponent = Integer.parseInt(parts.group("exponent"));
        return (parts.group("factor") == null
                        ? Optional.of(new BigDecimal(parts.group("sign") + "1"))
                        : decimal(parts.group("factor")))
                .flatMap(factor -> Decimals.canonical(factor.scaleByPowerOfTen(exponent)));
    }

    /** "1.5 million", "a dozen", "a quarter of a million". */
    private Optional<BigDecimal> multiple(String plain) {
        Matcher words = LAST_WORD.matcher(plain);
        String times = words.matches() ? scales.get(folded(words.group("last"))) : null;
        if (times == null) {
            return Optional.empty();
        }
        String many = withoutFillers(words.group("first"));
        boolean alone = many.isEmpty() && words.group("last").length() > 1;
        return (alone ? Optional.of(BigDecimal.ONE) : read(many)).map(number -> number.multiply(new BigDecimal(times)));
    }

    /** "Two and a half"; in "a million and a half" it is half a million. */
    private Optional<BigDecimal> withPart(String plain) {
        Matcher sum = withPart.matcher(plain);
        if (!sum.matches()) {
            return Optional.empty();
        }
        String whole = sum.group("whole");
        String last = folded(whole.substring(whole.lastIndexOf(' ') + 1));
        BigDecimal unit = new BigDecimal(scales.getOrDefault(last, "1"));
        return partInWords(sum.group("part"))
                .flatMap(part -> read(whole).map(number -> number.add(part.multiply(unit))));
    }

    /** Without the articles at the end and what joins them: "a quarter of a" million. */
    private String withoutFillers(String text) {
        String rest = text.strip();
        while (fillers.contains(folded(rest.substring(rest.lastIndexOf(' ') + 1)))) {
            rest = rest.substring(0, Math.max(0, rest.lastIndexOf(' '))).strip();
        }
        return rest;
    }

    /** "Two tenths", "a half", and "half" alone. */
    private Optional<BigDecimal> partInWords(String plain) {
        Matcher words = LAST_WORD.matcher(plain);
        String under = words.matches() ? parts.get(folded(words.group("last"))) : null;
        if (under == null) {
            return Optional.empty();
        }
        String many = withoutFillers(words.group("first"));
        return (many.isEmpty() ? Optional.of(1) : spelled.read(many))
                .map(over -> new BigDecimal(over).divide(new BigDecimal(under), EXACT_ENOUGH));
    }

    private static String folded(String word) {
        String bare = ACCENTS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** The number without grouping; reading it again gives the same. */
    String write(BigDecimal number) {
        return number.toPlainString().replace('.', marks.decimalMark);
    }

    /** Whole part and decimals; a number may lack one of them, and the groups after the first have three digits. */
    private static Pattern reading(String groupingMark, String decimalMark) {
        String grouped = "[1-9][0-9]{0,2}(?:(?<mark>[ '" + groupingMark + "])[0-9]{3})(?:\\k<mark>[0-9]{3})*";
        return Pattern.compile(
                "(?<sign>[-+]?) ?(?<whole>" + grouped + "|[0-9]*)(?:" + decimalMark + "(?<decimals>[0-9]*))?");
    }

    /** Lakhs and crores: the last group has three digits, those before it two. */
    private static Pattern indianReading() {
        return Pattern.compile(
                "(?<sign>[-+]?) ?(?<whole>[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3})(?:[.](?<decimals>[0-9]*))?");
    }

    private static Optional<BigDecimal> value(Matcher number) {
        String whole = number.group("whole").replaceAll("[^0-9]", "");
        String decimals = number.group("decimals") == null ? "" : number.group("decimals");
        if (whole.isEmpty() && decimals.isEmpty()) {
            return Optional.empty();
        }
        return Decimals.canonical(new BigDecimal(number.group("sign") + "0" + whole + "." + decimals + "0"));
    }

    /** One kind of space, of minus sign, of apostrophe and of digit; a raised number is an exponent, not a digit. */
    private String plain(String text) {
        String raised = SUPERSCRIPTS.matcher(PlainTree.strip(text)).replaceAll("^$0");
        String apart = FRACTION_AFTER_DIGIT.matcher(raised).replaceAll(" ");
        String compatible = Normalizer.normalize(apart, Normalizer.Form.NFKC)
                .replace(ARABIC_GROUPING_MARK, '\'')
                .replace(ARABIC_DECIMAL_MARK, marks.decimalMark);
        String spaced = SPACES.matcher(compatible).replaceAll(" ");
        String signed =
                APOSTROPHES.matcher(MINUS.matcher(spaced).replaceAll("-")).replaceAll("'");
        StringBuilder plain = new StringBuilder();
        signed.codePoints()
                .map(character -> Character.isDigit(character) ? '0' + Character.digit(character, 10) : character)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
