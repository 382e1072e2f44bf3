package org.lede.correction.web;

import io.quarkus.qute.TemplateData;
import org.lede.correction.ContestedAnswers;
import org.lede.correction.QuestionHistories;
import org.lede.library.RulingType;

/** The types that the pages of corrections read. */
@TemplateData(target = ContestedAnswers.Contested.class)
@TemplateData(target = QuestionHistories.Version.class)
@TemplateData(target = RulingType.class)
@TemplateData(target = RulingPage.class)
@TemplateData(target = RulingPage.Made.class)
final class TemplateTypes {

    private TemplateTypes() {}
}
