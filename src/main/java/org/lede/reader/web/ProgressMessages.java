package org.lede.reader.web;

import io.quarkus.qute.i18n.MessageBundle;

/** What the learner's own page says of what they know, when they were here and what comes next. */
@MessageBundle("progress")
public interface ProgressMessages {

    String facts();

    String factsCaption(int facts, int articles);

    String stateOfFact();

    String count();

    String state(String state);

    String meaning(String state);

    String changed(int facts);

    String week();

    String weekCaption();

    String nothingDue();

    String review(int facts);

    String lastWeeks();

    String daysAnswered(long days);

    String answeredOn(String day);

    String scores();

    String scoresCaption();

    String scoresCaptionMost(int attempts);

    String asTable();

    String articles();

    String articlesWhy();

    String articleCaption();

    String sentences();

    String sentence(int number, String state);
}
