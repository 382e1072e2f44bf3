package org.lede.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small pictures as encoders write them: 640 by 427 pixels of one colour. */
public final class Pictures {

    private static final Path FOLDER = Path.of("src/test/resources/pictures");

    private Pictures() {}

    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PNG with other sizes in its header. */
    public static byte[] png(int width, int height) {
        byte[] bytes = bytes("plain.png");
        ByteBuffer.wrap(bytes).putInt(16, width).putInt(20, height);
        return bytes;
    }
}
