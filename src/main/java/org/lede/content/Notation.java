package org.lede.content;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers are written in a language: which mark stands before the decimals, and which may group the thousands.
 *
 * <p>After CLDR's number elements; kept here, since a runtime knows only the locales it was built with. Spaces of
 * every kind and apostrophes group in any language (ISO 80000-1, 7.3.1), since they can mean nothing else.
 */
final class Notation {

    /** Who types more than this types no number. */
    private static final int LONGEST = 60;

    /** Languages that write 1.500,5. */
    private static final Set<String> COMMA_AND_DOT = Set.of(
            "de", "es", "it", "pt", "nl", "da", "tr", "el", "id", "ro", "hr", "sr", "sl", "ca", "gl", "eu", "is", "vi",
            "mk", "bs");

    /** Languages that write 1 500,5. */
    private static final Set<String> COMMA_AND_SPACE = Set.of(
            "fr", "sv", "nb", "nn", "no", "fi", "pl", "cs", "sk", "ru", "uk", "be", "bg", "hu", "lt", "lv", "et", "sq",
            "hy", "ka", "kk", "az");

    private static final Set<String> DOT_COUNTRIES = Set.of("CH", "LI");

    /** Spanish of these countries writes 1,500.5, as English does. */
    private static final Set<String> DOT_COUNTRIES_OF_SPANISH =
            Set.of("MX", "US", "GT", "HN", "NI", "SV", "PA", "DO", "PR", "PE");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern MINUS = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02BC\\u2032]");

    private static final Notation DOT = new Notation('.', List.of(reading(",", "[.]")));
    private static final Notation COMMA_WITH_SPACES = new Notation(',', List.of(reading("", "[.,]")));
    private static final Notation COMMA_WITH_DOTS = new Notation(',', List.of(reading(".", ","), reading("", "[.]")));

    private final char decimalMark;
    private final List<Pattern> readings;

    private Notation(char decimalMark, List<Pattern> readings) {
        this.decimalMark = decimalMark;
        this.readings = readings;
    }

    /** @param language a BCP 47 tag; of a language not known here, the notation with a decimal point */
    static Notation of(String language) {
        Locale locale = Locale.forLanguageTag(language);
        boolean dot = DOT_COUNTRIES.contains(locale.getCountry())
                || "es".equals(locale.getLanguage()) && DOT_COUNTRIES_OF_SPANISH.contains(locale.getCountry());
        if (dot) {
            return DOT;
        }
        if (COMMA_AND_DOT.contains(locale.getLanguage())) {
            return COMMA_WITH_DOTS;
        }
        return COMMA_AND_SPACE.contains(locale.getLanguage()) ? COMMA_WITH_SPACES : DOT;
    }

    /**
     * The number that a text is in this notation; none if it is no number. Decimals after a dot are read where no
     * grouping can be meant.
     */
    Optional<BigDecimal> read(String text) {
        String plain = plain(text);
        return plain.length() > LONGEST
                ? Optional.empty()
                : readings.stream()
                        .map(reading -> reading.matcher(plain))
                        .filter(Matcher::matches)
                        .findFirst()
                        .flatMap(Notation::value);
    }

    /** The number without grouping; reading it again gives the same. */
    String write(BigDecimal number) {
        return number.toPlainString().replace('.', decimalMark);
    }

    /** Whole part and decimals; a number may lack one of them, and the groups after the first have three digits. */
    private static Pattern reading(String groupingMark, String decimalMark) {
        String grouped = "[1-9][0-9]{0,2}(?:(?<mark>[ '" + groupingMark + "])[0-9]{3})(?:\\k<mark>[0-9]{3})*";
        return Pattern.compile(
                "(?<sign>[-+]?) ?(?<whole>" + grouped + "|[0-9]*)(?:" + decimalMark + "(?<decimals>[0-9]*))?");
    }

    private static Optional<BigDecimal> value(Matcher number) {
        String whole = number.group("whole").replaceAll("[^0-9]", "");
        String decimals = number.group("decimals") == null ? "" : number.group("decimals");
        if (whole.isEmpty() && decimals.isEmpty()) {
            return Optional.empty();
        }
        return Decimals.canonical(new BigDecimal(number.group("sign") + "0" + whole + "." + decimals + "0"));
    }

    /** One kind of space, of minus sign, of apostrophe and of digit. */
    private static String plain(String text) {
        String compatible = Normalizer.normalize(PlainTree.strip(text), Normalizer.Form.NFKC);
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
