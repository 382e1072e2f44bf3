package org.lede.web.page;

import io.quarkus.qute.i18n.MessageBundle;

/** What the frame of every page says, and the pages for what went wrong. */
@MessageBundle("layout")
public interface LayoutMessages {

    /** The tag of the language all of these messages are in. */
    String language();

    String languages();

    String languagesWhy();

    String skip();

    String sections();

    String library();

    String review();

    String record();

    String account();

    String motto();

    String search();

    /** Before the number of facts that are due today. */
    String dueToday();

    String write();

    String apiDocs();

    String colophon();

    String toLibrary();

    String unreachable();

    String apiTitle();

    String apiWithoutScripts();

    // What the script says: # stands for what it fills in

    String timeUp();

    String minutesLeft(String n);

    String lastMinute();

    String minutes(String n);

    String minute();

    String seconds(String n);

    String moment();

    String moveUp(String item);

    String moveDown(String item);

    String moved(String item, String place, String total);

    // What went wrong

    String notFound();

    String notFoundWhy();

    String notYours();

    String gone();

    String goneWhy();

    String closed();

    String closedWhy();

    String answered();

    String answeredWhy();

    String notSubmitted();

    String notSubmittedWhy();

    String nothingMissed();

    String nothingMissedWhy();

    String modeNotAllowed();

    String modeNotAllowedWhy();

    String formExpired();

    String formExpiredWhy();

    String noForm();

    String noFormWhy();

    String signIn();

    String signInFirst();

    String signInFirstWhy();

    String forbidden();

    String forbiddenWhy();

    String tooLarge();

    String tooLargeWhy();

    String tooOften();

    String tooOftenWhy();

    String badRequest();

    String badRequestWhy();

    String busy();

    String busyWhy();

    String unavailable();

    String unavailableWhy();

    String fromMemory();

    String internal();

    String internalWhy();
}
