package org.lede.review.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.lede.review.DueCard;
import org.lede.review.ReminderText;
import org.lede.shared.Json;
import org.lede.web.language.Language;

/** Says in a reminder how many facts wait and from which article, in the learner's language. */
@ApplicationScoped
class ReminderWords implements ReminderText {

    /** A notification has room for about two lines. */
    private static final int LONGEST_TITLE = 120;

    @Override
    public String of(String language, List<DueCard> cards) {
        String tag = Language.of(language).orElse(Language.DEFAULT).tag();
        ReviewMessages messages = MessageBundles.get(ReviewMessages.class, Localized.Literal.of(tag));
        int others = (int) cards.stream().map(DueCard::article).distinct().count() - 1;
        String title = shortened(cards.get(0).title());
        return Json.write(Map.of(
                "title",
                messages.due(cards.size()),
                "body",
                others == 0 ? messages.remindedOf(title) : messages.remindedOfSeveral(title, others),
                "lang",
                tag));
    }

    private static String shortened(String title) {
        if (title.codePointCount(0, title.length()) <= LONGEST_TITLE) {
            return title;
        }
        return title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }
}
