package org.lede.web.language;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language the pages are written in; content is in a language of its own. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "English"),
    FRENCH(Locale.FRENCH, "Français");

    /** For browsers that ask for other languages. */
    public static final Language DEFAULT = ENGLISH;

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The language of exactly that tag, if there is one. */
    public static Optional<Language> of(@Nullable String tag) {
        return Stream.of(values()).filter(one -> one.tag().equals(tag)).findFirst();
    }

    public Locale locale() {
        return locale;
    }

    /** Its BCP 47 tag, such as {@code fr}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** Its name in the language itself, which its speakers recognise in a switch. */
    public String ownName() {
        return ownName;
    }
}
