package org.lede.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads whole numbers that a language writes in words: up to 999 in four languages, up to 12 in some others. */
public final class SpelledNumbers {

    /** "nine hundred and ninety-nine" has five words, "neuf cent quatre-vingt-dix-neuf" six. */
    private static final int MOST_WORDS = 6;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern JOINT = Pattern.compile("[-\\u2010\\u2011\\p{Z}]");
    private static final Pattern INNER_JOINT = Pattern.compile("(?<=[\\p{L}\\p{M}])" + JOINT.pattern() + "(?=\\p{L})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private static final Map<String, SpelledNumbers> LANGUAGES = Stream.of("en", "de", "fr", "es", "it", "pt", "nl")
            .collect(Collectors.toMap(
                    Function.identity(), language -> new SpelledNumbers(NumberSpellings.in(language))));
    private static final SpelledNumbers NONE = new SpelledNumbers(Map.of());

    /** By the words of a number, written as one. */
    private final Map<String, Integer> numbers;

    private SpelledNumbers(Map<String, Integer> spellings) {
        this.numbers = spellings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        spelling -> asOneWord(spelling.getKey()), Map.Entry::getValue, (one, same) -> one));
    }

    /** @param language a BCP 47 tag; in an unknown language no word is a number */
    public static SpelledNumbers of(String language) {
        return LANGUAGES.getOrDefault(Locale.forLanguageTag(language).getLanguage(), NONE);
    }

    /** The number that the whole text is, in capitals or not, with hyphens or spaces between its words or neither. */
    Optional<Integer> read(String text) {
        return Optional.ofNullable(numbers.get(asOneWord(text)));
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
