package org.lede.correction.web;

import io.quarkus.qute.TemplateData;
import org.lede.correction.QuestionHistory;
import org.lede.library.RulingType;

/** The types that the pages of corrections read. */
@TemplateData(target = QuestionHistory.Version.class)
@TemplateData(target = RulingType.class)
@TemplateData(target = RulingPage.class)
@TemplateData(target = RulingPage.Made.class)
@TemplateData(target = StudioPages.Sent.class)
final class TemplateTypes {

    private TemplateTypes() {}
}
