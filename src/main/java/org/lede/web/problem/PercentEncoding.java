package org.lede.web.problem;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Tells whether percent-encoded text can be decoded. */
final class PercentEncoding {

    private static final int ESCAPE = "%41".length();

    private PercentEncoding() {}

    /** Whether the octets that the text stands for are characters in that charset. */
    static boolean isDecodable(Buffer text, Charset charset) {
        byte[] octets = new byte[text.length()];
        int length = 0;
        for (int at = 0; at < octets.length; at++) {
            int octet = text.getByte(at);
            if (octet == '%') {
                if (at + ESCAPE > octets.length) {
                    return false;
                }
                octet = octet((char) text.getByte(at + 1), (char) text.getByte(at + 2));
                if (octet < 0) {
                    return false;
                }
                at += ESCAPE - 1;
            }
            octets[length++] = (byte) octet;
        }
        return isDecodable(ByteBuffer.wrap(octets, 0, length), charset);
    }

    private static boolean isDecodable(ByteBuffer octets, Charset charset) {
        try {
            charset.newDecoder().decode(octets);
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** Minus one where these aren't two digits. */
    private static int octet(char high, char low) {
        int sixteens = hexadecimal(high);
        int ones = hexadecimal(low);
        return sixteens < 0 || ones < 0 ? -1 : sixteens * 16 + ones;
    }

    /** Not {@link Character#digit}, which takes the digits of every script. */
    private static int hexadecimal(char digit) {
        return digit < 128 ? Character.digit(digit, 16) : -1;
    }
}
