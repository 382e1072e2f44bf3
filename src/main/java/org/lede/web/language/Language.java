package org.lede.web.language;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language the pages are written in; content is in a language of its own. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "English"),
    FRENCH(Locale.FRENCH, "Français");

    /** For whoever asks for none of them. */
    public static final Language DEFAULT = ENGLISH;

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The language of exactly that tag; empty for anything else, also for nothing. */
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

    /** What its speakers call it, which is what a switch has to say to somebody who reads nothing else. */
    public String ownName() {
        return ownName;
    }
}
