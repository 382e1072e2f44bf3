package org.lede.attempt.web;

import io.quarkus.qute.TemplateData;
import org.lede.attempt.AskedQuestion;
import org.lede.attempt.Attempt;
import org.lede.attempt.AttemptState;
import org.lede.attempt.OpenRound;
import org.lede.evidence.MarkedText;
import org.lede.evidence.WordChanges;
import org.lede.library.Article;
import org.lede.library.Correction;
import org.lede.library.Mode;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.library.SetRevision;
import org.lede.library.web.AnswerView;
import org.lede.library.web.KeyLine;
import org.lede.library.web.LocateText;
import org.lede.library.web.Shown;
import org.lede.question.Gap;
import org.lede.question.Item;
import org.lede.question.Kind;
import org.lede.question.Locate;
import org.lede.question.Mark;
import org.lede.question.Mark.Slip;
import org.lede.question.Matching;
import org.lede.question.MultipleChoice;
import org.lede.question.NumberQuestion;
import org.lede.question.Option;
import org.lede.question.Ordering;
import org.lede.question.Outcome;
import org.lede.question.Question;
import org.lede.question.ShortText;
import org.lede.question.SingleChoice;
import org.lede.question.Text;
import org.lede.question.Verdict;

/** The types that the pages of quizzes read. */
@TemplateData(target = Article.class)
@TemplateData(target = OpenRound.class)
@TemplateData(target = Gap.class)
@TemplateData(target = Gap.Part.class)
@TemplateData(target = Item.class)
@TemplateData(target = Kind.class)
@TemplateData(target = Locate.class)
@TemplateData(target = Mark.class)
@TemplateData(target = Matching.class)
@TemplateData(target = MultipleChoice.class)
@TemplateData(target = NumberQuestion.class)
@TemplateData(target = Option.class)
@TemplateData(target = Ordering.class)
@TemplateData(target = Outcome.class)
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
@TemplateData(target = SetRevision.Terms.class)
@TemplateData(target = AskedQuestion.class)
@TemplateData(target = Attempt.class)
@TemplateData(target = AttemptState.class)
@TemplateData(target = AttemptState.Around.class)
@TemplateData(target = AttemptState.Certainty.class)
@TemplateData(target = AttemptState.Guessing.class)
@TemplateData(target = AttemptState.NextSet.class)
@TemplateData(target = Attempt.CardPlace.class)
@TemplateData(target = AttemptState.Viewer.class)
@TemplateData(target = AttemptState.ScoreChange.class)
@TemplateData(target = AttemptPage.class)
@TemplateData(target = AnswerView.class)
@TemplateData(target = KeyLine.class)
@TemplateData(target = KeyLine.Quoted.class)
@TemplateData(target = LocateText.class)
@TemplateData(target = LocateText.Line.class)
@TemplateData(target = PaperPage.class)
@TemplateData(target = PaperPage.PaperQuestion.class)
@TemplateData(target = Proof.class)
@TemplateData(target = QuestionView.class)
@TemplateData(target = ResultPage.class)
@TemplateData(target = ResultPage.ClippedParagraph.class)
@TemplateData(target = ResultPage.ClippedSentence.class)
@TemplateData(target = ResultPage.Count.class)
@TemplateData(target = SetPage.class)
@TemplateData(target = SetPage.KindCount.class)
@TemplateData(target = SetPage.Row.class)
@TemplateData(target = ShareCard.class)
@TemplateData(target = ShareCard.Line.class)
@TemplateData(target = Shown.class)
@TemplateData(target = TextLines.class)
@TemplateData(target = TextLines.Stroke.class)
@TemplateData(target = AttemptPage.Step.class)
final class TemplateTypes {

    private TemplateTypes() {}
}
