package org.lede.question;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is shown to people, the one value for it everywhere: plain text, and where a bank has more, the same with
 * markup and media.
 *
 * @param text  plain text, complete on its own
 * @param html  the same with markup, or null; whoever shows it has to sanitise it
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
                fields.list("media").stream().flatMap(Media::read).toList());
    }
}
