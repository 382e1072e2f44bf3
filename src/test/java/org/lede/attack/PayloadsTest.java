package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the tests of this package would detect a successful attack. */
class PayloadsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>%s</p>",
                "<input name=\"name\" value=\"%s\">",
                "<input name='name' value='%s'>",
                "<title>%s</title>",
                "<textarea>%s</textarea>"
            })
    void unescapedMarkup_isDetected(String template) {
        assertThat(Payloads.foreign(template.formatted(Payloads.MARKUP))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"javascript:alert(1)\">x</a>",
                "<form action='javascript:alert(1)'>",
                "<a href=\"//evil.example\">x</a>",
                "<a href=\"https://evil.example\">x</a>",
                "<script>alert(1)</script>",
                "<script src=\"/elsewhere.js\" defer></script>",
                "<p style=\"color: red\">x</p>",
                "<P ONCLICK=\"alert(1)\">x</P>",
                "<img src=\"/assets/icon-192.png\" width=\"1\" alt=\"\">"
            })
    void foreignMarkup_isDetected(String markup) {
        assertThat(Payloads.foreign(markup)).isNotEmpty();
    }

    @Test
    void markupOfLede_isIgnored() {
        assertThat(Payloads.foreign("""
                        <img src="/images/%s.png" width="1" height="1" alt="&lt;script&gt;">""".formatted("0".repeat(64)))).isEmpty();
        assertThat(Payloads.foreign("""
                        <script src="/assets/lede.js?v=1" defer></script>
                        <body hx-boost="true"><a href="/sets/a?n=1">a &lt;script&gt; b</a><a href="#main">c</a>
                        <form action="/signin" method="post"><input value="&quot; onclick=&quot;alert(1)"></form>
                        """)).isEmpty();
    }
}
