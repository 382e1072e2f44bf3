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
import org.lede.review.Review.ReviewedDay;
import org.lede.review.TodaysReview;
import org.lede.review.TodaysReview.Week;
import org.lede.scheduling.Candidate;
import org.lede.scheduling.Memory;

/**
 * What there is to keep today, how the day went so far, and what comes back when.
 *
 * @param missed  how many facts were missed today, in reviews or quizzes
 * @param days    of this week, the first one first
 * @param due     what is left for today, by article
 * @param changes the first of the facts that changed
 * @param offer   to be reminded
 */
public record TodayPage(
        Week week, long missed, List<WeekDay> days, List<Due> due, List<ShownChange> changes, ReminderOffer offer) {

    /** What it takes to read the question and what proves its answer; what Lede itself takes is well under 5 of them. */
    private static final int SECONDS = 15;

    private static final int DAYS_OF_WEEK = 7;
    private static final int FEWEST = 5;

    /** @param reviewed the days of the week that had any review */
    static TodayPage of(
            Week week,
            LocalDate firstOfWeek,
            List<ReviewedDay> reviewed,
            Collection<Article> articles,
            List<ShownChange> changes,
            ReminderOffer offer) {
        Map<LocalDate, ReviewedDay> byDate =
                reviewed.stream().collect(Collectors.toMap(ReviewedDay::day, Function.identity()));
        LocalDate today = week.days().get(0).date();
        return new TodayPage(
                week,
                byDate.containsKey(today) ? byDate.get(today).missed() : 0,
                firstOfWeek
                        .datesUntil(firstOfWeek.plusDays(DAYS_OF_WEEK))
                        .map(date -> new WeekDay(date, byDate.containsKey(date), date.equals(today)))
                        .toList(),
                Due.of(week.left(), articles),
                changes,
                offer);
    }

    public LocalDate today() {
        return week.days().get(0).date();
    }

    /** Whether there is nothing to tell yet: the learner was never asked about a fact. */
    public boolean isNew() {
        return left() == 0 && asked() == 0 && missed == 0 && changed() == 0 && coming().isEmpty();
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

    /** How many facts are to be learned again: as many as come back tomorrow, if any do. */
    public long again() {
        return tomorrow() > 0 ? tomorrow() : missed;
    }

    /** Whether the number of tomorrow's facts is still to be told. */
    public boolean isTomorrowNews() {
        return tomorrow() > 0 && (asked() > 0 ? tomorrow() != missed : missed == 0);
    }

    /** How many facts come back tomorrow. */
    public int tomorrow() {
        return week.days().get(1).facts();
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
