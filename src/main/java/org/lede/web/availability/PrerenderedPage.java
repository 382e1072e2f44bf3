package org.lede.web.availability;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A page that is rendered once and sent to many visitors: the bytes between its form tokens, as they are and compressed.
 *
 * <p>Compressing a page takes longer than all else that is done to send it. So each part is compressed by itself, and the
 * tokens of a visitor are put between them uncompressed (RFC 1951, 3.2.4).
 */
final class PrerenderedPage {

    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {1, 0, 0, (byte) 0xff, (byte) 0xff};

    private final List<byte[]> parts;
    private final List<byte[]> compressed;
    private final String caching;

    private PrerenderedPage(List<byte[]> parts, String caching) {
        this.parts = parts;
        this.compressed = parts.stream().map(PrerenderedPage::compressed).toList();
        this.caching = caching;
    }

    /**
     * @param placeholder stands in the page in place of each token
     * @param caching the value of {@code Cache-Control}
     */
    static PrerenderedPage of(String html, String placeholder, String caching) {
        return new PrerenderedPage(
                Arrays.stream(html.split(Pattern.quote(placeholder), -1))
                        .map(part -> part.getBytes(StandardCharsets.UTF_8))
                        .toList(),
                caching);
    }

    String caching() {
        return caching;
    }

    int size() {
        return parts.stream().mapToInt(part -> part.length).sum() * 4 / 3;
    }

    byte[] body(String token) {
        byte[] filling = token.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream body = new ByteArrayOutputStream(size());
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                body.writeBytes(filling);
            }
            body.writeBytes(parts.get(i));
        }
        return body.toByteArray();
    }

    byte[] gzip(String token) {
        byte[] filling = token.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream(size());
        CRC32 checksum = new CRC32();
        int length = 0;
        gzip.writeBytes(GZIP_HEADER);
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                gzip.writeBytes(stored(filling));
                checksum.update(filling);
                length += filling.length;
            }
            gzip.writeBytes(compressed.get(i));
            checksum.update(parts.get(i));
            length += parts.get(i).length;
        }
        gzip.writeBytes(LAST_BLOCK);
        gzip.writeBytes(
                littleEndian(8).putInt((int) checksum.getValue()).putInt(length).array());
        return gzip.toByteArray();
    }

    private static byte[] stored(byte[] bytes) {
        return littleEndian(5 + bytes.length)
                .put((byte) 0)
                .putShort((short) bytes.length)
                .putShort((short) ~bytes.length)
                .put(bytes)
                .array();
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** As blocks that end at a byte's end and refer to nothing before them. */
    private static byte[] compressed(byte[] part) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(part);
            ByteArrayOutputStream blocks = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            int count;
            do {
                count = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
                blocks.write(buffer, 0, count);
            } while (count == buffer.length);
            return blocks.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
