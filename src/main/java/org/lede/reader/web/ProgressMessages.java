package org.lede.reader.web;

import io.quarkus.qute.i18n.MessageBundle;

/** What the learner's own page says of what they know, when they were here and what comes next. */
@MessageBundle("progress")
public interface ProgressMessages {

    String keeping(int kept, int facts);

    String met(int met, int facts);

    String ahead(int due, int slipped);

    String today(int facts);

    String counts(int facts, String state);

    String changed(int facts);

    String week();

    String weekCaption();

    String nothingDue();

    String lastWeeks();

    String daysAnswered(long days);

    String answeredOn(String day);

    String slipping();

    String scores();

    String scoresCaption();

    String scoresCaptionMost(int attempts);

    String asTable();

    String articles();

    String articlesWhy();

    String ofArticle(int kept, int met, long facts);

    String sentences();

    String sentence(int number, String state);

    String retention();

    String retentionWhy();

    String retentionOf(String form, int recalled, int answers);

    String certainty();

    String certaintySure(long share, long from);

    String certaintyEven();
}
