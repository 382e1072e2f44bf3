package org.lede.web.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the frame of every page says, and the pages for what went wrong. */
@MessageBundle("layout")
public interface LayoutMessages {

    /** The tag of the language all of these messages are in. */
    @Message("en")
    String language();

    @Message("Language")
    String languages();

    @Message("In which Lede speaks to you. Articles and questions stay in their own.")
    String languagesWhy();

    @Message("Skip to the page")
    String skip();

    @Message("Sections")
    String sections();

    @Message("Library")
    String library();

    @Message("Review")
    String review();

    @Message("My record")
    String record();

    @Message("Account")
    String account();

    @Message("Lede asks about what an article says, and shows where it says so.")
    String colophon();

    @Message("To the library")
    String toLibrary();

    @Message("Lede can’t be reached just now. Nothing on this page is lost; try again in a moment.")
    String unreachable();

    @Message("Lede’s API")
    String apiTitle();

    @Message("The documentation is shown by a script. The document itself, in YAML, is here:")
    String apiWithoutScripts();

    // What the script says: # stands for what it fills in

    @Message("Time is up. What you saved counts.")
    String timeUp();

    @Message("{n} minutes left.")
    String minutesLeft(String n);

    @Message("1 minute left.")
    String lastMinute();

    @Message("{n} minutes")
    String minutes(String n);

    @Message("1 minute")
    String minute();

    @Message("{n} seconds")
    String seconds(String n);

    @Message("a few seconds")
    String moment();

    @Message("Move up: {item}")
    String moveUp(String item);

    @Message("Move down: {item}")
    String moveDown(String item);

    @Message("{item}: place {place} of {total}")
    String moved(String item, String place, String total);

    // What went wrong

    @Message("Not found")
    String notFound();

    @Message(
            "There is nothing at this address. It may have moved, or it may be an attempt of another browser, which only that browser can see.")
    String notFoundWhy();

    @Message("This was taken down")
    String gone();

    @Message("The article and its questions are no longer here. Scores of attempts at them stay.")
    String goneWhy();

    @Message("This attempt is closed")
    String closed();

    @Message("It has been handed in, or its time was up. What you had saved by then counts, and nothing of it is lost.")
    String closedWhy();

    @Message("That has been answered")
    String answered();

    @Message("In practice the first answer counts. It is kept, and you can go on from there.")
    String answeredWhy();

    @Message("This attempt is still open")
    String notSubmitted();

    @Message("Finish it first. Then you can practise what it missed.")
    String notSubmittedWhy();

    @Message("Nothing was missed")
    String nothingMissed();

    @Message("Everything in that attempt was right, so there is nothing to practise.")
    String nothingMissedWhy();

    @Message("Not in this way")
    String modeNotAllowed();

    @Message("This set can’t be taken in that way. Its page offers what it allows.")
    String modeNotAllowedWhy();

    @Message("This page had grown old")
    String formExpired();

    @Message(
            "It was open for so long that we can’t be sure it was still you. Go back, reload the page, and send it again.")
    String formExpiredWhy();

    @Message("That wasn’t a form")
    String noForm();

    @Message("Pages take what their own forms send, and nothing else. Nothing was changed; go back and use the form.")
    String noFormWhy();

    @Message("Sign in first")
    String signInFirst();

    @Message("This page is for people with an account. Nothing you did is lost.")
    String signInFirstWhy();

    @Message("Not yours to see")
    String forbidden();

    @Message("This page needs a role that you don’t have.")
    String forbiddenWhy();

    @Message("That is too much")
    String tooLarge();

    @Message("What you sent is larger than anything we ask for. Go back and make it shorter.")
    String tooLargeWhy();

    @Message("That was a lot at once")
    String tooOften();

    @Message(
            "You, or others at the same internet address, have done this very often just now. Nothing is lost; wait a few minutes and try again.")
    String tooOftenWhy();

    @Message("Not understood")
    String badRequest();

    @Message("We couldn’t make sense of that request. Nothing was changed; go back and try again.")
    String badRequestWhy();

    @Message("Too much at once")
    String busy();

    @Message(
            "Lede is being sent too much at the moment. Nothing of what you sent was kept. Try again in a few seconds.")
    String busyWhy();

    @Message("Back in a moment")
    String unavailable();

    @Message("The database doesn’t answer just now. What you answered before is kept. Try again in a minute.")
    String unavailableWhy();

    @Message(
            "Our database isn’t answering just now, so this page comes from memory and may be out of date. You can read it;"
                    + " answering works again once the database is back.")
    String fromMemory();

    @Message("Something went wrong")
    String internal();

    @Message(
            "That was our fault and has been logged. What you answered before is kept. Try again, or go back to the library.")
    String internalWhy();
}
