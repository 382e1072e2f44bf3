package org.lede.evidence;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lede.evidence.AbbreviationLists.Lists;

/** The words of one language whose full stop may not end a sentence, and those that begin the next. */
final class Abbreviations {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Set<String> NAME_PARTICLES = words(SentenceOpeners.NAME_PARTICLES);

    private static final Map<String, Abbreviations> KNOWN = new ConcurrentHashMap<>();

    /** Languages in which a stop behind a number makes it "first", "second" and so on. */
    private static final Set<String> WITH_DOTTED_ORDINALS = words("""
            de lb gsw da no nb nn fo is fi et lv cs sk pl hu sl hr bs sr tr eu""");

    private static final Set<String> WITHOUT_VOWELS = words("cs sk sl hr bs sr mk bg");

    /** What is counted by ordinals in any text: "am 3. Oktober", "im 1. Quartal", "1. FC Köln". */
    private static final Set<String> AFTER_AN_ORDINAL = words("""
            januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert
            jahrhunderts quartal quartals halbjahr halbjahres weltkrieg weltkriegs weltkrieges bundesliga liga platz rang
            runde mal tag jahrestag geburtstag stock etage klasse kapitel teil akt spieltag auflage bezirk division fc
            advent wahlgang lebensjahr verdenskrig maddede madde maddesi yüzyıl yüzyılda""");

    /** Before an ordinal: "im 1. Quartal". With them a number belongs to what follows, in whatever language. */
    private static final Set<String> BEFORE_AN_ORDINAL =
            words("im am vom zum beim zur der dem den des die das ins den årets det 'n");

    /** Names that end in an exclamation mark. */
    private static final Set<String> EXCLAIMING_NAMES = words("yahoo jeopardy wham yum oklahoma joomla");

    private final Set<String> neverLast;
    private final Set<String> seldomLast;
    private final Set<String> beforeANumber;
    private final Set<String> openers;
    private final boolean dottedOrdinals;
    private final boolean needVowels;

    private Abbreviations(String language) {
        this.neverLast = listed(language, Lists::neverLast);
        this.seldomLast = listed(language, Lists::seldomLast);
        this.beforeANumber = listed(language, Lists::beforeANumber);
        this.openers = openers(language);
        this.needVowels = !WITHOUT_VOWELS.contains(language);
        this.dottedOrdinals = WITH_DOTTED_ORDINALS.contains(language);
    }

    /** @param language a BCP 47 tag; of a language not known here, all abbreviations that are no words elsewhere */
    static Abbreviations of(String language) {
        String base = Reading.baseLanguage(language);
        String known = AbbreviationLists.BY_LANGUAGE.containsKey(base) ? base : "";
        return KNOWN.computeIfAbsent(known, Abbreviations::new);
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

    private static Set<String> listed(String language, Function<Lists, String> list) {
        Set<String> found = new HashSet<>(words(list.apply(AbbreviationLists.COMMON)));
        if (!language.isEmpty()) {
            found.addAll(words(list.apply(AbbreviationLists.BY_LANGUAGE.get(language))));
            return found;
        }
        AbbreviationLists.BY_LANGUAGE.values().forEach(lists -> found.addAll(words(list.apply(lists))));
        found.removeAll(words(AbbreviationLists.WORDS_ELSEWHERE));
        found.addAll(words(list.apply(AbbreviationLists.COMMON)));
        return found;
    }

    private static Set<String> openers(String language) {
        String base = switch (language) {
            case "nb", "nn" -> "no";
            case "lb", "gsw" -> "de";
            case "gl" -> "pt";
            case "af" -> "nl";
            case "be" -> "ru";
            case "mk" -> "bg";
            case "bs", "sr" -> "hr";
            case "ms" -> "id";
            default -> language;
        };
        return words(SentenceOpeners.BY_LANGUAGE.getOrDefault(base, SentenceOpeners.ANYWHERE));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String spaced) {
        return SPACES.splitAsStream(spaced).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
