package org.lede.review.web;

import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a day's review says. */
@MessageBundle("review")
public interface ReviewMessages {

    String title();

    String due(int facts);

    String why(int minutes);

    String start();

    String goOn();

    String soFar(int facts);

    String done();

    String kept(int facts);

    String again(long facts);

    String againWhy();

    String tomorrow(int facts);

    String onDay(int facts, String day);

    String nothing();

    String nothingWhy();

    String empty();

    String emptyWhy();

    String choose();

    String thisWeek();

    String daysKept(int days);

    String dayKept();

    String today();

    String from();

    String fromArticle(int facts);

    String offline();

    String offlineCards();

    String offlineNone();

    String offlineDone();

    String offlineDoneWhy();

    String changed(int facts);

    String changedWhy();

    String asYouKnewIt();

    String asItIsNow();

    String understood();

    String moreChanges();

    String coming();

    String comingCaption();

    String comingOn(int facts);

    String undo();

    String noted();

    String undoDecision();

    String knowAlready();

    String suspend();

    String resume();

    String reset();

    String factsTitle();

    String putAside();

    String suspended();

    String leech();

    String comingBack();

    String moreFacts();

    String settingsTitle();

    String perDay();

    String perDayRule();

    String retention();

    String retentionRule();

    String dayStart();

    String save();

    String holiday();

    String holidayRule();

    String firstDay();

    String lastDay();

    String saveHoliday();

    String endHoliday();

    String outOfRange();

    String leeches();

    String leechesWhy();

    String noLeeches();

    String keptMissing(int learners);
}
