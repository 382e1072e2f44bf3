package org.lede.reader.web;

import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the library, the reader and the learner's own page say. */
@MessageBundle("home")
public interface HomeMessages {

    String headline();

    String standfirst();

    String byline(String source, int minutes);

    String setsAndQuestions(int sets, int questions);

    String factsRight(long right, long facts);

    String due(int facts);

    String changed(int facts);

    String notBegun();

    String continueSet();

    String emptyLibrary();

    String more();

    // The reader

    String whatStayed();

    String setLine(int questions, int minutes, @Nullable BigDecimal best, @Nullable BigDecimal points);

    String marked(String statement, String language);

    String notOpened();

    String excerpts();

    String link(String source);

    // My record

    String record();

    String summary(int sets, long right, long asked);

    String emptyRecord();

    String chooseArticle();

    String bySet();

    String bySetCaption();

    String set();

    String best();

    String latest();

    String scoreOf(BigDecimal score, BigDecimal points);

    String right();

    String attempts();

    String attemptsCaption();

    String when();

    String mode();

    String practice();

    String test();

    String score();

    String open();

    String part();

    String corrected();

    String earlier();

    // How sure they say to be, against how often they are right

    String calibration();

    String calibrationCaption(int answers);

    String youSaid();

    String answers();

    String pays();

    String percent(long share);

    String percentRange(long from, long to);
}
