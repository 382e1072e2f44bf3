package org.lede.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The picture at the head of an article, with all that a page has to know of it; the bytes are at its address.
 *
 * @param name the SHA-256 of the bytes and the ending of their type
 * @param alt what it shows, for those who can't see it
 * @param credit whose picture it is, as printed below it
 */
@Embeddable
public record LeadImage(
        @Column(name = "image_name") String name,
        @Column(name = "image_width") int width,
        @Column(name = "image_height") int height,
        @Column(name = "image_alt") String alt,
        @Column(name = "image_credit") String credit) {

    public static LeadImage of(ImageFile file, String alt, String credit) {
        return new LeadImage(file.name(), file.width(), file.height(), alt, credit);
    }

    /** What stands at that address never changes. */
    public String url() {
        return "/images/" + name;
    }
}
