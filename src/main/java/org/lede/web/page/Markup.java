package org.lede.web.page;

import io.quarkus.qute.Escaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes texts and the direction of their language into the markup of pages. */
@TemplateExtension
final class Markup {

    private static final Escaper ESCAPER = Escaper.builder()
            .add('&', "&amp;")
            .add('<', "&lt;")
            .add('>', "&gt;")
            .add('"', "&quot;")
            .add('\'', "&#39;")
            .build();

    /** Languages written from right to left in the script they are mostly written in (CLDR, supplemental data). */
    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr",
            "ug", "ur", "yi", "ji");

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    private Markup() {}

    /**
     * The text with the characters escaped that have a meaning in HTML. A message with markup of its own needs it for each
     * text that is filled in, because pages take such a message raw.
     */
    static String escaped(String text) {
        return ESCAPER.escape(text);
    }

    /** The text as a value in the query of an address. */
    static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The text as a key to look up. */
    static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The name of a language in the page's: Anglais. */
    static String languageName(String language, @TemplateAttribute("locale") @Nullable Object locale) {
        Locale page = Times.locale(locale);
        String name = Locale.forLanguageTag(language).getDisplayName(page);
        return name.substring(0, 1).toUpperCase(page) + name.substring(1);
    }

    /** The name of a language that isn't the page's, in the page's: anglais. Empty for the page's own. */
    static String ifForeign(String language, @TemplateAttribute("locale") @Nullable Object locale) {
        Locale page = Times.locale(locale);
        Locale text = Locale.forLanguageTag(language);
        return text.getLanguage().equals(page.getLanguage()) ? "" : text.getDisplayLanguage(page);
    }

    /**
     * The attribute that follows {@code lang} if a text runs from right to left; otherwise nothing, as the pages run from
     * left to right.
     *
     * @param language a BCP 47 tag; its script counts for more than its language
     */
    static RawString direction(String language) {
        Locale locale = Locale.forLanguageTag(language);
        boolean rightToLeft = locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return new RawString(rightToLeft ? " dir=\"rtl\"" : "");
    }
}
