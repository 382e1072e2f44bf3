package org.lede.library;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is printed about an article beside its text.
 *
 * @param source who published it
 * @param rights the rights line, as printed
 * @param display how much of the text may be shown
 * @param language BCP 47
 * @param published the day it came out, null if unknown
 */
@Embeddable
public record Imprint(
        String title,
        String source,
        String rights,
        @Enumerated(EnumType.STRING) Display display,
        String language,
        @Nullable LocalDate published) {}
