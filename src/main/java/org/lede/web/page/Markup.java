package org.lede.web.page;

import io.quarkus.qute.Escaper;
import io.quarkus.qute.TemplateExtension;

/**
 * Texts in messages that bring markup of their own: pages take such a message raw, and messages are no HTML templates, so
 * nobody else escapes what is filled in.
 */
@TemplateExtension
final class Markup {

    private static final Escaper ESCAPER = Escaper.builder()
            .add('&', "&amp;")
            .add('<', "&lt;")
            .add('>', "&gt;")
            .add('"', "&quot;")
            .add('\'', "&#39;")
            .build();

    private Markup() {}

    /** The text with everything escaped that HTML gives a meaning. */
    static String escaped(String text) {
        return ESCAPER.escape(text);
    }
}
