package org.lede.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which paths are safe for a redirect. */
class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sets/niger-key-facts",
                "/attempts/0190-7/result?n=3&x=%C3%A9",
                "/articles/a?fact=b",
                "/@evil.example",
                "/:80"
            })
    void path_ofThisSite_isKept(String path) {
        assertThat(LocalPath.of(path)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sets",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "\t//evil.example",
                " //evil.example",
                "/a\r\nSet-Cookie: x=y",
                "/a//evil.example",
                "https://evil.example/",
                "HTTPS:evil.example",
                "javascript:alert(1)",
                "/%zz",
                "/a b",
                "/\u0000",
                "/\u007f"
            })
    void unsafePath_leadsToTheLibrary(String path) {
        assertThat(LocalPath.of(path)).hasToString("/");
    }

    @Test
    void missingOrTooLongPath_leadsToTheLibrary() {
        assertThat(LocalPath.of(null)).hasToString("/");
        assertThat(LocalPath.of("/" + "a".repeat(100_000))).hasToString("/");
    }

    @Test
    void address_isItsPathAlone() {
        assertThat(LocalPath.ofAddress("https://lede.example/attempts/7?n=3#top"))
                .hasToString("/attempts/7?n=3");
        assertThat(LocalPath.ofAddress("https://evil.example/me")).hasToString("/me");
        assertThat(LocalPath.ofAddress("https://evil.example//evil.example")).hasToString("/");
        assertThat(LocalPath.ofAddress("https://lede.example")).hasToString("/");
        assertThat(LocalPath.ofAddress("mailto:a@evil.example")).hasToString("/");
        assertThat(LocalPath.ofAddress("no address")).hasToString("/");
        assertThat(LocalPath.ofAddress(null)).hasToString("/");
    }
}
