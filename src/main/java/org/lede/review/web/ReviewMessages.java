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

    String back(int facts);

    String backWhy(int again, int confirmed);

    String tomorrow(int facts, int again, int confirmed);

    String onDay(int facts, String day);

    String nextDay(String day);

    String dayBegins(int hour);

    String newToYou();

    String anotherRound();

    String nothing();

    String nothingWhy();

    String empty();

    String emptyWhy();

    String thisWeek();

    String daysKept(int days);

    String dayKept();

    String today();

    String from();

    String fromArticle(int facts);

    String remindMe();

    String remindOffer(int hour);

    String remindHere();

    String remindDenied();

    String remindFailed();

    String reminded(int hour);

    String otherHour();

    String turnOff();

    String reminders();

    String remindersRule();

    String remindersOff();

    String remindAt();

    String hour(int hour);

    String saveHour();

    String remindedOf(String article);

    String remindedOfSeveral(String article, int others);

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
