package org.lede.review.web;

import io.quarkus.qute.TemplateData;
import org.lede.people.ReviewSettings;
import org.lede.review.Leeches;
import org.lede.review.RememberedFacts;
import org.lede.review.TodaysReview;
import org.lede.review.WhatNext;

/** The types that the pages of reviews read. */
@TemplateData(target = TodaysReview.Day.class)
@TemplateData(target = TodaysReview.Today.class)
@TemplateData(target = TodaysReview.Week.class)
@TemplateData(target = ReviewChoicesPages.FactsPage.class)
@TemplateData(target = ReviewChoicesPages.SettingsPage.class)
@TemplateData(target = RememberedFacts.Remembered.class)
@TemplateData(target = ReviewSettings.class)
@TemplateData(target = Leeches.Leech.class)
@TemplateData(target = Leeches.AskedBy.class)
@TemplateData(target = ShownChange.class)
@TemplateData(target = ShownChange.Side.class)
@TemplateData(target = OfflinePages.ShownCard.class)
@TemplateData(target = ReminderOffer.class)
@TemplateData(target = WhatNext.Next.class)
@TemplateData(target = TodayPage.class)
@TemplateData(target = TodayPage.Due.class)
@TemplateData(target = TodayPage.Stroke.class)
@TemplateData(target = TodayPage.WeekDay.class)
final class TemplateTypes {

    private TemplateTypes() {}
}
