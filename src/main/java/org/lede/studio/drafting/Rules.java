package org.lede.studio.drafting;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lede.question.ArticleContext;
import org.lede.question.Question;
import org.lede.question.WordLists;

/** The word lists of one language, and what the drafter dares to do with them. */
final class Rules {

    private static final WordLists LISTS = WordLists.beside(Rules.class, "rules.properties");
    private static final WordLists COUNTRIES = WordLists.beside(Question.class, "countries.properties");

    private final String language;
    private final boolean namesHaveCapitals;
    private final Set<String> countries;
    private final Map<String, Set<String>> sets = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> pairs = new ConcurrentHashMap<>();

    private Rules(String tag) {
        this.language = Locale.forLanguageTag(tag).getLanguage();
        this.namesHaveCapitals = !ArticleContext.capitalisesNouns(tag);
        this.countries = COUNTRIES.words(language).stream().map(Rules::spaced).collect(toUnmodifiableSet());
    }

    /** @param tag a BCP 47 tag */
    static Rules of(String tag) {
        return new Rules(tag);
    }

    String language() {
        return language;
    }

    boolean isEnglish() {
        return language.equals("en");
    }

    boolean isFrench() {
        return language.equals("fr");
    }

    /** Whether a statement may be shortened, judged and asked about; if not, it only gets gaps. */
    boolean knowsSentences() {
        return isEnglish() || isFrench();
    }

    boolean namesHaveCapitals() {
        return namesHaveCapitals;
    }

    List<String> words(String list) {
        List<String> words = LISTS.words(list + "." + language);
        return (words.isEmpty() ? LISTS.words(list + ".any") : words)
                .stream().map(Rules::spaced).toList();
    }

    boolean has(String list, String word) {
        return sets.computeIfAbsent(list, name -> Set.copyOf(words(name))).contains(word);
    }

    boolean hasInSmallLetters(String list, String word) {
        return has(list, word.toLowerCase(Locale.ROOT));
    }

    /** In the order of the list. */
    Map<String, String> pairs(String list) {
        return pairs.computeIfAbsent(list, this::readPairs);
    }

    private Map<String, String> readPairs(String list) {
        Map<String, String> spaced = new LinkedHashMap<>();
        LISTS.inOrder(list + "." + language, Rules::spaced).forEach((word, other) -> spaced.put(spaced(word), other));
        return spaced;
    }

    /** The country that a word or an abbreviation stands for; itself if it stands for none. */
    String country(String word) {
        return pairs("aliases").getOrDefault(word, pairs("nationalities").getOrDefault(word, word));
    }

    boolean isCountry(String name) {
        return pairs("aliases").containsKey(name) || countries.contains(folded(name));
    }

    /** The words of a list as an alternative of a regular expression that matches nothing if the list is empty. */
    String anyOf(String list) {
        Collection<String> words = words(list);
        return words.isEmpty() ? "(?!)" : words.stream().collect(Collectors.joining("|", "(?:", ")"));
    }

    /** What a draft says, by its name. */
    String phrase(String name) {
        return String.join(" ", words(name));
    }

    String quoting(String quote) {
        return switch (language) {
            case "fr" -> "«\u202F" + quote + "\u202F»";
            case "es" -> "«" + quote + "»";
            case "de" -> "„" + quote + "“";
            default -> "“" + quote + "”";
        };
    }

    /** As the names of countries are listed. */
    private static String folded(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.replaceAll("[-’']", " ").toLowerCase(Locale.ROOT);
    }

    private static String spaced(String word) {
        return word.replace('_', ' ');
    }
}
