package org.lede.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTokenTest {

    @Property
    void maskedToken_differsEachTime_andUnmasksToTheSame(@ForAll @Size(16) byte[] token) {
        String plain = Base64.getUrlEncoder().withoutPadding().encodeToString(token);

        String masked = FormToken.mask(plain);

        assertThat(FormToken.mask(plain)).isNotEqualTo(masked).hasSameSizeAs(masked);
        assertThat(masked).doesNotContain(plain);
        assertThat(FormToken.unmask(masked)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "…", "not base64!", "AAAAAAAAAAAAAAAAAAAAAA"})
    void unmask_ofAnUnmaskedText_returnsIt(String sent) {
        assertThat(FormToken.unmask(sent)).isEqualTo(sent);
    }
}
