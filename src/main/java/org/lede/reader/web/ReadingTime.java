package org.lede.reader.web;

import org.lede.evidence.ArticleText;

/** How long a text takes to read. */
final class ReadingTime {

    /** Silent reading of non-fiction in English: 238 words a minute (Brysbaert 2019, a review of 190 studies). */
    private static final int WORDS_A_MINUTE = 238;

    private ReadingTime() {}

    /** In whole minutes, at least one. */
    static int minutes(ArticleText text) {
        int words = text.text().split("\\s+").length;
        return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }
}
