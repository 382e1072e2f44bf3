package org.lede.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lede.question.WordLists;

/** Knows which words of one language are abbreviations, and which words mostly begin sentences. */
final class Abbreviations {

    private static final WordLists LISTS = WordLists.beside(Abbreviations.class, "abbreviations.properties");
    private static final WordLists OPENERS = WordLists.beside(Abbreviations.class, "sentence-openers.properties");
    private static final Set<String> NAME_PARTICLES = OPENERS.set("name-particles");
    private static final Set<String> AFTER_AN_ORDINAL = LISTS.set("after-an-ordinal");
    private static final Set<String> BEFORE_AN_ORDINAL = LISTS.set("before-an-ordinal");
    private static final Set<String> EXCLAIMING_NAMES = LISTS.set("exclaiming-names");
    private static final String ANYWHERE = "anywhere";
    private static final Map<String, Abbreviations> KNOWN = new ConcurrentHashMap<>();

    private final Set<String> neverLast;
    private final Set<String> seldomLast;
    private final Set<String> beforeANumber;
    private final Set<String> openers;
    private final boolean dottedOrdinals;
    private final boolean needVowels;

    private Abbreviations(String language) {
        this.neverLast = listed("never.", language);
        this.seldomLast = listed("seldom.", language);
        this.beforeANumber = listed("number.", language);
        this.openers = OPENERS.set(language);
        this.needVowels = !LISTS.words("without-vowels").contains(language);
        this.dottedOrdinals = LISTS.words("dotted-ordinals").contains(language);
    }

    /** @param language a BCP 47 tag; an unknown language has all abbreviations that aren't words elsewhere */
    static Abbreviations of(String language) {
        String base = Reading.baseLanguage(language);
        return KNOWN.computeIfAbsent(LISTS.names().contains("never." + base) ? base : ANYWHERE, Abbreviations::new);
    }

    /** A name or the thing meant always follows, so the stop never ends a sentence. */
    boolean isNeverLast(String word) {
        return holds(neverLast, word);
    }

    /** These may well end a sentence: only a word that mostly begins sentences tells. */
    boolean isSeldomLast(String word) {
        return holds(seldomLast, word);
    }

    /** With a number after it the stop ends nothing: "No. 5", "p. 12", "Art. 3". */
    boolean isBeforeANumber(String word) {
        return holds(beforeANumber, word);
    }

    /** Words that, with a capital, mostly begin a sentence. */
    boolean mostlyBeginsSentences(String word) {
        return openers.contains(lower(word));
    }

    /** The same behind an initial or a title, where "Le" and "Van" begin surnames. */
    boolean mostlyBeginsSentencesBehindANamePart(String word) {
        return mostlyBeginsSentences(word) && !NAME_PARTICLES.contains(lower(word));
    }

    /** Whether a number of at most three digits, a stop and a word with a capital are one: "im 1. Quartal". */
    boolean isOrdinal(String wordBefore, String word) {
        if (AFTER_AN_ORDINAL.contains(lower(word))) {
            return true;
        }
        if (isBeforeANumber(wordBefore)) {
            return false;
        }
        boolean expected = dottedOrdinals || BEFORE_AN_ORDINAL.contains(wordBefore);
        return expected && !mostlyBeginsSentences(word);
    }

    /** In some languages an R or an L does for a vowel: Czech "smrt" is a word. */
    boolean needVowels() {
        return needVowels;
    }

    boolean hasDottedOrdinals() {
        return dottedOrdinals;
    }

    static boolean isExclaimingName(String word) {
        return EXCLAIMING_NAMES.contains(lower(word));
    }

    /** Listed as it stands, or in small letters: then the capital doesn't matter. */
    private static boolean holds(Set<String> words, String word) {
        return words.contains(word) || words.contains(lower(word));
    }

    private static Set<String> listed(String list, String language) {
        if (!language.equals(ANYWHERE)) {
            return union(List.of(list + "common", list + language));
        }
        Set<String> found = union(
                LISTS.names().stream().filter(name -> name.startsWith(list)).toList());
        found.removeAll(LISTS.words("elsewhere"));
        found.addAll(LISTS.words(list + "common"));
        return found;
    }

    private static Set<String> union(List<String> lists) {
        return lists.stream()
                .flatMap(list -> LISTS.words(list).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
