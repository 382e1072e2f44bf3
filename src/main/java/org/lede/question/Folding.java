package org.lede.question;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What makes two spellings of an answer the same in a language: case, accents, punctuation, white space and a leading
 * article don't count.
 *
 * <p>Compatibility forms, case and accents fold by Unicode's own rules (UAX 15, NFKD; CaseFolding by way of upper
 * case); letters that have no decomposition but a usual plain spelling (ø, ß, œ, …) by the table below.
 */
public final class Folding {

    private static final WordLists WORDS = WordLists.beside(Folding.class, "words.properties");

    /** Where an apostrophe ends an elided word, so that what follows is a word of its own. */
    private static final Set<String> ELIDING = Set.of("fr", "it", "ca");

    private static final Map<String, String> PLAIN_SPELLINGS = Map.of(
            "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe", "ı", "i", "ħ", "h", "ς", "σ");

    private static final Pattern PLAIN_SPELLING = Pattern.compile("[øłđðþæœıħς]");

    /**
     * Accents of Latin, Greek and Cyrillic, Hebrew points and Arabic vowel signs; elsewhere a mark is part of the
     * letter.
     */
    private static final Pattern ACCENTS = Pattern.compile(
            "[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F\\u0591-\\u05C7\\u0640\\u064B-\\u065F\\u0670]");

    private static final Pattern FORMAT_CHARACTERS = Pattern.compile("\\p{Cf}");
    /**
     * To be replaced before NFKD, which makes a space and an accent of the acute that people type for an apostrophe.
     */
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u201B\\u02BC\\u02B9\\u2032`\\u00B4]");

    /** The dots of U.S. and the like. */
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})\\.(?=\\p{L}(?![\\p{L}\\p{N}]))");

    private static final Pattern POSSESSIVE = Pattern.compile("(?<=[\\p{L}\\p{N}])'s(?![\\p{L}\\p{N}])");
    private static final Pattern INNER_APOSTROPHE = Pattern.compile("(?<=[\\p{L}\\p{N}])'(?=[\\p{L}\\p{N}])");
    private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{N}])[-\\u2010-\\u2015\\u2212](?=\\p{Nd})");
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    /**
     * All that is neither letter, digit nor symbol, and the slash of a compatibility fraction, which is a symbol to
     * Unicode.
     */
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\p{S}\\uE000]|\\u2044");

    /** A private-use character in the place of a minus sign while punctuation goes. */
    private static final String KEPT_MINUS = "\uE000";

    private final String language;
    private final Set<String> articles;

    private Folding(String language) {
        this.language = language;
        this.articles = WORDS.set("articles." + language);
    }

    /**
     * The folding of a language; of a language not known here, all that is the same everywhere.
     *
     * @param language a BCP 47 tag, of which the language alone matters
     */
    public static Folding of(String language) {
        return new Folding(Locale.forLanguageTag(language).getLanguage());
    }

    /**
     * The words of a text, folded, joined by single spaces, without a leading article; may be empty.
     */
    public String fold(String text) {
        List<String> words = words(text);
        boolean article = words.size() > 1 && articles.contains(words.get(0));
        return String.join(" ", article ? words.subList(1, words.size()) : words);
    }

    /** Whether two texts fold to the same. */
    boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /** Every word of a text, folded, in order. */
    public List<String> words(String text) {
        String folded = withoutPunctuation(withoutAccents(text)).strip();
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    private static String withoutAccents(String text) {
        String apostrophes = APOSTROPHES.matcher(text).replaceAll("'");
        String decomposed = Normalizer.normalize(apostrophes, Normalizer.Form.NFKD);
        String plain = ACCENTS.matcher(decomposed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .replaceAll("");
        String visible = FORMAT_CHARACTERS.matcher(plain).replaceAll("");
        return PLAIN_SPELLING.matcher(visible).replaceAll(letter -> PLAIN_SPELLINGS.get(letter.group()));
    }

    private String withoutPunctuation(String text) {
        String joined = INITIALS.matcher(withoutApostrophes(text)).replaceAll("$1");
        String signed = MINUS.matcher(joined).replaceAll(KEPT_MINUS);
        return SPACES.matcher(PUNCTUATION.matcher(signed).replaceAll(" "))
                .replaceAll(" ")
                .replace(KEPT_MINUS, "-");
    }

    /**
     * English adds a possessive {@code 's} to a name and contracts "not"; elsewhere an apostrophe elides, or is part
     * of the word.
     */
    private String withoutApostrophes(String text) {
        if (ELIDING.contains(language)) {
            return text.replace('\'', ' ');
        }
        String owner = "en".equals(language) ? POSSESSIVE.matcher(text).replaceAll("") : text;
        return INNER_APOSTROPHE.matcher(owner).replaceAll("");
    }
}
