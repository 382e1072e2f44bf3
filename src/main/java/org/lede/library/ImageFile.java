package org.lede.library;

import java.util.List;
import org.lede.question.InvalidContent;
import org.lede.question.Problem;
import org.lede.shared.Json;

/** A picture that may be shown with an article. */
public final class ImageFile {

    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int MOST_PIXELS = 40_000_000;
    private static final int LEAST_WIDTH = 400;

    private final byte[] bytes;
    private final ImageHeader header;

    private ImageFile(byte[] bytes, ImageHeader header) {
        this.bytes = bytes;
        this.header = header;
    }

    /** @throws InvalidContent with the reason why it may not be shown */
    public static ImageFile of(byte[] bytes) {
        refuseIf(bytes.length > MOST_BYTES, "TOO_LARGE", "A picture may have 5 MiB at most.");
        ImageHeader header = ImageHeader.read(bytes)
                .orElseThrow(() ->
                        refusal("NOT_AN_IMAGE", "This is no PNG, JPEG, WebP or AVIF, or a part of it is missing."));
        refuseIf(header.width() < LEAST_WIDTH, "TOO_SMALL", "A picture has to be 400 pixels wide at least.");
        refuseIf(
                (long) header.width() * header.height() > MOST_PIXELS,
                "TOO_MANY_PIXELS",
                "A picture may have 40 megapixels at most.");
        refuseIf(header.isAnimated(), "ANIMATED", "This picture moves; only a still one can stand beside a text.");
        refuseIf(
                header.hasMetadata(),
                "HAS_METADATA",
                "This picture carries EXIF or XMP data, which can tell where and by whom it was taken. Remove it first, for"
                        + " example with: exiftool -all= FILE");
        return new ImageFile(bytes, header);
    }

    private static void refuseIf(boolean refused, String code, String message) {
        if (refused) {
            throw refusal(code, message);
        }
    }

    private static InvalidContent refusal(String code, String message) {
        return new InvalidContent(List.of(new Problem("", code, message)));
    }

    /** The SHA-256 of its bytes, and the ending of its type. */
    public String name() {
        return Json.sha256(bytes) + "." + header.type().ending();
    }

    public int width() {
        return header.width();
    }

    public int height() {
        return header.height();
    }

    byte[] bytes() {
        return bytes;
    }
}
