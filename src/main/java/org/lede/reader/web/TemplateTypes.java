package org.lede.reader.web;

import io.quarkus.qute.TemplateData;
import org.lede.attempt.FactSearch;
import org.lede.library.ArticleSearch;
import org.lede.library.LeadImage;
import org.lede.reader.FactCounts;
import org.lede.reader.LearnerProgress;
import org.lede.reader.LearnersFront;
import org.lede.reader.SentenceMap;
import org.lede.review.Retention;
import org.lede.scheduling.Calibration;
import org.lede.scheduling.FactState;

/** The types that the library, the reader and the record read. */
@TemplateData(target = FactCounts.class)
@TemplateData(target = FactCounts.OfState.class)
@TemplateData(target = FactCounts.Part.class)
@TemplateData(target = LearnerProgress.ArticleProgress.class)
@TemplateData(target = LearnerProgress.Day.class)
@TemplateData(target = LearnerProgress.Progress.class)
@TemplateData(target = LearnerProgress.Slipping.class)
@TemplateData(target = Retention.OfForm.class)
@TemplateData(target = SentenceMap.class)
@TemplateData(target = SentenceMap.MappedParagraph.class)
@TemplateData(target = SentenceMap.MappedSentence.class)
@TemplateData(target = SentenceMap.OpenFact.class)
@TemplateData(target = LeadImage.class)
@TemplateData(target = ArticleSearch.Found.class)
@TemplateData(target = ArticleSearch.Run.class)
@TemplateData(target = FactSearch.FoundFact.class)
@TemplateData(target = Clipping.class)
@TemplateData(target = Clipping.Line.class)
@TemplateData(target = FrontPage.class)
@TemplateData(target = FrontPage.Shelf.class)
@TemplateData(target = LearnersFront.Known.class)
@TemplateData(target = SearchPages.SearchPage.class)
@TemplateData(target = StoryCard.class)
@TemplateData(target = ReaderPages.ReaderPage.class)
@TemplateData(target = ReaderPages.SetLine.class)
@TemplateData(target = RecordPage.class)
@TemplateData(target = RecordPage.AttemptRow.class)
@TemplateData(target = RecordPage.BandRow.class)
@TemplateData(target = RecordPage.ScoreRow.class)
@TemplateData(target = RecordPage.SetRow.class)
@TemplateData(target = Calibration.class)
@TemplateData(target = FactState.class)
final class TemplateTypes {

    private TemplateTypes() {}
}
