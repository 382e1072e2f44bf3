package org.lede.web.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.Set;

/** In which direction texts of a language are written. */
@TemplateExtension
final class Direction {

    /** Languages written from right to left in the script they are mostly written in (CLDR, supplemental data). */
    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr",
            "ug", "ur", "yi", "ji");

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    private Direction() {}

    /**
     * The attribute that belongs behind {@code lang} where a text runs from right to left; nothing for any other, since
     * the pages themselves run from left to right.
     *
     * @param language a BCP 47 tag; the script in it counts for more than the language
     */
    static RawString direction(String language) {
        return new RawString(isRightToLeft(Locale.forLanguageTag(language)) ? " dir=\"rtl\"" : "");
    }

    private static boolean isRightToLeft(Locale locale) {
        return locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    }
}
