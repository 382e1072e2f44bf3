package org.lede.reader.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the library, the reader and the learner's own page say. */
@MessageBundle("home")
public interface HomeMessages {

    @Message("Read it. Then see what stayed.")
    String headline();

    @Message("Short quizzes on articles. Each answer comes with the sentence that proves it. No account needed.")
    String standfirst();

    @Message("{source} · {minutes} {#if minutes == 1}minute{#else}minutes{/if} to read")
    String byline(String source, int minutes);

    @Message("{sets} {#if sets == 1}set{#else}sets{/if}, {questions} {#if questions == 1}question{#else}questions{/if}")
    String setsAndQuestions(int sets, int questions);

    @Message("{right} of {facts} facts right when you were last asked.")
    String factsRight(long right, long facts);

    @Message("{facts} {#if facts == 1}fact is{#else}facts are{/if} due for review today.")
    String due(int facts);

    @Message("{facts} {#if facts == 1}fact{#else}facts{/if} you know changed. See how.")
    String changed(int facts);

    @Message("Not begun yet.")
    String notBegun();

    @Message("Continue:")
    String continueSet();

    @Message("No article is published here yet. Come back soon.")
    String emptyLibrary();

    @Message("More articles")
    String more();

    // The reader

    @Message("What stayed?")
    String whatStayed();

    @Message(
            "{questions} {#if questions == 1}question{#else}questions{/if}, about {minutes} {#if minutes == 1}minute{#else}minutes{/if}.{#if best != null} Best: {best.inPoints} of {points.inPoints}.{/if}")
    String setLine(int questions, int minutes, @Nullable BigDecimal best, @Nullable BigDecimal points);

    @Message(
            "Marked below: the words that prove “<span lang=\"{language}\"{language.direction}>{statement.escaped}</span>”")
    String marked(String statement, String language);

    @Message("Answer a question about that fact first; then its proof is marked here.")
    String notOpened();

    @Message("Only excerpts of this article are shown here.")
    String excerpts();

    @Message("This article can be read where it was published: {source}.")
    String link(String source);

    // My record

    @Message("My record")
    String record();

    @Message(
            "{sets} {#if sets == 1}set{#else}sets{/if} finished, {right} of {asked} facts right when you were last asked.")
    String summary(int sets, long right, long asked);

    @Message(
            "Nothing here yet. Take a quiz, and your scores and the facts you know will be kept here, in this browser’s name.")
    String emptyRecord();

    @Message("Choose an article")
    String chooseArticle();

    @Message("By set")
    String bySet();

    @Message("Best and latest full attempt of each set")
    String bySetCaption();

    @Message("Set")
    String set();

    @Message("Best")
    String best();

    @Message("Latest")
    String latest();

    @Message("{score.inPoints} of {points.inPoints}")
    String scoreOf(BigDecimal score, BigDecimal points);

    @Message("Right")
    String right();

    @Message("All attempts")
    String attempts();

    @Message("The latest first. A part of a set doesn’t count as best or latest.")
    String attemptsCaption();

    @Message("When")
    String when();

    @Message("Mode")
    String mode();

    @Message("Practice")
    String practice();

    @Message("Test")
    String test();

    @Message("Score")
    String score();

    @Message("open")
    String open();

    @Message("(a part)")
    String part();

    @Message("(corrected)")
    String corrected();

    @Message("Earlier attempts")
    String earlier();

    // How sure they say to be, against how often they are right

    @Message("How well you know what you know")
    String calibration();

    @Message(
            "Over {answers} answers of which you said how sure you were. The line is your share of right answers; inside the band, what you said earned you the most.")
    String calibrationCaption(int answers);

    @Message("You said")
    String youSaid();

    @Message("Answers")
    String answers();

    @Message("Pays at")
    String pays();

    @Message("{share}%")
    String percent(long share);

    @Message("{from}–{to}%")
    String percentRange(long from, long to);
}
