package org.lede.reader.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the learner's own page says of what they know, when they were here and what comes next. */
@MessageBundle("progress")
public interface ProgressMessages {

    @Message("What you know")
    String facts();

    @Message(
            "The {facts} facts of the {#if articles == 1}article{#else}{articles} articles{/if} you have begun, by how well you know each")
    String factsCaption(int facts, int articles);

    @Message("State")
    String stateOfFact();

    @Message("Facts")
    String count();

    @Message(
            "{#switch state}{#case 'mastered'}Mastered{#case 'known'}Known{#case 'learning'}Learning{#case 'slipped'}Slipped{#case 'new'}New{/switch}")
    String state(String state);

    @Message(
            "{#switch state}{#case 'mastered'}recalled in two ways, on two days{#case 'known'}recalled, and left alone for days{#case 'learning'}in its first steps{#case 'slipped'}known once, then missed{#case 'new'}not asked yet{/switch}")
    String meaning(String state);

    @Message(
            "{facts} of them {#if facts == 1}reads{#else}read{/if} otherwise now than when you learned {#if facts == 1}it{#else}them{/if}: see what changed.")
    String changed(int facts);

    @Message("This week")
    String week();

    @Message("How many facts will be asked on each day, from today on")
    String weekCaption();

    @Message("Nothing is due in the next seven days.")
    String nothingDue();

    @Message("Review {#if facts == 1}the fact{#else}the {facts} facts{/if} due today")
    String review(int facts);

    @Message("The last four weeks")
    String lastWeeks();

    @Message("You answered questions on {days} of the last 28 days.")
    String daysAnswered(long days);

    @Message("{day}: answered")
    String answeredOn(String day);

    @Message("Scores over time")
    String scores();

    @Message("Full attempts, the latest first")
    String scoresCaption();

    @Message("Full attempts, the latest {attempts} of them")
    String scoresCaptionMost(int attempts);

    @Message("The same as a table")
    String asTable();

    @Message("Article by article")
    String articles();

    @Message(
            "Each box is a sentence, marked by the fact in it that you know least; it leads to the words that prove it. A thin line is a sentence about which you haven’t been told anything yet.")
    String articlesWhy();

    @Message("Facts by state")
    String articleCaption();

    @Message("Sentences by how well you know them")
    String sentences();

    @Message(
            "Sentence {number}: {#switch state}{#case 'mastered'}mastered{#case 'known'}known{#case 'learning'}learning{#case 'slipped'}slipped{#case 'new'}new{/switch}")
    String sentence(int number, String state);
}
