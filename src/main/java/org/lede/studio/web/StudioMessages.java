package org.lede.studio.web;

import io.quarkus.qute.i18n.MessageBundle;
import java.time.ZonedDateTime;

/** What the pages say on which authors write their articles. */
@MessageBundle("studio")
public interface StudioMessages {

    String write();

    String whatFor();

    String closedHeadline();

    String signInFirst();

    String askAnAdmin();

    String newArticle();

    String yourArticles();

    String draftState(String state);

    String questionCount(int count);

    String factCount(int count);

    String savedAt(ZonedDateTime when);

    String theArticle();

    String articleWhy();

    String incomplete();

    String draftChanged();

    String seeTheOther();

    String title();

    String text();

    String textHelp();

    String language();

    String source();

    String sourceHelp();

    String rights();

    String rightsHelp();

    String moreAbout();

    String author();

    String published();

    String section();

    String tags();

    String tagsHelp();

    String display();

    String displayed(String how);

    String goOn();

    String save();

    String deleteDraft();

    String deleteWhy();

    String deleteForGood();

    String changeArticle();

    String downloadFiles();

    String tickSentences();

    String partOfSentence();

    String articlesWords();

    String articlesWordsLines();

    String ownWords();

    String ownWordsHelp();

    String makeFact();

    String noEvidence();

    String factsAndQuestions();

    String noFacts();

    String addQuestion();

    String changeFact();

    String deleteFact();

    String toMend(int count);

    String nothingToMend();

    String toMendOne();

    String toLookAtOne();

    String notReady();

    String slugTaken();

    String theQuiz();

    String changeQuiz();

    String quizTitle();

    String quizDescription();

    String quizAddress();

    String setDescription();

    String timeLimit();

    String timeLimitHelp();

    String modes();

    String practice();

    String test();

    String publish();

    String publishAgain();

    String publishedAs();

    String changedSince();

    String whoFinds();

    String visibility(String who);

    String backToArticle();

    String kind(String kind);

    String stemOf(String kind);

    String stemHelp(String kind);

    String options();

    String optionsHelp(String kind);

    String option(int number);

    String optionRight(int number);

    String feedback();

    String feedbackTo(int number);

    String verdictIs();

    String accept();

    String acceptHelp();

    String isName();

    String reject();

    String rejectLabel();

    String value();

    String upTo();

    String unit();

    String gapSentence();

    String gapHelp();

    String items();

    String pairs();

    String left(int number);

    String right(int number);

    String extra();

    String explanation();

    String explanationHelp();

    String points();

    String saveQuestion();

    String look();

    String moreToDo();

    String moveUp();

    String deleteQuestion();

    String asLearnersSee();

    String nothingToSee();

    String draftQuestions();

    String suggestions();

    String suggestionsWhy();

    String noSuggestions();

    String theAnswer();

    String takeThis();

    String takeTicked();

    String finding(String code, String message);
}
