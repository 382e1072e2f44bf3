package org.lede.web.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The locale of a template as its extensions get it. */
final class PageLocales {

    private PageLocales() {}

    /** @param attribute of the template, which has none where no request is answered */
    static Locale of(@Nullable Object attribute) {
        return attribute instanceof Locale locale ? locale : Locale.ENGLISH;
    }
}
