package org.lede.question;

import java.util.Map;
import java.util.regex.Pattern;

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

    /** @throws InvalidContent if the hash or the type is malformed */
    public Media {
        InvalidContent.refuse(
                !SHA_256.matcher(sha256).matches(),
                "/sha256",
                "NOT_A_HASH",
                "Give the SHA-256 of the file, 64 hexadecimal digits in lower case.");
        InvalidContent.refuse(
                !TYPE.matcher(type).matches(), "/type", "NOT_A_MEDIA_TYPE", "Give the media type, such as image/png.");
    }

    Map<String, Object> tree() {
        return new Tree()
                .with("sha256", sha256)
                .with("type", type)
                .with("alt", alt)
                .map();
    }
}
