package org.lede.library.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes content files: UTF-8 with or without a byte order mark, and line ends of every system. */
final class SeedText {

    /** In bytes; an article of that size has some 300,000 words. */
    private static final long LARGEST = 2 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SeedText() {}

    /**
     * The text, with line feeds as its line ends.
     *
     * @throws InvalidSeed when it isn't UTF-8, holds a control character, or is larger than any text should be
     */
    static String decode(String path, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw InvalidSeed.at(path, 1, "This file is larger than 2 MiB. (TOO_LARGE)");
        }
        if (isUtf16(bytes)) {
            throw InvalidSeed.at(path, 1, "This file is UTF-16: save it as UTF-8. (NOT_UTF_8)");
        }
        String text = lineFeeds(utf8(path, bytes));
        text.chars().filter(SeedText::isControl).findFirst().ifPresent(illegal -> {
            throw InvalidSeed.at(
                    path,
                    lines(text.substring(0, text.indexOf(illegal))),
                    "The character U+%04X has no place in a text. (ILLEGAL_CHARACTER)".formatted(illegal));
        });
        return text;
    }

    private static String utf8(String path, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw InvalidSeed.at(
                    path,
                    lines(lineFeeds(out.toString())),
                    "This line is not UTF-8: save the file as UTF-8. (NOT_UTF_8)");
        }
        boolean marked = !out.isEmpty() && out.charAt(0) == BYTE_ORDER_MARK;
        return marked ? out.subSequence(1, out.length()).toString() : out.toString();
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    private static String lineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isControl(int character) {
        return character < ' ' && "\t\n\f\u000B".indexOf(character) < 0;
    }

    private static int lines(String before) {
        return 1 + (int) before.chars().filter(character -> character == '\n').count();
    }
}
