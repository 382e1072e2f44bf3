package org.lede.quiz.web;

import io.quarkus.qute.TemplateData;
import org.lede.article.Article;
import org.lede.content.Gap;
import org.lede.content.Item;
import org.lede.content.Kind;
import org.lede.content.Locate;
import org.lede.content.Matching;
import org.lede.content.MultipleChoice;
import org.lede.content.NumberQuestion;
import org.lede.content.Option;
import org.lede.content.Ordering;
import org.lede.content.Question;
import org.lede.content.ShortText;
import org.lede.content.SingleChoice;
import org.lede.content.Slip;
import org.lede.content.Text;
import org.lede.content.Verdict;
import org.lede.evidence.MarkedText;
import org.lede.evidence.WordChanges;
import org.lede.questionset.Correction;
import org.lede.questionset.Mode;
import org.lede.questionset.PublishedQuestion;
import org.lede.questionset.PublishedSet;
import org.lede.questionset.QuestionHistory;
import org.lede.questionset.RulingType;
import org.lede.questionset.SetRevision;
import org.lede.quiz.AskedQuestion;
import org.lede.quiz.Attempt;
import org.lede.quiz.AttemptState;
import org.lede.quiz.CardPlace;
import org.lede.quiz.PastAttempt;
import org.lede.quiz.ScoreChange;

/** The types that the pages of quizzes read. */
@TemplateData(target = Article.class)
@TemplateData(target = Gap.class)
@TemplateData(target = Gap.Part.class)
@TemplateData(target = Item.class)
@TemplateData(target = Kind.class)
@TemplateData(target = Locate.class)
@TemplateData(target = Matching.class)
@TemplateData(target = MultipleChoice.class)
@TemplateData(target = NumberQuestion.class)
@TemplateData(target = Option.class)
@TemplateData(target = Ordering.class)
@TemplateData(target = Question.class)
@TemplateData(target = ShortText.class)
@TemplateData(target = SingleChoice.class)
@TemplateData(target = Slip.class)
@TemplateData(target = Text.class)
@TemplateData(target = Verdict.class)
@TemplateData(target = Verdict.Call.class)
@TemplateData(target = MarkedText.class)
@TemplateData(target = MarkedText.MarkedParagraph.class)
@TemplateData(target = MarkedText.MarkedSentence.class)
@TemplateData(target = MarkedText.Piece.class)
@TemplateData(target = WordChanges.Run.class)
@TemplateData(target = Correction.class)
@TemplateData(target = Mode.class)
@TemplateData(target = PublishedQuestion.class)
@TemplateData(target = PublishedSet.class)
@TemplateData(target = PublishedSet.PinnedArticle.class)
@TemplateData(target = QuestionHistory.Version.class)
@TemplateData(target = RulingType.class)
@TemplateData(target = SetRevision.Terms.class)
@TemplateData(target = AskedQuestion.class)
@TemplateData(target = Attempt.class)
@TemplateData(target = AttemptState.class)
@TemplateData(target = AttemptState.Certainty.class)
@TemplateData(target = CardPlace.class)
@TemplateData(target = PastAttempt.class)
@TemplateData(target = ScoreChange.class)
@TemplateData(target = AttemptPage.class)
@TemplateData(target = GivenAnswer.class)
@TemplateData(target = KeyLine.class)
@TemplateData(target = KeyLine.Quoted.class)
@TemplateData(target = LocateText.class)
@TemplateData(target = LocateText.Line.class)
@TemplateData(target = PaperPage.class)
@TemplateData(target = PaperPage.PaperQuestion.class)
@TemplateData(target = Proof.class)
@TemplateData(target = QuestionView.class)
@TemplateData(target = ResultPage.class)
@TemplateData(target = RulingPage.class)
@TemplateData(target = RulingPage.Made.class)
@TemplateData(target = SetPage.class)
@TemplateData(target = SetPage.KindCount.class)
@TemplateData(target = SetPage.Row.class)
@TemplateData(target = Shown.class)
@TemplateData(target = Step.class)
@TemplateData(target = StudioPages.Sent.class)
final class TemplateTypes {

    private TemplateTypes() {}
}
