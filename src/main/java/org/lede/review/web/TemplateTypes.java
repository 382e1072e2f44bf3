package org.lede.review.web;

import io.quarkus.qute.TemplateData;
import org.lede.review.TodaysReview;

/** The types that the pages of reviews read. */
@TemplateData(target = TodaysReview.Day.class)
@TemplateData(target = TodaysReview.Today.class)
@TemplateData(target = TodaysReview.Week.class)
@TemplateData(target = ReviewPages.ReviewPage.class)
@TemplateData(target = ShownChange.class)
@TemplateData(target = ShownChange.Side.class)
final class TemplateTypes {

    private TemplateTypes() {}
}
