package org.lede.question;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes two spellings of an answer the same in a language: case, accents, punctuation, white space, the grouping of
 * numbers and a leading article don't count. Signs do: C# isn't C, 10³ isn't 103 and 5 mW isn't 5 MW.
 *
 * <p>Compatibility forms, case and accents fold by Unicode's own rules (UAX 15, NFKD; CaseFolding by way of upper
 * case); letters that have no decomposition but a usual plain spelling (ø, ß, œ, …) by the tables below.
 */
public final class Folding {

    private static final WordLists WORDS = WordLists.beside(Folding.class, "words.properties");

    /** Where an apostrophe ends an elided word, so that what follows is a word of its own. */
    private static final Set<String> ELIDING = Set.of("fr", "it", "ca");

    private static final Map<Integer, String> PLAIN_LETTERS = new HashMap<>();

    /** How people write umlauts and the like on a keyboard without them; without their marks is the other way. */
    private static final Map<String, String> DIGRAPHS = Map.of(
            "ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "Å", "Aa", "Ø",
            "Oe");

    private static final Pattern WITH_DIGRAPH = Pattern.compile("[äöüåøÄÖÜÅØ]");

    /**
     * Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs and the dot of Indian letters; elsewhere a
     * mark is part of the letter.
     */
    private static final Pattern ACCENTS = Pattern.compile(
            "[\\u0300-\\u0337\\u0339-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F\\u0591-\\u05C7\\u0640\\u064B-\\u065F\\u0670\\u093C]");

    /** A nasal of Hindi before a sound of its own place, which is also written as a dot. */
    private static final Pattern NASAL = Pattern.compile(
            "\u0919\u094D(?=[\u0915-\u0918])|\u091E\u094D(?=[\u091A-\u091D])"
                    + "|\u0923\u094D(?=[\u091F-\u0922])|\u0928\u094D(?=[\u0924-\u0927])|\u092E\u094D(?=[\u092A-\u092D])");

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}|[\\uE000-\\uE00F]");

    /**
     * To be replaced before NFKD, which makes a space and an accent of the acute that people type for an apostrophe. The
     * okina of Hawaii and the geresh of Hebrew are among them.
     */
    private static final Pattern APOSTROPHES =
            Pattern.compile("[\\u2018\\u2019\\u201B\\u02BB-\\u02BD\\u02B9\\u2032\\u05F3\\u055A\\uA78C\\uFF07`\\u00B4]");

    private static final Pattern GERSHAYIM =
            Pattern.compile("(?<=\\p{IsHebrew})[\"\\u05F4\\u201C\\u201D](?=\\p{IsHebrew})");

    private static final Pattern RAISED =
            Pattern.compile("(?<=\\p{Nd})(?=[\\u207A\\u207B]?[\\u00B2\\u00B3\\u00B9\\u2070\\u2074-\\u2079])");
    private static final Pattern FRACTION_AFTER_DIGIT =
            Pattern.compile("(?<=\\p{Nd})(?=[\\u00BC-\\u00BE\\u2150-\\u215E\\u2189])");

    /** The few prefixes and units that only capitals tell apart; what is rarer becomes a word of its own. */
    private static final Pattern MILLI =
            Pattern.compile("(?<![\\p{L}\\p{M}])m(?=(?:W|Wh|Hz|V|A|J|Pa|eV|Ω)(?![\\p{L}\\p{N}]))");

    private static final Pattern MEGA = Pattern.compile("(?<=\\p{Nd}[\\p{Z}]{0,2})M(?=(?:m|g|s|l)(?![\\p{L}\\p{N}]))");
    private static final Pattern BITS = Pattern.compile("(?<=\\p{Nd}[\\p{Z}]{0,2}[kKMGT])b(?![\\p{L}\\p{N}])");

    /** Minutes or feet, seconds or inches. */
    private static final Pattern PRIME = Pattern.compile("(?<=\\p{Nd}[\\p{Z}]{0,2})\\u2032(?!\\u2032)");

    private static final Pattern DOUBLE_PRIME = Pattern.compile("(?<=\\p{Nd}[\\p{Z}]{0,2})(?:\\u2033|\\u2032\\u2032)");

    /** The dots of U.S. and the like. */
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})\\.(?=\\p{L}(?![\\p{L}\\p{N}]))");

    private static final Pattern POSSESSIVE = Pattern.compile("(?<=[\\p{L}\\p{N}])(?<![0-9]0)'s(?![\\p{L}\\p{N}])");

    /** Turkish sets the endings of names apart: Ankara'da, in Ankara. */
    private static final Pattern TURKISH_ENDING = Pattern.compile("(?<=[\\p{L}\\p{N}])'\\p{L}{1,6}(?![\\p{L}\\p{N}])");

    private static final Pattern INNER_APOSTROPHE = Pattern.compile("(?<=[\\p{L}\\p{N}])'(?=[\\p{L}\\p{N}])");
    private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{N}])[-\\u2010-\\u2015\\u2212](?=[0-9.])");
    private static final Pattern SPACED_NUMBER =
            Pattern.compile("(?<![\\p{L}0-9.,'])[1-9][0-9]{0,2}(?:[ '][0-9]{3}){1,4}(?![0-9])");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9.])[.]?[0-9](?:[0-9.,'·:/\\u066B\\u066C]*[0-9])?");
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    /** All that is neither letter, digit nor sign. */
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\p{S}%‰#&\\uE000-\\uE003]");

    /** Private-use characters in the place of a minus sign, and of what stands within a number, while punctuation goes. */
    private static final String KEPT = "\uE000\uE001\uE002\uE003";

    private static final String KEPT_FOR = "-.:/";

    static {
        String[] pairs = {
            "ø",
            "o",
            "ł",
            "l",
            "đ",
            "d",
            "ð",
            "d",
            "þ",
            "th",
            "æ",
            "ae",
            "œ",
            "oe",
            "ı",
            "i",
            "ħ",
            "h",
            "ς",
            "σ",
            "ß",
            "ss",
            "\u2044",
            "/",
            "٪",
            "%",
            // Arabic letters that Persian and Urdu write otherwise, or that are often exchanged at a word's end
            "ی",
            "ي",
            "ى",
            "ي",
            "ک",
            "ك",
            "ة",
            "ه",
            "ۀ",
            "ه",
            "ہ",
            "ه",
            // Hindi: the moon-dot is written as the dot
            "ँ",
            "ं"
        };
        for (int i = 0; i < pairs.length; i += 2) {
            PLAIN_LETTERS.put(pairs[i].codePointAt(0), pairs[i + 1]);
        }
        // Katakana are the same syllables as Hiragana.
        for (int katakana = 0x30A1; katakana <= 0x30F6; katakana++) {
            PLAIN_LETTERS.put(katakana, Character.toString(katakana - 0x60));
        }
    }

    private static final Map<String, Folding> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final String language;
    private final Notation notation;
    private final Set<String> articles;
    private final String and;

    private Folding(String tag) {
        this.language = Locale.forLanguageTag(tag).getLanguage();
        this.notation = Notation.of(tag);
        this.articles = WORDS.set("articles." + language);
        this.and = WORDS.words("and." + language).stream().findFirst().orElse("&");
    }

    /**
     * The folding of a language; of a language not known here, all that is the same everywhere.
     *
     * @param language a BCP 47 tag, whose country matters for numbers alone
     */
    public static Folding of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Folding::new);
    }

    /**
     * The words of a text, folded, joined by single spaces, without a leading article; may be empty.
     */
    public String fold(String text) {
        return String.join(" ", withoutArticle(words(text)));
    }

    /** Whether two texts fold to the same. */
    boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /** Every word of a text, folded, in order. */
    public List<String> words(String text) {
        String folded = plainSigns(plainLetters(text)).strip();
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /** A text as it is typed where there are no umlauts: Koeln, Aarhus. */
    static String withDigraphs(String text) {
        return WITH_DIGRAPH.matcher(PlainTree.composed(text)).replaceAll(letter -> DIGRAPHS.get(letter.group()));
    }

    List<String> withoutArticle(List<String> words) {
        return words.size() > 1 && articles.contains(words.get(0)) ? words.subList(1, words.size()) : words;
    }

    /** A text with exponents, fractions and units written so that compatibility forms (NFKC, NFKD) keep them apart. */
    public static String withSignsApart(String text) {
        String raised = RAISED.matcher(text).replaceAll("^");
        String milli = MILLI.matcher(FRACTION_AFTER_DIGIT.matcher(raised).replaceAll(" "))
                .replaceAll("milli");
        String units = BITS.matcher(MEGA.matcher(milli).replaceAll("mega")).replaceAll("bit");
        return PRIME.matcher(DOUBLE_PRIME.matcher(units).replaceAll(" doubleprime "))
                .replaceAll(" prime ");
    }

    private String plainLetters(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        String apostrophes = GERSHAYIM
                .matcher(APOSTROPHES.matcher(withSignsApart(seen)).replaceAll("'"))
                .replaceAll("");
        String decomposed = Normalizer.normalize(apostrophes, Normalizer.Form.NFKD);
        String bare = ACCENTS.matcher(decomposed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .replaceAll("");
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(bare, Normalizer.Form.NFC).codePoints().forEach(c -> {
            String letter = PLAIN_LETTERS.get(c);
            if (letter != null) {
                plain.append(letter);
            } else {
                plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c);
            }
        });
        return NASAL.matcher(UNSEEN.matcher(plain).replaceAll("")).replaceAll("\u0902");
    }

    private String plainSigns(String text) {
        String joined = INITIALS.matcher(withoutApostrophes(numbers(text))).replaceAll("$1");
        String signed = MINUS.matcher(joined.replace("&", " " + and + " ")).replaceAll(KEPT.substring(0, 1));
        String plain =
                SPACES.matcher(PUNCTUATION.matcher(signed).replaceAll(" ")).replaceAll(" ");
        return exchange(plain, KEPT, KEPT_FOR);
    }

    /** Numbers without grouping and with a point before the decimals; what is no number stays as it is written. */
    private String numbers(String text) {
        String grouped =
                SPACED_NUMBER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(number(match.group())));
        String plain = NUMBER.matcher(grouped).replaceAll(match -> Matcher.quoteReplacement(number(match.group())));
        return notation.withoutHanNumerals(plain);
    }

    private String number(String written) {
        if (written.contains("/")) {
            String[] parts = written.split("/+");
            boolean fraction = parts.length == 2 && parts[0].length() < 4;
            return number(parts[0])
                    + (fraction ? KEPT.charAt(3) : " ")
                    + (parts.length == 2 ? number(parts[1]) : rest(parts));
        }
        boolean leadingZero = written.length() > 1 && written.startsWith("0") && Character.isDigit(written.charAt(1));
        String value = leadingZero ? null : notation.decimals(written);
        return value == null
                ? written.replace('.', KEPT.charAt(1)).replace(':', KEPT.charAt(2))
                : value.replace('.', KEPT.charAt(1));
    }

    private static String rest(String[] parts) {
        return String.join(" ", List.of(parts).subList(1, parts.length));
    }

    /**
     * English adds a possessive {@code 's} to a name and contracts "not", Turkish adds endings; elsewhere an apostrophe
     * elides, or is part of the word.
     */
    private String withoutApostrophes(String text) {
        if (ELIDING.contains(language)) {
            return text.replace('\'', ' ');
        }
        String owner = switch (language) {
            case "en" -> POSSESSIVE.matcher(text).replaceAll("");
            case "tr" -> TURKISH_ENDING.matcher(text).replaceAll("");
            default -> text;
        };
        return INNER_APOSTROPHE.matcher(owner).replaceAll("");
    }

    private static String exchange(String text, String from, String to) {
        String exchanged = text;
        for (int i = 0; i < from.length(); i++) {
            exchanged = exchanged.replace(from.charAt(i), to.charAt(i));
        }
        return exchanged;
    }
}
