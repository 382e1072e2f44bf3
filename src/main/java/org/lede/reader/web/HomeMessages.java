package org.lede.reader.web;

import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;

/** What the library, the reader and the learner's own page say. */
@MessageBundle("home")
public interface HomeMessages {

    String headline();

    String standfirst();

    String welcome();

    String due(int facts);

    String dueTime(int minutes);

    String start();

    String changed(int facts);

    String inLanguage(String language);

    String minutesToRead(int minutes);

    String factsKept(int kept, long facts);

    String factsMet(int met, long facts);

    String factsToMeet(long facts);

    String quizMe();

    String fiveQuestions();

    String readFirst();

    String proved(int known, int sentences);

    String openRounds();

    String stoppedAt(int number);

    String ofAll(int answered, int total);

    String rubrics();

    String allSections();

    String section(String name, String key);

    String older();

    String more();

    String emptyLibrary();

    String emptyLibraryWhy();

    // Search

    String searchFor();

    String search();

    String searchHint();

    String foundNone(String words);

    String foundNoneWhy();

    String foundArticles(int articles);

    String foundFacts(int facts);

    String moreFound();

    // The reader

    String quizzes();

    String doneReading();

    String roundTakes();

    String setLine(int questions, int minutes);

    String startHere();

    String notBegun();

    String triedOf(int tried, int questions);

    String carryOn();

    String bestOf(BigDecimal best, BigDecimal points);

    String marked(String statement, String language);

    String backToQuestion();

    String missedHere(int sentences);

    String notOpened();

    String excerpts();

    String link(String source);

    // My record

    String record();

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

    String practice();

    String test();

    String score();

    String open();

    String allToLearn();

    String part();

    String corrected();

    String earlier();

    // How sure they say to be, against how often they are right

    String calibrationCaption(int answers);

    String youSaid();

    String answers();

    String pays();

    String percent(long share);

    String percentRange(long from, long to);
}
