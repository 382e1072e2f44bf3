package org.lede.question;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A picture, sound or film that belongs to a text, named by the hash of its bytes.
 *
 * @param sha256 lower-case hexadecimal SHA-256 of the bytes
 * @param type   its media type, such as {@code image/png}
 * @param alt    what it shows or says, for those who can't see or hear it
 */
public record Media(String sha256, String type, String alt) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TYPE = Pattern.compile("(image|audio|video)/[a-z0-9.+-]{1,60}");

    /** @throws IllegalArgumentException if the hash or the type is malformed */
    public Media {
        if (!isSha256(sha256)) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        if (!isType(type)) {
            throw new IllegalArgumentException("not a media type: " + type);
        }
    }

    /** Reads one; none where something is wrong with it, which is then noted. */
    static Stream<Media> read(Fields fields) {
        fields.only("sha256", "type", "alt");
        String sha256 = fields.string("sha256");
        String type = fields.string("type");
        String alt = fields.string("alt");
        if (!sha256.isEmpty() && !isSha256(sha256)) {
            fields.problem(
                    "sha256", "NOT_A_HASH", "Give the SHA-256 of the file, 64 hexadecimal digits in lower case.");
        }
        if (!type.isEmpty() && !isType(type)) {
            fields.problem("type", "NOT_A_MEDIA_TYPE", "Give the media type, such as image/png.");
        }
        return isSha256(sha256) && isType(type) ? Stream.of(new Media(sha256, type, alt)) : Stream.empty();
    }

    Map<String, Object> tree() {
        return new Tree()
                .with("sha256", sha256)
                .with("type", type)
                .with("alt", alt)
                .map();
    }

    private static boolean isSha256(String text) {
        return SHA_256.matcher(text).matches();
    }

    private static boolean isType(String text) {
        return TYPE.matcher(text).matches();
    }
}
