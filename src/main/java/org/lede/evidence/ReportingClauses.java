package org.lede.evidence;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;
import org.lede.question.WordLists;

/** Finds the clause that says who spoke, behind a quoted question or cry: {@code “Why?” Smith asked.} */
final class ReportingClauses {

    /** Between the quotation and the verb: a name with its titles and what is said of it between commas. */
    private static final int MOST_WORDS = 12;

    /** Outside the commas, such as "of the". */
    private static final int MOST_SMALL_WORDS = 3;

    /** How far into a Chinese or Japanese clause the verb may stand. */
    private static final int MOST_CHARACTERS = 8;

    private static final WordLists WORDS = WordLists.beside(ReportingClauses.class, "words.properties");
    private static final Set<String> VERBS = WORDS.set("reporting-verbs");
    private static final Set<String> JAPANESE_OPENERS = WORDS.set("japanese-openers");
    private static final String HAN_VERBS = "说說问問喊叫答曰嚷吼";

    private final int[] text;
    private final int limit;
    private final Abbreviations abbreviations;

    ReportingClauses(int[] text, int limit, Abbreviations abbreviations) {
        this.text = text;
        this.limit = limit;
        this.abbreviations = abbreviations;
    }

    /** A pronoun or an article with a capital begins a sentence of its own: the clause would begin with a small letter. */
    boolean beginsAt(int at) {
        boolean caseless = Stops.isCaseless(text[at]);
        boolean aside = false;
        int small = 0;
        int from = at;
        for (int words = 0; words < MOST_WORDS && from < limit; words++) {
            int to = wordEnd(from);
            String word = new String(text, from, to - from);
            if (VERBS.contains(word.toLowerCase(Locale.ROOT)) && (words > 0 || caseless)) {
                return true;
            }
            if (words == 0 && abbreviations.mostlyBeginsSentences(word)) {
                return false;
            }
            small += Character.isLowerCase(text[from]) && !aside ? 1 : 0;
            aside ^= to < limit && text[to] == ',';
            if (small > MOST_SMALL_WORDS || endsClause(to, word)) {
                return false;
            }
            from = nextWord(to);
        }
        return false;
    }

    /** Chinese and Japanese put no space before it: {@code “你去哪儿？”他问。}, {@code 「どこ？」と聞いた。} */
    boolean beginsUnspacedAt(int at) {
        if (isParticle(at)) {
            return true;
        }
        for (int i = at; i < limit && i < at + MOST_CHARACTERS && Character.isLetterOrDigit(text[i]); i++) {
            if (HAN_VERBS.indexOf(text[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Hiragana behind a closing bracket mostly is a particle; these words begin sentences. */
    private boolean isParticle(int at) {
        String next = new String(text, at, Math.min(3, limit - at));
        boolean hiragana = UnicodeScript.of(text[at]) == UnicodeScript.HIRAGANA;
        return hiragana && JAPANESE_OPENERS.stream().noneMatch(next::startsWith);
    }

    private boolean endsClause(int wordEnd, String word) {
        if (wordEnd == limit || Stops.isQuote(text[wordEnd]) && text[wordEnd] != '\'' && text[wordEnd] != 0x2019) {
            return true;
        }
        return Stops.isTerminator(text[wordEnd])
                && !(text[wordEnd] == '.' && (word.length() == 1 || abbreviations.isNeverLast(word)));
    }

    private int wordEnd(int from) {
        int to = from;
        while (to < limit && Characters.isWordPart(text[to])) {
            to++;
        }
        return Math.max(to, from + 1);
    }

    private int nextWord(int from) {
        int next = from;
        while (next < limit && !Characters.isWordPart(text[next])) {
            next++;
        }
        return next;
    }
}
