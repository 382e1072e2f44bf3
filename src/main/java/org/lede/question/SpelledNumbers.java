package org.lede.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers that a language writes in words: up to 999,999 in four languages, up to 12 in some others. */
public final class SpelledNumbers {

    /** "nine hundred and ninety-nine" has five words, "deux mille neuf cent quatre-vingt-dix-neuf" eight. */
    static final int MOST_WORDS = 8;

    private static final WordLists WORDS = WordLists.beside(SpelledNumbers.class, "words.properties");

    /** What may stand before a thousand that is one. */
    private static final Set<String> ONES = Set.of("", "a", "ein");

    /** Years are read in pairs from 1300 on; what is smaller may be a time of day. */
    private static final int FIRST_CENTURY = 13;

    private static final int LAST_CENTURY = 20;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern JOINT = Pattern.compile("[-\\u2010\\u2011\\p{Z}]");
    private static final Pattern INNER_JOINT = Pattern.compile("(?<=[\\p{L}\\p{M}])" + JOINT.pattern() + "(?=\\p{L})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private static final Map<String, SpelledNumbers> LANGUAGES = Stream.of("en", "de", "fr", "es", "it", "pt", "nl")
            .collect(Collectors.toMap(Function.identity(), language -> new SpelledNumbers(language)));
    private static final SpelledNumbers NONE = new SpelledNumbers("");

    /** By the words of a number, written as one. */
    private final Map<String, Integer> numbers;

    private final List<String> thousand;
    private final List<String> hundred;
    private final List<String> joints;
    private final boolean yearsInPairs;

    private SpelledNumbers(String language) {
        this.thousand = WORDS.words("thousand." + language);
        this.hundred = WORDS.words("hundred." + language);
        this.joints = Stream.concat(Stream.of(""), WORDS.words("and." + language).stream())
                .toList();
        this.yearsInPairs = language.equals("en");
        this.numbers = NumberSpellings.in(language).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        spelling -> asOneWord(spelling.getKey()), Map.Entry::getValue, (one, same) -> one));
    }

    /** @param language a BCP 47 tag; in an unknown language no word is a number */
    public static SpelledNumbers of(String language) {
        return LANGUAGES.getOrDefault(Locale.forLanguageTag(language).getLanguage(), NONE);
    }

    /** The number that the whole text is, in capitals or not, with hyphens or spaces between its words or neither. */
    Optional<Integer> read(String text) {
        String word = asOneWord(text);
        return Optional.ofNullable(numbers.get(word))
                .or(() -> multiplied(word, thousand, 1_000, 1))
                .or(() -> multiplied(word, hundred, 100, 11))
                .or(() -> yearsInPairs ? year(word) : Optional.empty());
    }

    /** "Two thousand and five"; "nineteen hundred", but ten hundreds are a thousand. */
    private Optional<Integer> multiplied(String word, List<String> units, int unit, int least) {
        for (String name : units) {
            int at = word.indexOf(name);
            if (at >= 0) {
                String head = word.substring(0, at);
                Integer many = ONES.contains(head) ? Integer.valueOf(1) : numbers.get(head);
                Optional<Integer> rest = rest(word.substring(at + name.length()));
                if (many != null && many >= least && rest.isPresent() && rest.get() < unit) {
                    return Optional.of(many * unit + rest.get());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> rest(String word) {
        return word.isEmpty()
                ? Optional.of(0)
                : joints.stream()
                        .filter(word::startsWith)
                        .flatMap(joint -> Stream.ofNullable(numbers.get(word.substring(joint.length()))))
                        .findFirst();
    }

    /** "Nineteen ninety-eight". */
    private Optional<Integer> year(String word) {
        return IntStream.range(1, word.length())
                .filter(at -> isBetween(FIRST_CENTURY, numbers.get(word.substring(0, at)), LAST_CENTURY)
                        && isBetween(10, numbers.get(word.substring(at)), 99))
                .mapToObj(at -> numbers.get(word.substring(0, at)) * 100 + numbers.get(word.substring(at)))
                .findFirst();
    }

    private static boolean isBetween(int least, @Nullable Integer number, int most) {
        return number != null && least <= number && number <= most;
    }

    /** Whether a misspelt word is nearer to this number than to any other, and near enough to be meant for it. */
    boolean isNearest(String word, String number) {
        int nearest = numbers.keySet().stream()
                .mapToInt(spelling -> Slips.distance(word, spelling, 2))
                .min()
                .orElse(3);
        return nearest <= 2
                && numbers.entrySet().stream()
                        .filter(spelling -> Slips.distance(word, spelling.getKey(), 2) == nearest)
                        .allMatch(spelling -> nearest <= Slips.allowed(spelling.getKey(), false)
                                && String.valueOf(spelling.getValue()).equals(number));
    }

    /** The numbers of a text in order; of words that follow one another the longest number counts: 25, not 20 and 5. */
    public List<Integer> in(String text) {
        List<Integer> found = new ArrayList<>();
        List<int[]> words = WORD.matcher(text)
                .results()
                .map(word -> new int[] {word.start(), word.end()})
                .toList();
        for (int first = 0; first < words.size(); ) {
            int last = first + joinedTo(words, first, text);
            while (last >= first && read(text, words, first, last).isEmpty()) {
                last--;
            }
            if (last >= first) {
                found.add(read(text, words, first, last).orElseThrow());
            }
            first = Math.max(first, last) + 1;
        }
        return found;
    }

    private Optional<Integer> read(String text, List<int[]> words, int first, int last) {
        return read(text.substring(words.get(first)[0], words.get(last)[1]));
    }

    /** How many words follow with nothing but a hyphen or a space between them. */
    private static int joinedTo(List<int[]> words, int first, String text) {
        int more = 0;
        while (more + 1 < MOST_WORDS
                && first + more + 1 < words.size()
                && JOINT.matcher(text.substring(words.get(first + more)[1], words.get(first + more + 1)[0]))
                        .matches()) {
            more++;
        }
        return more;
    }

    private static String asOneWord(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("ß", "ss");
        String decomposed = Normalizer.normalize(INNER_JOINT.matcher(lower).replaceAll(""), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("");
    }
}
