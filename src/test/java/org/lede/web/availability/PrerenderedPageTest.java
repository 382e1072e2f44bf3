package org.lede.web.availability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are put together from parts and tokens. */
class PrerenderedPageTest {

    private static final String PLACEHOLDER = "placeholder-of-tests";

    @ParameterizedTest
    @ValueSource(strings = {"", "no form", "@", "a@b", "@@", "<p>Café, naïve, 冰</p>@<p>Café, naïve, 冰</p>@"})
    void page_plainAndCompressed_hasTheTokenInEachPlace(String page) throws IOException {
        PrerenderedPage ready = PrerenderedPage.of(page.replace("@", PLACEHOLDER), PLACEHOLDER, "no-store");

        for (String token : new String[] {"t", "another-token-of-43-characters-as-they-are-used"}) {
            String expected = page.replace("@", token);
            assertThat(new String(ready.body(token), UTF_8)).isEqualTo(expected);
            assertThat(unzipped(ready.gzip(token))).isEqualTo(expected);
        }
    }

    @Test
    void largePage_compressed_isSmallAndWhole() throws IOException {
        String paragraph = "<p>The harbour of Ostby froze in January, and the ice was half a metre thick.</p>\n";
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            page.append(paragraph).append(i * 7919 % 1000).append(i % 500 == 0 ? PLACEHOLDER : "");
        }

        PrerenderedPage ready = PrerenderedPage.of(page.toString(), PLACEHOLDER, "no-store");

        assertThat(unzipped(ready.gzip("token"))).isEqualTo(page.toString().replace(PLACEHOLDER, "token"));
        assertThat(ready.gzip("token").length).isLessThan(page.length() / 10);
    }

    private static String unzipped(byte[] gzip) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes(), UTF_8);
    }
}
