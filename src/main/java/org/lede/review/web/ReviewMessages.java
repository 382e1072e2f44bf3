package org.lede.review.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a day's review says. */
@MessageBundle("review")
public interface ReviewMessages {

    @Message("Review")
    String title();

    @Message("{facts} {#if facts == 1}fact is{#else}facts are{/if} due today.")
    String due(int facts);

    @Message(
            "Each is asked again just before you would forget it, with the sentence that proves the answer. About {minutes} {#if minutes == 1}minute{#else}minutes{/if}.")
    String why(int minutes);

    @Message("Start")
    String start();

    @Message("Go on")
    String goOn();

    @Message("{facts} done so far today.")
    String soFar(int facts);

    @Message("That’s it for today.")
    String done();

    @Message(
            "You went through {facts} {#if facts == 1}fact{#else}facts{/if}. More today wouldn’t make them last longer.")
    String doneWhy(int facts);

    @Message("Nothing is due today.")
    String nothing();

    @Message("What you answered right is left alone until you are likely to forget it.")
    String nothingWhy();

    @Message("Nothing to review yet.")
    String empty();

    @Message("Take a quiz first. What it asked comes back here, fact by fact, just before you would forget it.")
    String emptyWhy();

    @Message("Choose an article")
    String choose();

    @Message("{facts} {#if facts == 1}fact{#else}facts{/if} you know changed")
    String changed(int facts);

    @Message(
            "The article says it otherwise now. We don’t ask you about it until you have seen how; then it is asked as new, and what you answered before doesn’t count for it.")
    String changedWhy();

    @Message("As you knew it")
    String asYouKnewIt();

    @Message("As it is now")
    String asItIsNow();

    @Message("Understood, ask me again")
    String understood();

    @Message("More are shown when you have seen these.")
    String moreChanges();

    @Message("The days to come")
    String coming();

    @Message("How many facts will be asked on each day")
    String comingCaption();

    @Message("Day")
    String day();

    @Message("Facts")
    String facts();
}
