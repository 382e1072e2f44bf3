package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt.CardPlace;
import org.lede.people.Learner;
import org.lede.scheduling.Candidate;
import org.lede.scheduling.LearnerDay;
import org.lede.scheduling.Selection;

/** Finds the facts that a learner is asked again, today and in the days to come. */
@ApplicationScoped
public class TodaysReview {

    /** How many days are looked ahead, today included. */
    public static final int DAYS = 7;

    /**
     * The day's cards are found first, or PostgreSQL would look for the last of them through all reviews before it. Facts
     * are looked up one by one, in scalar subqueries: they are few, which PostgreSQL can't know.
     */
    static final String SO_FAR = """
            with card as materialized (
                select fact_id, reviewed_at from review where learner_id = :learner and day = :day and of_card)
            select exists (select 1 from answer_to_review where learner_id = :learner) as noted,
                   (select count(*) from card) as asked,
                   (select (select f.article_id from fact f where f.id = c.fact_id) from card c
                    order by c.reviewed_at desc limit 1) as last_article,
                   (select count(*) from memory m where m.learner_id = :learner and m.outdated_n is not null
                    and (select f.status from fact f where f.id = m.fact_id) = 'current') as changed""";

    /** That the fact is current, and asked by a listed set that may be practised. */
    private static final String IS_ASKED = """
            (select f.status = 'current' from fact f where f.id = %1$s.fact_id)
              and (select true from question_version v
                   join set_item i on i.question_version_id = v.id
                   join question_set s on s.id = i.set_id and s.current_n = i.n and not s.withdrawn
                        and s.visibility = 'public'
                   join set_revision r on r.set_id = i.set_id and r.n = i.n
                   where v.main_fact_id = %1$s.fact_id and 'practice' = any (r.modes)
                     and v.id not in (select question_version_id from void_question) limit 1)
            """;

    /**
     * In the order of the index, until there are enough. Facts and questions are looked up in scalar subqueries, which
     * PostgreSQL doesn't turn into joins: it would read every memory for them. A fact that was asked on the day is due later,
     * unless its day was that of another time zone.
     */
    private static final String EARLIEST_DUE =
            """
            select m.*, m.fact_id as candidate, (select f.article_id from fact f where f.id = m.fact_id) as article_id,
                   cast(null as timestamptz) as since,
                   coalesce((select true from review r where r.learner_id = m.learner_id and r.fact_id = m.fact_id
                             and r.reviewed_at >= cast(:start as timestamptz) - interval '2 days'
                             and r.counts and (r.day = :day or r.reviewed_at >= :start) limit 1), false) as asked_today
            from memory m
            where m.learner_id = :learner and m.due_at < :before and m.outdated_n is null and not m.retired
              and """ + " " + IS_ASKED.formatted("m") + "order by m.due_at, m.fact_id limit :most";

    /** The facts whose change the learner has seen, and that were not asked since: they have no memory. */
    private static final String AS_NEW = """
            select (cast(null as memory)).*, c.fact_id, f.article_id, max(c.confirmed_at) as since, false
            from fact_confirmation c join fact f on f.id = c.fact_id
            where c.learner_id = :learner
              and not exists (select 1 from memory m where m.learner_id = c.learner_id and m.fact_id = c.fact_id)
              and """ + " " + IS_ASKED.formatted("c") + """
            group by c.fact_id, f.article_id order by since, c.fact_id limit :most""";

    static final String CANDIDATES = "select {m.*}, m.candidate, m.article_id, m.since, m.asked_today from (("
            + EARLIEST_DUE + ") union all (" + AS_NEW + ")) m";

    /** Both in one statement: how far the day has come, in each row, and what may still be asked; no candidate in none. */
    static final String TODAY = "select {m.*}, m.candidate, m.article_id, m.since, m.asked_today,"
            + " t.noted, t.asked, t.last_article, t.changed from ("
            + SO_FAR + ") t left join ((" + EARLIEST_DUE + ") union all (" + AS_NEW + ")) m on true";

    private final DeriveReviews derive;
    private final Selection selection;
    private final Session session;
    private final Clock clock;

    TodaysReview(DeriveReviews derive, Selection selection, Session session, Clock clock) {
        this.derive = derive;
        this.selection = selection;
        this.session = session;
        this.clock = clock;
    }

    /** What is left of today; one statement, where every answer has its review. */
    @Transactional
    public Today of(Learner learner) {
        LearnerDay day = LearnerDay.of(clock.instant(), learner.timeZone());
        List<Object[]> rows = today(learner.id(), day);
        if (soFar(rows).noted()) {
            derive.derivePending(learner.id());
            rows = today(learner.id(), day);
        }
        SoFar soFar = soFar(rows);
        List<Candidate> candidates = rows.stream()
                .filter(row -> row[1] != null)
                .map(row -> candidate(row, day))
                .toList();
        return new Today(
                day,
                soFar.changed(),
                soFar.asked(),
                selection.today(candidates, day, clock.instant(), soFar.asked(), soFar.lastArticle()));
    }

    private List<Object[]> today(UUID learnerId, LearnerDay day) {
        return candidates(session.createNativeQuery(TODAY, Object[].class), learnerId, day, 1)
                .addScalar("noted", Boolean.class)
                .addScalar("asked", Integer.class)
                .addScalar("last_article", UUID.class)
                .addScalar("changed", Integer.class)
                .getResultList();
    }

    private static SoFar soFar(List<Object[]> rows) {
        Object[] any = rows.get(0);
        return new SoFar((Boolean) any[5], (Integer) any[6], (UUID) any[7], (Integer) any[8]);
    }

    /** Today and the days after it, as they will be if the learner asks for what each offers. */
    @Transactional
    public Week week(Learner learner) {
        LearnerDay day = LearnerDay.of(clock.instant(), learner.timeZone());
        SoFar soFar = soFar(learner.id(), day.date());
        List<Candidate> candidates = candidates(learner.id(), day, DAYS);
        return new Week(
                soFar.changed(),
                soFar.asked(),
                selection.perDay(),
                selection.coming(candidates, day, clock.instant(), soFar.asked(), DAYS).stream()
                        .map(plan -> new Day(plan.day().date(), plan.facts().size()))
                        .toList());
    }

    private SoFar soFar(UUID learnerId, LocalDate day) {
        SoFar soFar = lookUp(learnerId, day);
        if (!soFar.noted()) {
            return soFar;
        }
        derive.derivePending(learnerId);
        return lookUp(learnerId, day);
    }

    private SoFar lookUp(UUID learnerId, LocalDate day) {
        Tuple row = session.createNativeQuery(SO_FAR, Tuple.class)
                .setParameter("learner", learnerId)
                .setParameter("day", day)
                .getSingleResult();
        return new SoFar(
                row.get("noted", Boolean.class),
                row.get("asked", Number.class).intValue(),
                row.get("last_article", UUID.class),
                row.get("changed", Number.class).intValue());
    }

    /** What may be asked on that day and those after it. */
    private List<Candidate> candidates(UUID learnerId, LearnerDay day, int days) {
        return candidates(session.createNativeQuery(CANDIDATES, Object[].class), learnerId, day, days)
                .getResultList()
                .stream()
                .map(row -> candidate(row, day))
                .toList();
    }

    private static NativeQuery<Object[]> candidates(
            NativeQuery<Object[]> query, UUID learnerId, LearnerDay day, int days) {
        return query.addEntity("m", Memory.class)
                .addScalar("candidate", UUID.class)
                .addScalar("article_id", UUID.class)
                .addScalar("since", Instant.class)
                .addScalar("asked_today", Boolean.class)
                .setParameter("learner", learnerId)
                .setParameter("day", day.date())
                .setParameter("start", day.start())
                .setParameter("before", day.plusDays(days).start())
                .setParameter("most", days * Selection.WEIGHED);
    }

    private static Candidate candidate(Object[] row, LearnerDay day) {
        Memory memory = (Memory) row[0];
        UUID factId = (UUID) row[1];
        UUID articleId = (UUID) row[2];
        if (memory == null) {
            return Candidate.asNew(factId, articleId, (Instant) row[3]);
        }
        org.lede.scheduling.Memory value = memory.value();
        boolean askedToday = (boolean) row[4];
        return new Candidate(
                factId, articleId, askedToday ? value.dueNotBefore(day.end()) : value, memory.isSureAndWrong());
    }

    /**
     * @param changed how many facts wait for the learner to see how they changed
     * @param asked   how many were asked on this day before
     * @param left    what is still to be asked, in its order
     */
    public record Today(LearnerDay day, int changed, int asked, List<Candidate> left) {

        public Today {
            left = List.copyOf(left);
        }

        /** That of the next card, where there is one. */
        CardPlace place() {
            return new CardPlace(asked + 1, asked + left.size());
        }
    }

    /**
     * @param changed how many facts wait for the learner to see how they changed
     * @param asked  how many were asked today before
     * @param perDay how many are asked a day at most
     * @param days   today and those after it
     */
    public record Week(int changed, int asked, int perDay, List<Day> days) {

        public Week {
            days = List.copyOf(days);
        }

        /** How many are left for today. */
        public int today() {
            return days.get(0).facts();
        }
    }

    /** @param facts how many are asked on that day */
    public record Day(LocalDate date, int facts) {

        /** How wide a bar is, in percent of the widest. */
        public int widthOf(int most) {
            return 100 * facts / most;
        }
    }

    private record SoFar(boolean noted, int asked, @Nullable UUID lastArticle, int changed) {}
}
