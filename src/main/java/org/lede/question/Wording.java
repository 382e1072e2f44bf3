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

    private static final WordLists WORDS = WordLists.beside(Wording.class, "words.properties");
    private static final Set<String> MINUSES = WORDS.set("minus");
    private static final Set<String> PLUSES = WORDS.set("plus");
    private static final Set<String> RANGES = WORDS.set("range");

    /** Languages in which "non" begins a word and isn't one of its own. */
    private static final Set<String> WITH_NON = Set.of("en", "de", "fr", "nl");

    /** What people type for primes; but quotation marks around an answer are none. */
    private static final Pattern TYPED_PRIME = Pattern.compile(
            "(?<=\\p{Nd})(?<!(?:^|\\s)['\u2018].{0,200})['\u2019](?:(?![\\p{L}\\p{N}'])|(?=[0-9]{1,2}\u2033))");

    private static final Pattern TYPED_DOUBLE_PRIME =
            Pattern.compile("(?<=\\p{Nd})(?:(?<![\"\u201C].{0,200})[\"\u201D]|'')");

    private static final int LAST_DAY = 31;

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
            int phrase = small.before(rest);
            boolean empty = phrase < 2 && rest.size() > 1 && small.isEmpty(rest.get(0));
            int before = empty ? 0 : phrase;
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
        String primes = TYPED_PRIME
                .matcher(TYPED_DOUBLE_PRIME.matcher(text).replaceAll("\u2033"))
                .replaceAll("\u2032");
        Folding.of(tag)
                .words(primes)
                .forEach(word ->
                        TOKEN.matcher(word).results().map(MatchResult::group).forEach(tokens::add));
        List<String> numbers = scaled(numbered(signed(tokens, language), language), language);
        return dated(withoutRange(numbers), language);
    }

    /** With per cent, currencies and degrees as signs, and "non" joined to its word. */
    private static List<String> signed(List<String> tokens, String language) {
        Map<String, String> signs = SmallWords.of(language).signs();
        List<String> signed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            String pair = token + "_" + next;
            boolean non = token.equals("non") && !next.isEmpty() && WITH_NON.contains(language);
            signed.add(non ? token + next : signs.getOrDefault(pair, signs.getOrDefault(token, token)));
            i += non || signs.containsKey(pair) ? 1 : 0;
        }
        return signed;
    }

    /** With the numbers in digits that are written in words. */
    private static List<String> numbered(List<String> tokens, String language) {
        SpelledNumbers spelled = SpelledNumbers.of(language);
        SmallWords small = SmallWords.of(language);
        List<String> numbered = new ArrayList<>();
        for (int first = 0; first < tokens.size(); ) {
            int end = Math.min(tokens.size(), first + SpelledNumbers.MOST_WORDS);
            Optional<Integer> number = Optional.empty();
            while (end > first && number.isEmpty()) {
                boolean article = end == first + 1 && small.isEmpty(tokens.get(first));
                boolean times = first > 0
                        && isNumber(tokens.get(first - 1))
                        && small.scales().containsKey(tokens.get(first));
                number = article || times
                        ? Optional.empty()
                        : spelled.read(String.join(" ", tokens.subList(first, end)));
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
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            int last = scaled.size() - 1;
            int number = last > 0 && isCurrency(scaled.get(last)) ? last - 1 : last;
            boolean afterNumber = number >= 0 && isNumber(scaled.get(number));
            boolean ofMoney = number < last || i + 1 < tokens.size() && isCurrency(tokens.get(i + 1));
            if (afterNumber && small.scales().containsKey(token) && (ofMoney || !Notation.mayBeUnit(token))) {
                scaled.set(number, multiplied(scaled.get(number), small.scales().get(token)));
            } else if (last >= 0 && isNumber(token) && isCurrency(scaled.get(last))) {
                scaled.add(last, token);
            } else if (number == last && afterNumber) {
                scaled.addAll(small.makesOrdinal(token) ? List.of() : List.of(Units.symbol(token)));
            } else {
                addSigned(token, scaled);
            }
        }
        return scaled.stream().map(small::longForm).toList();
    }

    /** "Minus 3" is -3; a plus before the only number says nothing. */
    private static void addSigned(String token, List<String> tokens) {
        int last = tokens.size() - 1;
        boolean signed = isNumber(token) && last >= 0;
        if (signed && MINUSES.contains(tokens.get(last))) {
            tokens.set(last, "-" + token);
        } else if (signed && last == 0 && PLUSES.contains(tokens.get(0))) {
            tokens.set(0, token);
        } else {
            tokens.add(token);
        }
    }

    /** "1914 to 1918" is 1914-1918. */
    private static List<String> withoutRange(List<String> tokens) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean between =
                    i > 0 && i + 1 < tokens.size() && isNumber(tokens.get(i - 1)) && isNumber(tokens.get(i + 1));
            if (!between || !RANGES.contains(tokens.get(i))) {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    /** With the day before its month: "July 14" and "the 14th of July" are 14 July. */
    private static List<String> dated(List<String> tokens, String language) {
        SmallWords small = SmallWords.of(language);
        List<String> dated = new ArrayList<>();
        for (String token : tokens) {
            int last = dated.size() - 1;
            if (last > 0 && small.isMonth(token) && small.isOf(dated.get(last)) && isDay(dated.get(last - 1))) {
                dated.set(last, token);
            } else if (last >= 0
                    && isDay(token)
                    && small.isMonth(dated.get(last))
                    && (last == 0 || !isNumber(dated.get(last - 1)))) {
                dated.add(last, token);
            } else {
                dated.add(token);
            }
        }
        return dated;
    }

    private static boolean isDay(String token) {
        return token.matches("[0-9]{1,2}") && Integer.parseInt(token) <= LAST_DAY;
    }

    private static String multiplied(String number, String times) {
        try {
            return Decimals.canonical(new BigDecimal(number).multiply(new BigDecimal(times)))
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
