package org.lede.question;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text to show: plain, and where an imported bank has more, the same with markup and media.
 *
 * @param text  plain text, complete on its own
 * @param html  the same with markup, or null; to be sanitised before it is shown
 * @param media what belongs to it, in order
 */
public record Text(String text, @Nullable String html, List<Media> media) {

    /** No text at all. */
    public static final Text EMPTY = new Text("", null, List.of());

    public Text {
        Objects.requireNonNull(text, "text");
        media = List.copyOf(media);
    }

    /** Plain text alone. */
    public static Text of(String text) {
        return new Text(text, null, List.of());
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The tree of it: {@code text}, and {@code html} and {@code media} only where there are any. */
    public Map<String, Object> tree() {
        return addTo(new Tree()).map();
    }

    /** Writes the fields of this text among those of what it belongs to, as in an option. */
    Tree addTo(Tree tree) {
        return tree.with("text", text)
                .withPresent("html", html)
                .withPresent(
                        "media",
                        media.isEmpty() ? null : media.stream().map(Media::tree).toList());
    }

    /** Reads what {@link #addTo} writes; the caller says which fields are known. */
    static Text readFrom(Fields fields) {
        return new Text(
                fields.string("text"),
                fields.optionalString("html"),
                fields.list("media").stream()
                        .flatMap(element -> readMedia(element).stream())
                        .toList());
    }

    private static Optional<Media> readMedia(Fields fields) {
        fields.only("sha256", "type", "alt");
        return fields.attempt(() -> new Media(fields.string("sha256"), fields.string("type"), fields.string("alt")));
    }
}
