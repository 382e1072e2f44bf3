package org.lede.attempt.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** What the pages of a running attempt and of its result say. */
@MessageBundle("quiz")
public interface QuizMessages {

    // The attempt

    @Message("Practice")
    String practice();

    @Message("Test")
    String test();

    @Message("Question <strong>{number}</strong> of {total}")
    String place(int number, int total);

    @Message("Question {number} of {total}")
    String placePlain(int number, int total);

    @Message("Answered: {answered} of {total}")
    String progress(int answered, int total);

    @Message("Check")
    String check();

    @Message("Save and go on")
    String save();

    @Message("I don’t know")
    String dontKnow();

    @Message("Next question")
    String next();

    @Message("Done")
    String done();

    @Message("See the result")
    String seeResult();

    @Message("All questions")
    String steps();

    @Message("Question")
    String stepQuestion();

    @Message("open")
    String stepOpen();

    @Message("saved")
    String stepSaved();

    @Message("Finish here")
    String finish();

    @Message("Keys: 1 to 9 pick an answer, Enter checks it and goes on")
    String keys();

    @Message("Time left:")
    String timeLeft();

    @Message("until")
    String until();

    @Message("{minutes} {#if minutes == 1}minute{#else}minutes{/if}")
    String minutes(long minutes);

    @Message("Time is up. What you saved counts.")
    String timeUp();

    @Message("All questions seen")
    String allSeen();

    @Message("Hand in?")
    String handInTitle();

    @Message("You have answered all {total} questions. After handing in, nothing can be changed.")
    String handInAll(int total);

    @Message(
            "You have answered {answered} of {total} questions. <strong>{left} {#if left == 1}is{#else}are{/if} unanswered</strong> and {#if left == 1}counts{#else}count{/if} as 0. After handing in, nothing can be changed.")
    String handInSome(int answered, int total, int left);

    @Message("Hand in")
    String handIn();

    @Message("Back to question {number}")
    String backTo(int number);

    @Message("Pick an answer first, or say that you don’t know. Both are fine.")
    String notAnswered();

    @Message("That isn’t a number we can read. Write digits, such as 3 or {example}.")
    String notANumber(String example);

    @Message("Give each item a place of its own.")
    String placesNotUnique();

    @Message("That answer can’t be read. Please try once more.")
    String notReadable();

    // The nine kinds

    @Message("Pick one.")
    String pickOne();

    @Message("Pick all that apply. A wrong pick takes away from a right one.")
    String pickAll();

    @Message("What does the article say about this?")
    String whatDoesItSay();

    @Message("True")
    String isTrue();

    @Message("False")
    String isFalse();

    @Message("Not in the article")
    String notStated();

    @Message("Your answer")
    String yourAnswer();

    @Message("Your answer:")
    String yourAnswerWas();

    @Message("A word or two. A small slip in spelling does no harm.")
    String aWordOrTwo();

    @Message("Digits, such as 3 or {example}.")
    String digits(String example);

    @Message("Fill each gap.")
    String fillGaps();

    @Message("Gap {number}")
    String gap(String number);

    @Message("choose")
    String choose();

    @Message("Give each item its place, 1 for the first.")
    String givePlaces();

    @Message("Move each item to its place.")
    String movePlaces();

    @Message("Place")
    String placeLabel();

    @Message("Choose what belongs to each.")
    String pair();

    @Message("Which sentence proves this?")
    String whichSentence();

    @Message("Pick the sentence in the article.")
    String pickSentence();

    @Message("Sentence {number}:")
    String sentence(int number);

    // What an answer was

    @Message("Right, and your answer")
    String rightAndPicked();

    @Message("The right answer")
    String rightNotPicked();

    @Message("Right, and not picked")
    String rightAmongNotPicked();

    @Message("Your answer, not right")
    String wrongPicked();

    @Message("right")
    String gapRight();

    @Message("In its place")
    String inPlace();

    @Message("Belongs in place {number}")
    String belongsInPlace(int number);

    @Message("Belongs to it:")
    String belongsToIt();

    @Message("your pick")
    String yourPick();

    @Message("this one")
    String thisOne();

    @Message("You said that you don’t know.")
    String saidDontKnow();

    @Message("Not answered.")
    String nothingGiven();

    // Feedback

    @Message("Right.")
    String right();

    @Message("Right, with a slip in spelling.")
    String rightWithSlip();

    @Message("Partly right.")
    String partlyRight();

    @Message("Not quite.")
    String notQuite();

    @Message("Good to say so. Here is the answer.")
    String goodToSaySo();

    @Message("Not answered. Here is the answer.")
    String hereIsTheAnswer();

    @Message(
            "The spelling is <strong lang=\"{language}\"{language.direction}>{meant.escaped}</strong>; your <em lang=\"{language}\"{language.direction}>{given.escaped}</em> counts all the same.")
    String slip(String given, String meant, String language);

    @Message("The answer is:")
    String theAnswerIs();

    @Message("That earns {earned.inPoints} of {points.inPoints} {#if points == 1}point{#else}points{/if}.")
    String earned(BigDecimal earned, BigDecimal points);

    @Message("Where the article says so")
    String whereItSaysSo();

    @Message("What the article says about it")
    String whatItSays();

    @Message("Read it in the article")
    String readInArticle();

    // Outcomes in a word

    @Message(
            "{#when outcome}{#is 'right'}right{#is 'partly-right'}partly right{#is 'wrong'}not right{#is 'dont-know'}not known{#is 'void'}points for everybody{#else}not answered{/when}")
    String outcome(String outcome);

    @Message(
            "{#when outcome}{#is 'right'}Right{#is 'partly-right'}Partly right{#is 'wrong'}Not right{#is 'dont-know'}Not known{#is 'void'}Points for everybody{#else}Not answered{/when}")
    String outcomeTitle(String outcome);

    // The result

    @Message("Your result")
    String result();

    @Message("<strong>{score.inPoints}</strong> of {points.inPoints} {#if points == 1}point{#else}points{/if}")
    String score(BigDecimal score, BigDecimal points);

    @Message("{right} right, {partly} partly right, {wrong} not right, {unknown} not known, {unanswered} not answered.")
    String tally(int right, int partly, int wrong, int unknown, int unanswered);

    @Message("A part of the set: it doesn’t count as your best or latest.")
    String partOnly();

    @Message("Practise the missed ones ({count})")
    String practiseMissed(int count);

    @Message("Again, all questions")
    String again();

    @Message("This set keeps its answers to itself, so that others can still take it. You see only what was right.")
    String sealed();

    @Message("Every question")
    String everyQuestion();

    @Message("The answer")
    String theAnswer();

    @Message("(question {number})")
    String ofQuestion(int number);

    @Message("Back to the article")
    String backToArticle();

    // The set's page

    @Message("Questions")
    String questions();

    @Message("{count}:")
    String questionCount(int count);

    @Message("Takes")
    String takes();

    @Message(
            "about {minutes} {#if minutes == 1}minute{#else}minutes{/if}{#if limit > 0}; as a test, {limit} {#if limit == 1}minute{#else}minutes{/if} at most{#else}, no time limit{/if}")
    String takesMinutes(int minutes, long limit);

    @Message(
            "{#when kind}{#is 'single-choice'}{count} with one answer{#is 'multiple-choice'}{count} with several{#is 'verdict'}{count} true, false or not in the article{#is 'short-text'}{count} to type{#is 'number'}{count} with a number{#is 'gap'}{count} with gaps{#is 'ordering'}{count} to put in order{#is 'matching'}{count} to match{#else}{count} to find in the text{/when}")
    String countOfKind(String kind, int count);

    @Message("Continue your practice")
    String continuePractice();

    @Message("Continue your test")
    String continueTest();

    @Message("Begun {when.dateAndTime}.")
    String begun(ZonedDateTime when);

    @Message("Practice anew")
    String practiceAnew();

    @Message("Test anew")
    String testAnew();

    @Message("Answer, and see at once whether and why.")
    String practiceHow();

    @Message("Answer all, hand in, then see everything.")
    String testHow();

    @Message("Answer all, hand in, then see your score.")
    String testSealedHow();

    @Message("The clock starts when you tap, and doesn’t stop.")
    String testTimedHow();

    @Message("My attempts")
    String myAttempts();

    @Message("None finished yet. Your scores will be here.")
    String noAttempts();

    @Message(
            "Full attempts, the latest first. Best: {#if best == null}–{#else}{best.inPoints}{/if} of {points.inPoints}.")
    String attemptsCaption(@Nullable BigDecimal best, BigDecimal points);

    @Message("When")
    String when();

    @Message("Mode")
    String mode();

    @Message("Score")
    String scoreHeading();

    @Message("{score.inPoints} of {points.inPoints}")
    String scoreOf(BigDecimal score, BigDecimal points);

    @Message("Print this set on paper")
    String print();

    // On paper

    @Message("Tick one.")
    String tickOne();

    @Message("Tick all that apply.")
    String tickAll();

    @Message("Number them, 1 for the first.")
    String numberThem();

    @Message("Write the letter of what belongs to each.")
    String writeLetter();

    @Message("Name")
    String name();

    @Message("Date")
    String date();

    @Message("Print")
    String printNow();

    @Message("Back to the set")
    String backToSet();

    @Message("The text, its sentences numbered")
    String theText();

    @Message("The key")
    String theKey();

    @Message(
            "{#if sealed}Its key comes on a separate sheet for editors alone.{#else}Its key comes on a separate sheet for editors, and for whoever has been shown the answer to every question.{/if}")
    String keyForWhom(boolean sealed);
}
