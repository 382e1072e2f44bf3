package org.lede.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed about an article beside its text.
 *
 * @param source who published it
 * @param rights the rights line, as printed
 * @param display how much of the text may be shown
 * @param language BCP 47
 * @param published the day it came out, null if unknown
 * @param author as printed, null if unknown
 * @param section the part of the paper it stands in, such as Science; null for none
 * @param tags what it is about, in the order given
 * @param image at its head, null for none
 */
@Embeddable
public record Imprint(
        String title,
        String source,
        String rights,
        @Enumerated(EnumType.STRING) Display display,
        String language,
        @Nullable LocalDate published,
        @Nullable String author,
        @Nullable String section,
        @Column(columnDefinition = "text[]") List<String> tags,
        @Nullable LeadImage image) {

    public Imprint {
        tags = List.copyOf(tags);
    }

    Imprint withoutImage() {
        return new Imprint(title, source, rights, display, language, published, author, section, tags, null);
    }
}
