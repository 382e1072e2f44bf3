package org.lede.studio.web;

import io.quarkus.qute.TemplateData;
import org.lede.library.content.ContentProblem;

/** The types that the pages of authors read. */
@TemplateData(target = ArticleForm.class)
@TemplateData(target = ContentProblem.class)
@TemplateData(target = DraftPage.class)
@TemplateData(target = DraftPage.FactPart.class)
@TemplateData(target = DraftPage.QuestionPart.class)
@TemplateData(target = DraftPage.SentenceLine.class)
@TemplateData(target = DraftPage.SetPart.class)
@TemplateData(target = DraftPages.Row.class)
@TemplateData(target = EditorPages.NewFact.class)
@TemplateData(target = QuestionForm.class)
@TemplateData(target = QuestionForm.OptionRow.class)
@TemplateData(target = QuestionForm.PairRow.class)
@TemplateData(target = QuestionPages.About.class)
@TemplateData(target = SuggestionPages.Offered.class)
final class TemplateTypes {

    private TemplateTypes() {}
}
