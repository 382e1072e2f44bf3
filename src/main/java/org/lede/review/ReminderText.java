package org.lede.review;

import java.util.List;

/** Puts a reminder into words, for which the pages of reviews have the messages. */
public interface ReminderText {

    /**
     * @param language in which the learner's pages begin, BCP 47
     * @param cards    those that wait, at least one, each by its article
     * @return what the service worker reads
     */
    String of(String language, List<DueCard> cards);
}
