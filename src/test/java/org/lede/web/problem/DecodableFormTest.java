package org.lede.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which percent-encoded texts can be decoded. */
class DecodableFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "%41", "a%41%c3%A9", "%f0%9f%9a%a2=%00", "a+b=%25"})
    void text_wellFormed_isDecodable(String text) {
        assertThat(MalformedRequests.isDecodable(text, StandardCharsets.UTF_8)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a%4", "%zz", "%%41", "%u0041", "% 41", "%-1", "%+1", "a=%41&b=%4"})
    void escape_malformed_isNotDecodable(String text) {
        assertThat(MalformedRequests.isDecodable(text, StandardCharsets.UTF_8)).isFalse();
    }

    /** A lone continuation byte, an overlong slash, half a surrogate pair, and a code point beyond Unicode. */
    @ParameterizedTest
    @ValueSource(strings = {"%ff", "%80", "%c3", "%c0%af", "%ed%a0%80", "%f5%80%80%80"})
    void octets_notUtf8_areNotDecodable(String text) {
        assertThat(MalformedRequests.isDecodable(text, StandardCharsets.UTF_8)).isFalse();
    }
}
