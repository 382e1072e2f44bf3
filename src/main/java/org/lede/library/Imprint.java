package org.lede.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is printed about an article beside its text.
 *
 * @param source who published it
 * @param rights the rights line, as printed
 * @param display how much of the text may be shown
 * @param language BCP 47
 * @param published the day it came out, null where it isn't known
 */
public record Imprint(
        String title,
        String source,
        String rights,
        Display display,
        String language,
        @Nullable LocalDate published) {}
