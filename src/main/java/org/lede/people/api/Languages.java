package org.lede.people.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.language.Language;

/** The tags of the pages' languages, as programs send them. */
final class Languages {

    private Languages() {}

    /** For somebody new: a tag that is missing or unknown is no reason to send them away. */
    static String orDefault(@Nullable String tag) {
        return Language.of(tag).orElse(Language.DEFAULT).tag();
    }

    /** @throws Refused when the pages aren't in that language */
    static String known(String tag) {
        return Language.of(tag)
                .orElseThrow(() -> new Refused(
                        Refusal.INVALID_PARAMETER,
                        "The pages aren't in that language.",
                        List.of(new Refused.Fault("/language", "OUT_OF_RANGE", "No language of the pages."))))
                .tag();
    }
}
