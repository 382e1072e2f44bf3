package org.lede.review.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.library.Article;
import org.lede.review.TodaysReview;
import org.lede.review.TodaysReview.Week;
import org.lede.review.WhatNext.Next;
import org.lede.scheduling.Candidate;
import org.lede.scheduling.Memory;

/**
 * What there is to keep today, how the day went so far, and what comes back when.
 *
 * @param begins  the hour at which the next of the learner's days begins, where the calendar has turned before it; else null
 * @param days    of this week, the first one first
 * @param due     what is left for today, by article
 * @param changes the first of the facts that changed
 * @param offer   to be reminded
 */
public record TodayPage(
        Week week,
        @Nullable Integer begins,
        List<WeekDay> days,
        List<Due> due,
        List<ShownChange> changes,
        ReminderOffer offer) {

    /** What it takes to read the question and what proves its answer; what Lede itself takes is well under 5 of them. */
    private static final int SECONDS = 15;

    private static final int DAYS_OF_WEEK = 7;
    private static final int FEWEST = 5;

    /** @param reviewed the days of the week that had any review */
    static TodayPage of(
            Week week,
            @Nullable Integer begins,
            LocalDate firstOfWeek,
            Collection<LocalDate> reviewed,
            Collection<Article> articles,
            List<ShownChange> changes,
            ReminderOffer offer) {
        LocalDate today = week.days().get(0).date();
        return new TodayPage(
                week,
                begins,
                firstOfWeek
                        .datesUntil(firstOfWeek.plusDays(DAYS_OF_WEEK))
                        .map(date -> new WeekDay(date, reviewed.contains(date), date.equals(today)))
                        .toList(),
                Due.of(week.left(), articles),
                changes,
                offer);
    }

    public LocalDate today() {
        return week.days().get(0).date();
    }

    /** Whether there is nothing to tell yet: the learner remembers no fact. */
    boolean isNew(Next next) {
        return asked() == 0 && !isUsed() && changed() == 0 && coming().isEmpty() && next.day() == null;
    }

    /** Whether anything was answered today, in reviews or quizzes. */
    private boolean isUsed() {
        return days.stream().anyMatch(day -> day.today() && day.kept());
    }

    /** Whether the news of the day is what comes back tomorrow: something was answered, but in quizzes alone. */
    public boolean isBack() {
        return asked() == 0 && isUsed() && tomorrow() > 0;
    }

    public int left() {
        return week.today();
    }

    /** How many facts changed, of which the first are shown. */
    public int changed() {
        return week.changed();
    }

    public int asked() {
        return week.asked();
    }

    /** Whole minutes, rounded up. */
    public int minutes() {
        return (left() * SECONDS + 59) / 60;
    }

    public int daysKept() {
        return (int) days.stream().filter(WeekDay::kept).count();
    }

    /** The days after today; empty where nothing comes. */
    public List<TodaysReview.Day> coming() {
        List<TodaysReview.Day> coming = week.days().subList(1, week.days().size());
        return coming.stream().allMatch(day -> day.facts() == 0) ? List.of() : coming;
    }

    /** How many facts come back tomorrow. */
    public int tomorrow() {
        return week.tomorrow();
    }

    /** How many of these were not wholly right today. */
    public int again() {
        return week.again();
    }

    /** How many of these are asked once more although they were right. */
    public int confirmed() {
        return tomorrow() - again();
    }

    /** The first day after today on which facts come back; null if there is none among those looked ahead. */
    public TodaysReview.@Nullable Day next() {
        return coming().stream().filter(day -> day.facts() > 0).findFirst().orElse(null);
    }

    /** What a full bar stands for: the most of any day, but at least so many that a single fact is no tower. */
    public int most() {
        return coming().stream().mapToInt(TodaysReview.Day::facts).reduce(FEWEST, Math::max);
    }

    /** @param kept whether any fact was reviewed on it */
    public record WeekDay(LocalDate date, boolean kept, boolean today) {}

    /** What is due about one article. */
    public record Due(Article article, List<Stroke> strokes) {

        private static List<Due> of(List<Candidate> left, Collection<Article> articles) {
            Map<UUID, List<Candidate>> byArticle = left.stream()
                    .collect(Collectors.groupingBy(Candidate::articleId, LinkedHashMap::new, Collectors.toList()));
            Map<UUID, Article> byId = articles.stream().collect(Collectors.toMap(Article::id, Function.identity()));
            return byArticle.entrySet().stream()
                    .map(one -> new Due(byId.get(one.getKey()), Stroke.of(one.getValue())))
                    .toList();
        }

        public int facts() {
            return strokes.size();
        }
    }

    /** A fact as a stroke: the longer it is remembered, the thicker. */
    public record Stroke(int x, int width, int height) {

        private static final int ROOM = 60;
        private static final int BASE = 12;
        private static final int THICKEST = 10;

        public int y() {
            return BASE - height;
        }

        private static List<Stroke> of(List<Candidate> facts) {
            int step = Math.max(2, ROOM / facts.size());
            List<Stroke> strokes = new ArrayList<>();
            facts.forEach(fact ->
                    strokes.add(new Stroke(strokes.size() * step, Math.max(1, step - 2), thickness(fact.memory()))));
            return strokes;
        }

        private static int thickness(@Nullable Memory memory) {
            return memory == null ? 1 : Math.min(THICKEST, 2 + (int) Math.sqrt(2 * memory.stability()));
        }
    }
}
