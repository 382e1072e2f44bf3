package org.lede.question;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The small words of a language around an answer, which leave what is answered the same. */
final class SmallWords {

    private static final WordLists WORDS = WordLists.beside(SmallWords.class, "words.properties");
    private static final WordLists COUNTRIES = WordLists.beside(SmallWords.class, "countries.properties");
    private static final Map<String, SmallWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Set<String> articles;

    /** Articles and words such as "some": whether they stand there never matters. */
    private final Set<String> empty = new HashSet<>();

    /** Prepositions, titles and quantifiers, which don't matter where the other answer has none of them. */
    private final Set<String> before;

    private final List<List<String>> phrasesBefore;
    private final Set<String> places;
    private final Set<String> or;
    private final Set<String> countries;
    private final List<String> attachedArticles;
    private final List<String> attachedBefore;
    private final List<String> attachedAfter;

    private final Map<String, String> scales;
    private final Map<String, String> signs;
    private final Set<String> ordinals;
    private final Set<String> after;
    private final Map<String, String> shortForms;
    private final Map<String, String> abbreviations;
    private final Set<String> months;
    private final Set<String> ofNumber;
    private final Set<String> of;

    private SmallWords(String language) {
        articles = WORDS.set("articles." + language);
        empty.addAll(articles);
        empty.addAll(WORDS.words("vague." + language));
        List<String> all = WORDS.words("before." + language);
        before = Set.copyOf(all);
        phrasesBefore = all.stream()
                .filter(phrase -> phrase.contains("_"))
                .map(phrase -> List.of(phrase.split("_")))
                .toList();
        places = WORDS.set("places." + language);
        or = WORDS.set("or");
        countries = COUNTRIES.set(language);
        attachedArticles = WORDS.words("attached-articles." + language);
        attachedBefore = WORDS.words("attached-before." + language);
        attachedAfter = WORDS.words("attached-after." + language);
        scales = WORDS.pairs("scale." + language);
        signs = new HashMap<>(WORDS.pairs("sign.any"));
        signs.putAll(WORDS.pairs("sign." + language));
        after = WORDS.set("after." + language);
        shortForms = WORDS.pairs("short." + language);
        abbreviations = WORDS.pairs("abbreviated." + language);
        months = new HashSet<>(WORDS.words("months." + language));
        abbreviations.forEach((abbreviation, word) -> {
            if (months.contains(word)) {
                months.add(abbreviation);
            }
        });
        ofNumber = WORDS.set("of-number." + language);
        of = WORDS.set("of." + language);
        ordinals = WORDS.set("ordinal." + language);
    }

    /** @param language a base language such as {@code en} */
    static SmallWords of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language.matches("[a-z]{2,5}") ? language : "", SmallWords::new);
    }

    boolean isArticle(String word) {
        return articles.contains(word);
    }

    boolean isEmpty(String word) {
        return empty.contains(word);
    }

    boolean isSmall(String word) {
        return empty.contains(word) || before.contains(word);
    }

    /** How many words at the start of these are a preposition, a title or a quantifier. */
    int before(List<String> words) {
        for (List<String> phrase : phrasesBefore) {
            if (words.size() > phrase.size() && words.subList(0, phrase.size()).equals(phrase)) {
                return phrase.size();
            }
        }
        return words.size() > 1 && before.contains(words.get(0)) ? 1 : 0;
    }

    /** Whether the word may stand between a thing and the place where it is, such as "in". */
    boolean leadsToPlace(String word) {
        return places.contains(word);
    }

    /** Whether these words are the name of a country. */
    boolean isCountry(List<String> words) {
        return countries.contains(String.join("_", words));
    }

    boolean isCountry(String word) {
        return countries.contains(word);
    }

    boolean offersAChoice(List<String> words) {
        return words.stream().anyMatch(or::contains);
    }

    /** Articles that are written as a prefix. */
    List<String> attachedArticles() {
        return attachedArticles;
    }

    /** Prefixes that stand for small words, such as the Hebrew for "in". */
    List<String> attachedBefore() {
        return attachedBefore;
    }

    /** Particles written right behind a word, such as the Japanese for "in". */
    List<String> attachedAfter() {
        return attachedAfter;
    }

    /** Words behind a number that make it a multiple, with how many they are. */
    Map<String, String> scales() {
        return scales;
    }

    /** Signs by the words for them, whose parts are joined by an underscore. */
    Map<String, String> signs() {
        return signs;
    }

    boolean makesOrdinal(String word) {
        return ordinals.contains(word);
    }

    /** Whether the word may stand behind an answer, such as the Hindi for "in". */
    boolean isAfter(String word) {
        return after.contains(word);
    }

    /** "Saint" for "st"; any other word as it is. */
    String longForm(String word) {
        return shortForms.getOrDefault(word, word);
    }

    /** "January" for "jan"; but who has "Sun" to type isn't right with "Sunday". */
    String unabbreviated(String word) {
        return abbreviations.getOrDefault(word, word);
    }

    /** Whether the word is a month, or short for one. */
    boolean isMonth(String word) {
        return months.contains(word);
    }

    /** Whether the word says nothing but how exact a number is, or from when its years count. */
    boolean isOfNumber(String word) {
        return ofNumber.contains(word);
    }

    /** Whether the word joins a day to its month. */
    boolean isOf(String word) {
        return of.contains(word);
    }
}
