package org.lede.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be decoded, and what can't. */
class PercentEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "%41", "a%41%c3%A9", "%f0%9f%9a%a2=%00", "a+b=%25"})
    void text_wellFormed_isDecodable(String text) {
        assertThat(PercentEncoding.isDecodable(Buffer.buffer(text), StandardCharsets.UTF_8))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a%4", "%zz", "%%41", "%u0041", "% 41", "%-1", "%+1", "a=%41&b=%4"})
    void escape_brokenOff_isNot(String text) {
        assertThat(PercentEncoding.isDecodable(Buffer.buffer(text), StandardCharsets.UTF_8))
                .isFalse();
    }

    /** A lone continuation, an overlong slash, half a surrogate pair, and what is beyond Unicode. */
    @ParameterizedTest
    @ValueSource(strings = {"%ff", "%80", "%c3", "%c0%af", "%ed%a0%80", "%f5%80%80%80"})
    void octets_notUtf8_areNotDecodable(String text) {
        assertThat(PercentEncoding.isDecodable(Buffer.buffer(text), StandardCharsets.UTF_8))
                .isFalse();
    }
}
