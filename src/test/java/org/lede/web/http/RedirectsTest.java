package org.lede.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectsTest {

    @ParameterizedTest
    @CsvSource({
        "/account, /account",
        "/review#changes, /review#changes",
        "http://localhost:8080/attempts/7?n=2#top, /attempts/7?n=2#top",
        "https://evil.example, /",
        "https://evil.example?x=1, /?x=1",
        "HTTPS://evil.example:99/a//b, /a//b",
        "//evil.example/a, /evil.example/a",
        "/\\evil.example, /evil.example",
        "\\\\evil.example, /evil.example",
        "http://localhost//evil.example, /evil.example",
        "http://localhost/\\evil.example, /evil.example",
        "http:\\\\evil.example, /evil.example",
        "http:http://evil.example/, /http://evil.example/",
        "javascript:alert(1), /alert(1)",
        "?n=3, ?n=3",
        "index.html, index.html"
    })
    void location_isAPathOfThisServer(String location, String path) {
        assertThat(ResponseHeaders.local(location)).isEqualTo(path);
    }

    @Property
    void location_ofAnyForm_becomesAPath(@ForAll("locations") String location) {
        String local = ResponseHeaders.local(location);

        assertThat(asABrowserReads(local)).as(location).doesNotContainPattern("^([A-Za-z][A-Za-z0-9+.-]*:|//)");
    }

    /** Spaces around it, tabs and line breaks are dropped, and a backslash is a slash (WHATWG URL, 4.4). */
    private static String asABrowserReads(String location) {
        return location.strip().replaceAll("[\t\r\n]", "").replace('\\', '/');
    }

    @Provide
    Arbitrary<String> locations() {
        Arbitrary<String> piece = Arbitraries.of(
                "/",
                "\\",
                "//",
                ":",
                "?",
                "#",
                "@",
                " ",
                "\t",
                "\n",
                "a",
                "http:",
                "https://",
                "evil.example",
                ".",
                "..",
                "%2f",
                "%5c",
                "\u0000");
        return Combinators.combine(
                        Arbitraries.of("/", "http://localhost:8080/", "//", "\\", "https:", ""),
                        piece.list().ofMaxSize(6))
                .as((start, pieces) -> start + String.join("", (List<String>) pieces))
                .filter(location -> !location.isBlank());
    }
}
