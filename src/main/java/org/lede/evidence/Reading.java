package org.lede.evidence;

import java.util.List;
import java.util.Locale;
import org.lede.question.Folding;

/** Compares texts of one language, folded as for marking. */
final class Reading {

    private final Folding folding;

    Reading(String language) {
        this.folding = Folding.of(language);
    }

    /** The text folded; apostrophes set words apart first, so that "Niger" is found in "Niger’s". */
    String fold(String text) {
        StringBuilder apart = new StringBuilder();
        text.codePoints()
                .map(c -> Characters.plainPunctuation(c) == '\'' ? ' ' : c)
                .forEach(apart::appendCodePoint);
        return folding.fold(apart.toString());
    }

    /** Whether the second text occurs in the first, whole words only; what folds to nothing occurs nowhere. */
    boolean holds(String text, String part) {
        String within = fold(text);
        String sought = fold(part);
        if (sought.isBlank()) {
            return false;
        }
        for (int at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + 1)) {
            if (!cutsWord(within, at) && !cutsWord(within, at + sought.length())) {
                return true;
            }
        }
        return false;
    }

    boolean anyHolds(List<String> texts, String part) {
        return texts.stream().anyMatch(text -> holds(text, part));
    }

    /**
     * The text as options are compared: told apart by anything a reader can tell apart ("C" and "C++", "1.5" and "15", "10³"
     * and "103", "5 mW" and "5 MW"), but not by case, typography or a last full stop. Folding for marking would drop too
     * much.
     */
    static String asSeen(String text) {
        String plain =
                Normalised.of(Folding.withSignsApart(text)).text().strip().toLowerCase(Locale.ROOT);
        return plain.length() > 1 && plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** The language proper of a BCP 47 tag: {@code pt} of {@code pt-BR}. */
    static String baseLanguage(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static boolean cutsWord(String text, int at) {
        return at > 0 && at < text.length() && Characters.joins(text.codePointBefore(at), text.codePointAt(at));
    }
}
