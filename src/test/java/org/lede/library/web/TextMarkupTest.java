package org.lede.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.question.Media;
import org.lede.question.Text;

/** How texts of questions become HTML. */
class TextMarkupTest {

    @Test
    void text_plain_isEscaped() {
        assertThat(markup(Text.of("a < b & \"c\""))).isEqualTo("a &lt; b &amp; &quot;c&quot;");
    }

    @Test
    void text_ofSeveralLines_keepsThemAndTheirIndentation() {
        assertThat(markup(Text.of("for i in 3:\n  print(i)\n")))
                .isEqualTo("<span class=\"lines\">for i in 3:\n  print(i)</span>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "H<sub>2</sub>O <b>is</b> <code>x &lt; 1</code>|H<sub>2</sub>O <b>is</b> <code>x &lt; 1</code>",
                "<pre>a~  b</pre>|<pre>a~  b</pre>",
                "<script>alert(1)</script>now|now",
                "<b onclick='alert(1)' style='color:red'>x</b>|<b>x</b>",
                "<a href='javascript:alert(1)'>link</a>|link",
                "<img src='x' onerror='alert(1)' alt='A map of the <river>'>|<span class=\"media\">A map of the &lt;river&gt;</span>",
                "<span class='visually-hidden'>secret</span>|secret",
                "<svg onload=alert(1)></svg>text|text",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>x|x",
                "<p lang=\"ar\" dir=\"rtl\">نهر</p>|<p lang=\"ar\" dir=\"rtl\">نهر</p>",
                "</div></main><h1>x</h1>|x",
                "<input name=choice value=k3>pick|pick",
            })
    void html_isKeptAsFarAsItIsHarmless(String html, String shown) {
        assertThat(markup(new Text("text", html.replace('~', '\n'), List.of()))).isEqualTo(shown.replace('~', '\n'));
    }

    @Test
    void media_isToldInWords() {
        Media map = new Media("0".repeat(64), "image/png", "A map with a \"ford\"");

        assertThat(markup(new Text("Where is it?", null, List.of(map))))
                .isEqualTo("Where is it? <span class=\"media\">A map with a &quot;ford&quot;</span>");
    }

    private static String markup(Text text) {
        return TextMarkup.markup(text).getValue();
    }
}
