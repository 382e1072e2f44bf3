package org.lede.attempt.web;

import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** What the pages of a running attempt and of its result say. */
@MessageBundle("quiz")
public interface QuizMessages {

    // The attempt

    String practice();

    String test();

    String place(int number, int total);

    String placePlain(int number, int total);

    String progress(int answered, int total);

    String check();

    String save();

    String dontKnow();

    String next();

    String done();

    String seeResult();

    String steps();

    String stepQuestion();

    String stepOpen();

    String stepSaved();

    String finish();

    String keys();

    String taps();

    String stop();

    String timeLeft();

    String until();

    String minutes(long minutes);

    String timeUp();

    String allSeen();

    String handInTitle();

    String handInAll(int total);

    String handInSome(int answered, int total, int left);

    String handIn();

    String keepGoing();

    String finishTitle();

    String finishHow(int answered, int total, int left);

    String backTo(int number);

    String notAnswered();

    String notANumber(String example);

    String placesNotUnique();

    String notReadable();

    // The nine kinds

    String pickOne();

    String pickAll();

    String whatDoesItSay();

    String isTrue();

    String isFalse();

    String notStated();

    String yourAnswer();

    String aWordOrTwo();

    String digits(String example);

    String gapsHow();

    /** @param language the primary subtag of the article's; says nothing if the page has the same */
    String answerIn(String language);

    String gap(String number);

    String choose();

    String givePlaces();

    String movePlaces();

    String placeLabel();

    String pair();

    String pairTaps();

    String pairUndone();

    String whichSentence();

    String pickSentence();

    String sentence(int number);

    // What an answer was

    String rightAndPicked();

    String rightNotPicked();

    String rightAmongNotPicked();

    String wrongPicked();

    String gapRight();

    String inPlace();

    String belongsInPlace(int number);

    String belongsToIt();

    String yourPick();

    String thisOne();

    String youPicked();

    String seeAbove();

    String saidDontKnow();

    String nothingGiven();

    String notTried();

    // Feedback

    String right();

    String rightWithSlip();

    String partlyRight();

    String notThisTime();

    String goodToSaySo();

    String hereIsTheAnswer();

    String slip(String given, String meant, String language);

    String theAnswerIs();

    String earned(BigDecimal earned, BigDecimal points);

    String whereItSaysSo();

    String whatItSays();

    String readInArticle();

    String placeInText(int paragraph, int sentence);

    String showParagraph();

    String theArticle();

    String folded(boolean test);

    String inTheArticle();

    // Outcomes in a word

    String outcome(String outcome);

    String outcomeTitle(String outcome);

    // The result

    String result();

    String score(BigDecimal score, BigDecimal points, boolean weighted);

    String toLearn(int missed);

    String sum(int right, int missed, int tried, int untried);

    String guessingTitle();

    String guessing(BigDecimal blind, BigDecimal points, BigDecimal corrected);

    String comingBack(int facts);

    String count(String outcome, int number);

    String partOnly();

    String practiseRest(int count, int total);

    String practiseMissed(int count);

    String again();

    String share();

    String clipping(int right, int missed);

    String missedTitle(int missed, int shown);

    String goOn();

    String nextSet();

    String otherSets();

    String sealed();

    String everyQuestion();

    String theAnswer();

    String ofQuestion(int number);

    // The picture to share

    String shareTitle();

    String shareHow();

    String shareAlt(BigDecimal score, BigDecimal points, String article);

    String shareLabel();

    String shareText(BigDecimal score, BigDecimal points, String article);

    String shareNow();

    String copy();

    String copied();

    String savePicture();

    String backToResult();

    String cardMotto();

    String cardOf(BigDecimal points);

    // The set's page

    String questionsInAll(int count);

    String whatIsAsked();

    String takesMinutes(int minutes, long limit);

    String countOfKind(String kind, int count);

    String continuePractice();

    String tried(int tried, int questions);

    String continueTest();

    String begun(ZonedDateTime when);

    String practiceAnew();

    String testAnew();

    String practiceHow();

    String testHow();

    String testSealedHow();

    String testTimedHow();

    String myAttempts();

    String noAttempts();

    String attemptsCaption(@Nullable BigDecimal best, BigDecimal points);

    String when();

    String mode();

    String scoreHeading();

    String scoreOf(BigDecimal score, BigDecimal points);

    String print();

    // On paper

    String tickOne();

    String tickAll();

    String numberThem();

    String writeLetter();

    String name();

    String date();

    String printNow();

    String backToSet();

    String theText();

    String theKey();

    String keyForWhom(boolean sealed);

    String iWasRight();

    String contested();
}
