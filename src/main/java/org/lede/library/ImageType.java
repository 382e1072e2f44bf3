package org.lede.library;

import java.util.Arrays;
import java.util.Optional;

/** A type of picture that every browser shows. SVG isn't one: it can hold scripts. */
public enum ImageType {
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg"),
    WEBP("webp", "image/webp"),
    AVIF("avif", "image/avif");

    private final String ending;
    private final String mediaType;

    ImageType(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The type of a stored image by its name; empty if no image can have that name. */
    public static Optional<ImageType> ofName(String name) {
        return Arrays.stream(values())
                .filter(type -> name.matches("[0-9a-f]{64}[.]" + type.ending))
                .findFirst();
    }

    String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
