package org.lede.correction.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;

/** What pages say of corrected questions: to the editors who correct them, and to the learners who were asked. */
@MessageBundle("ruling")
public interface RulingMessages {

    // To learners

    @Message("This question was corrected")
    String corrected();

    @Message(
            "{#switch type}{#case 'void'}It proves nothing after all: everybody gets its points.{#case 'accept'}Another answer is right as well.{#case 'rekey'}Another answer is right.{/switch}")
    String whatWasDone(String type);

    @Message(
            "Your score was corrected from {before.inPoints} to {after.inPoints} of {points.inPoints} after you finished. Below is why.")
    String scoreChanged(BigDecimal before, BigDecimal after, BigDecimal points);

    @Message(
            "Your score was corrected from {before.inPoints} to {after.inPoints} of {points.inPoints} after you finished.")
    String scoreChangedSealed(BigDecimal before, BigDecimal after, BigDecimal points);

    @Message("Everybody gets the points")
    String voided();

    @Message("{questions} {#if questions == 1}question{#else}questions{/if} proved nothing: everybody gets the points.")
    String voidedCount(int questions);

    // To editors

    @Message("Correct this question")
    String correctThis();

    @Message("Correct its questions")
    String correctSet();

    @Message(
            "A published question never changes. A correction is added to it, every answer is regraded by it, and learners see why.")
    String why();

    @Message("Version {n}")
    String version(int n);

    @Message("Corrections so far")
    String soFar();

    @Message(
            "{#if state == 'failing'}Regrading failed and will be tried again: {#else}Regrading: {/if}{regraded} of {total} {#if total == 1}attempt{#else}attempts{/if} done.")
    String regrading(String state, int regraded, int total);

    @Message("Right now")
    String rightNow();

    @Message("Right as well")
    String rightAsWell();

    @Message("Nothing: everybody gets the points.")
    String nothingIsRight();

    @Message("What turned out?")
    String whatTurnedOut();

    @Message("The answer given above is right, and nothing else")
    String rekey();

    @Message("The answer given above is right as well")
    String accept();

    @Message("The question proves nothing: everybody who was asked it gets its points, and nobody is asked it again")
    String voidIt();

    @Message("Why")
    String reason();

    @Message("Learners read this beside their score. In the language of the article, please.")
    String reasonHint();

    @Message("Say why: learners read it.")
    String reasonMissing();

    @Message("Say what turned out.")
    String typeMissing();

    @Message("That is how the question is marked already.")
    String changesNothing();

    @Message("Correct it for everybody")
    String correct();
}
