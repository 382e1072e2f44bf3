package org.lede.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An answer as marks compare it: its words, numbers and signs, each in one spelling.
 *
 * @param lead  the preposition, title or quantifier it begins with
 * @param words the words after that, without articles before them
 */
record Wording(List<String> lead, List<String> words) {

    private static final Pattern TOKEN = Pattern.compile("-?[0-9][0-9.:/]*|[\\p{L}\\p{M}]+|[^ ]");

    private static final Pattern ROMAN = Pattern.compile("(?=..)x{0,3}(?:ix|iv|v?i{0,3})");
    private static final List<String> UNITS = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");

    /** What an apostrophe leaves of an article. */
    private static final Set<String> ELIDED = Set.of("l", "d");

    /** "nine hundred and ninety-nine" has five words, "neuf cent quatre-vingt-dix-neuf" six. */
    private static final int MOST_NUMBER_WORDS = 6;

    Wording {
        lead = List.copyOf(lead);
        words = List.copyOf(words);
    }

    static Wording of(String text, String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        SmallWords small = SmallWords.of(language);
        List<String> tokens = tokens(text, tag);
        List<String> lead = new ArrayList<>();
        int start = 0;
        for (boolean more = true; more; ) {
            List<String> rest = tokens.subList(start, tokens.size());
            boolean empty = rest.size() > 1 && small.isEmpty(rest.get(0));
            int before = empty ? 0 : small.before(rest);
            lead.addAll(rest.subList(0, before));
            start += empty ? 1 : before;
            more = empty || before > 0;
        }
        return new Wording(lead, withoutInnerArticles(tokens.subList(start, tokens.size()), language));
    }

    /** "Academy of the Sciences"; but a letter at the end may be a name, as in "hepatitis A". */
    private static List<String> withoutInnerArticles(List<String> words, String language) {
        SmallWords small = SmallWords.of(language);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean inner = i > 0 && i + 1 < words.size() && (word.length() > 1 || ELIDED.contains(word));
            if (!inner || !small.isArticle(word)) {
                kept.add(word);
            }
        }
        return kept;
    }

    /** Without the spaces, so that "air base", "air-base" and "airbase" are one; two numbers stay two. */
    String joined() {
        return join(words);
    }

    /** Everything joined, also what stands before. */
    String whole() {
        List<String> all = new ArrayList<>(lead);
        all.addAll(words);
        return join(all);
    }

    Wording with(List<String> other) {
        return new Wording(lead, other);
    }

    Wording withWord(int place, String word) {
        List<String> other = new ArrayList<>(words);
        other.set(place, word);
        return new Wording(lead, other);
    }

    static boolean isNumber(String word) {
        char last = word.charAt(word.length() - 1);
        return last >= '0' && last <= '9';
    }

    static boolean isWord(String word) {
        return Character.isLetter(word.codePointAt(0));
    }

    private static String join(List<String> words) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            joined.append(i > 0 && isNumber(words.get(i - 1)) && isNumber(words.get(i)) ? "|" : "")
                    .append(words.get(i));
        }
        return joined.toString();
    }

    /** All words, numbers and signs of a text in order. */
    static List<String> tokens(String text, String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        List<String> tokens = new ArrayList<>();
        Folding.of(tag)
                .words(text)
                .forEach(word ->
                        TOKEN.matcher(word).results().map(MatchResult::group).forEach(tokens::add));
        return scaled(numbered(signed(tokens, language), language), language);
    }

    /** With per cent, currencies and degrees as signs, a currency behind its number. */
    private static List<String> signed(List<String> tokens, String language) {
        Map<String, String> signs = SmallWords.of(language).signs();
        List<String> signed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String pair = i + 1 < tokens.size() ? token + "_" + tokens.get(i + 1) : "";
            signed.add(signs.getOrDefault(pair, signs.getOrDefault(token, token)));
            i += signs.containsKey(pair) ? 1 : 0;
        }
        return signed;
    }

    /** With the numbers in digits that are written in words. */
    private static List<String> numbered(List<String> tokens, String language) {
        SpelledNumbers spelled = SpelledNumbers.of(language);
        SmallWords small = SmallWords.of(language);
        List<String> numbered = new ArrayList<>();
        for (int first = 0; first < tokens.size(); ) {
            int end = Math.min(tokens.size(), first + MOST_NUMBER_WORDS);
            Optional<Integer> number = Optional.empty();
            while (end > first && number.isEmpty()) {
                boolean article = end == first + 1 && small.isEmpty(tokens.get(first));
                number = article ? Optional.empty() : spelled.read(String.join(" ", tokens.subList(first, end)));
                end -= number.isEmpty() ? 1 : 0;
            }
            numbered.add(number.map(String::valueOf).orElse(withoutRomanNumeral(tokens.get(first))));
            first = Math.max(end, first + 1);
        }
        return numbered;
    }

    /** "World War II" is "World War 2"; a single letter may be a name, and larger numerals words. */
    private static String withoutRomanNumeral(String token) {
        if (!ROMAN.matcher(token).matches()) {
            return token;
        }
        int tens = (int) token.chars().filter(letter -> letter == 'x').count() - (token.contains("ix") ? 1 : 0);
        return String.valueOf(10 * tens + UNITS.indexOf(token.substring(tens)));
    }

    /** With millions multiplied out, ordinals as numbers, and a currency behind its number: 100000000000 $. */
    private static List<String> scaled(List<String> tokens, String language) {
        SmallWords small = SmallWords.of(language);
        List<String> scaled = new ArrayList<>();
        for (String token : tokens) {
            int last = scaled.size() - 1;
            int number = last > 0 && isCurrency(scaled.get(last)) ? last - 1 : last;
            boolean afterNumber = number >= 0 && isNumber(scaled.get(number));
            if (afterNumber && small.scales().containsKey(token)) {
                scaled.set(number, multiplied(scaled.get(number), small.scales().get(token)));
            } else if (last >= 0 && isNumber(token) && isCurrency(scaled.get(last))) {
                scaled.add(last, token);
            } else if (!afterNumber || number < last || !small.makesOrdinal(token)) {
                scaled.add(token);
            }
        }
        return scaled;
    }

    private static String multiplied(String number, String power) {
        try {
            return Decimals.canonical(new BigDecimal(number).scaleByPowerOfTen(Integer.parseInt(power)))
                    .map(BigDecimal::toPlainString)
                    .orElse(number);
        } catch (NumberFormatException notPlain) {
            return number;
        }
    }

    private static boolean isCurrency(String token) {
        return Character.getType(token.codePointAt(0)) == Character.CURRENCY_SYMBOL;
    }
}
