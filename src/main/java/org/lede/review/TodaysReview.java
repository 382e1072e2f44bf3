package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt.CardPlace;
import org.lede.people.Learner;
import org.lede.scheduling.Candidate;
import org.lede.scheduling.Holiday;
import org.lede.scheduling.LearnerDay;
import org.lede.scheduling.Repeats;
import org.lede.scheduling.Scheduler;
import org.lede.scheduling.Selection;
import org.lede.scheduling.Selection.DayPlan;
import org.lede.shared.Json;

/** Finds the facts that a learner is asked again, today and in the days to come. */
@ApplicationScoped
public class TodaysReview {

    /** How many days are looked ahead, today included. */
    public static final int DAYS = 7;

    /**
     * The day's answers are found first, or PostgreSQL would look for the last of them through all reviews before it. Facts
     * are looked up one by one, in scalar subqueries: they are few, which PostgreSQL can't know.
     */
    static final String SO_FAR = """
            with answered as materialized (
                select a.fact_id, (select f.article_id from fact f where f.id = a.fact_id) as article_id, a.reviewed_at,
                       a.of_card, a.fraction < 0.5 and a.evidence <> 'contested' as missed,
                       a.fraction < 1 and a.evidence <> 'contested' and a.counts as imperfect
                from review a where a.learner_id = :learner and a.day = :day)
            select exists (select 1 from answer_to_review where learner_id = :learner) as noted,
                   (select article_id from answered order by reviewed_at desc limit 1) as last_article,
                   cast((select jsonb_agg(to_jsonb(c) order by c.reviewed_at) from answered c where c.of_card) as text) as cards,
                   cast((select jsonb_agg(distinct c.fact_id) from answered c where c.imperfect) as text) as missed,
                   (select count(*) from memory m where m.learner_id = :learner and m.outdated_n is not null
                    and (select f.status from fact f where f.id = m.fact_id) = 'current') as changed""";

    /**
     * That the fact is current, and asked, otherwise than by showing the article, by a set that may be practised and that is listed
     * or for reviews.
     */
    private static final String IS_ASKED = """
            (select f.status = 'current' from fact f where f.id = %1$s.fact_id)
              and (select true from question_version v
                   join set_item i on i.question_version_id = v.id
                   join question_set s on s.id = i.set_id and s.current_n = i.n and not s.withdrawn
                        and (s.visibility = 'public' or s.visibility = 'unlisted' and s.owner_id is null)
                   join set_revision r on r.set_id = i.set_id and r.n = i.n
                   where v.main_fact_id = %1$s.fact_id and v.kind <> 'locate' and 'practice' = any (r.modes)
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
              and m.put_aside is null
              and """ + " " + IS_ASKED.formatted("m") + "order by m.due_at, m.fact_id limit :most";

    /** The facts whose change the learner has seen, or which they reset, and that were not asked since: they have no memory. */
    private static final String AS_NEW =
            """
            select (cast(null as memory)).*, c.fact_id, (select f.article_id from fact f where f.id = c.fact_id), c.since, false
            from (select n.fact_id, max(n.since) as since from (
                      select fact_id, confirmed_at as since from fact_confirmation where learner_id = :learner
                      union all
                      select fact_id, decided_at from fact_decision where learner_id = :learner and kind = 'reset') n
                  group by n.fact_id) c
            where not exists (select 1 from memory m where m.learner_id = :learner and m.fact_id = c.fact_id)
              and (select d.kind from fact_decision d where d.learner_id = :learner and d.fact_id = c.fact_id
                   order by d.decided_at desc limit 1) is distinct from 'suspended'
              and """ + " " + IS_ASKED.formatted("c") + " order by c.since, c.fact_id limit :most";

    static final String CANDIDATES = "select {m.*}, m.candidate, m.article_id, m.since, m.asked_today from (("
            + EARLIEST_DUE + ") union all (" + AS_NEW + ")) m";

    /** Both in one statement: how far the day has come, in the first row, and what may still be asked; one row if nothing. */
    static final String TODAY = "select {m.*}, m.candidate, m.article_id, m.since, m.asked_today,"
            + " t.noted, t.last_article, t.changed, case when row_number() over () = 1 then t.cards end as cards from ("
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
        LearnerDay day = learner.dayOf(clock.instant());
        List<Object[]> rows = today(learner, day);
        if (SoFar.of(rows).noted()) {
            derive.derivePending(learner.id());
            rows = today(learner, day);
        }
        SoFar soFar = SoFar.of(rows);
        List<Candidate> candidates =
                candidates(rows.stream().filter(row -> row[1] != null).toList(), learner, day);
        List<Candidate> due =
                selection(learner).today(candidates, day, clock.instant(), soFar.asked(), soFar.lastArticle());
        return new Today(
                day, soFar.changed(), soFar.asked(), soFar.repeats(learner, day).among(due));
    }

    private List<Object[]> today(Learner learner, LearnerDay day) {
        return candidates(TODAY, learner, day, 1)
                .addScalar("noted", Boolean.class)
                .addScalar("last_article", UUID.class)
                .addScalar("changed", Integer.class)
                .addScalar("cards", String.class)
                .getResultList();
    }

    /** Today and the days after it, as they will be if the learner asks for what each offers. */
    @Transactional
    public Week week(Learner learner) {
        LearnerDay day = learner.dayOf(clock.instant());
        SoFar soFar = soFar(learner.id(), day.date());
        Selection selection = selection(learner);
        List<Candidate> candidates =
                candidates(candidates(CANDIDATES, learner, day, DAYS).getResultList(), learner, day);
        List<DayPlan> plans = selection.coming(candidates, day, clock.instant(), soFar.asked(), DAYS);
        List<Candidate> left = soFar.repeats(learner, day).among(plans.get(0).facts());
        List<Day> days = plans.stream()
                .map(plan -> new Day(
                        plan.day().date(),
                        plan.day().equals(day) ? left.size() : plan.facts().size()))
                .toList();
        int again = (int) plans.get(1).facts().stream()
                .filter(candidate -> soFar.missed().contains(candidate.factId()))
                .count();
        return new Week(soFar.changed(), soFar.asked(), selection.perDay(), days, left, again);
    }

    private Selection selection(Learner learner) {
        Integer own = learner.reviewSettings().perDay();
        Scheduler all = selection.scheduler();
        return new Selection(all.by(learner.weighing(all.parameters())), own == null ? selection.perDay() : own);
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
                Card.list(row.get("cards", String.class)),
                row.get("last_article", UUID.class),
                row.get("changed", Number.class).intValue(),
                ids(row.get("missed", String.class)));
    }

    /** Reads ids that PostgreSQL has put into a JSON array; null is none. */
    @SuppressWarnings("unchecked")
    private static Set<UUID> ids(@Nullable String json) {
        return json == null
                ? Set.of()
                : ((List<String>) Json.read(json))
                        .stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    /** What may be asked on that day and those after it, in the first five columns. */
    private NativeQuery<Object[]> candidates(String query, Learner learner, LearnerDay day, int days) {
        return session.createNativeQuery(query, Object[].class)
                .addEntity("m", Memory.class)
                .addScalar("candidate", UUID.class)
                .addScalar("article_id", UUID.class)
                .addScalar("since", Instant.class)
                .addScalar("asked_today", Boolean.class)
                .setParameter("learner", learner.id())
                .setParameter("day", day.date())
                .setParameter("start", day.start())
                .setParameter("before", day.plusDays(days).start())
                .setParameter("most", days * Selection.WEIGHED);
    }

    private static List<Candidate> candidates(List<Object[]> rows, Learner learner, LearnerDay day) {
        Optional<Holiday> holiday = learner.holiday();
        return rows.stream()
                .map(row -> candidate(row, day))
                .map(candidate ->
                        holiday.map(away -> after(away, candidate, day)).orElse(candidate))
                .toList();
    }

    /** The candidate as it is asked after a holiday, if it falls due in it. */
    private static Candidate after(Holiday holiday, Candidate candidate, LearnerDay day) {
        LocalDate due = day.at(candidate.due()).date();
        LocalDate asked = holiday.asked(due);
        return asked.equals(due)
                ? candidate
                : candidate.dueNotBefore(day.on(asked).start());
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
     * @param left   what is still to be asked today, in about its order
     * @param again  how many of tomorrow's facts were not wholly right today; the others are only to be confirmed
     */
    public record Week(int changed, int asked, int perDay, List<Day> days, List<Candidate> left, int again) {

        public Week {
            days = List.copyOf(days);
            left = List.copyOf(left);
        }

        /** How many are left for today. */
        public int today() {
            return days.get(0).facts();
        }

        /** How many come back tomorrow. */
        public int tomorrow() {
            return days.get(1).facts();
        }
    }

    /** @param facts how many are asked on that day */
    public record Day(LocalDate date, int facts) {

        /** How high a bar is, in percent of the highest. */
        public int heightOf(int most) {
            return 100 * facts / most;
        }
    }

    /** @param missed the facts that were not wholly right today; where only today is looked at, none */
    private record SoFar(
            boolean noted, List<Card> cards, @Nullable UUID lastArticle, int changed, Set<UUID> missed) {

        /** Reads what follows the columns of a candidate in the first row. */
        static SoFar of(List<Object[]> rows) {
            Object[] first = rows.get(0);
            return new SoFar(
                    (Boolean) first[5], Card.list((String) first[8]), (UUID) first[6], (Integer) first[7], Set.of());
        }

        /** How many facts were asked on cards; one that came back counts once. */
        int asked() {
            return (int) cards.stream().map(Card::factId).distinct().count();
        }

        /** The facts that come back today; none on a holiday. */
        Repeats repeats(Learner learner, LearnerDay day) {
            boolean away = learner.holiday()
                    .filter(holiday -> holiday.covers(day.date()))
                    .isPresent();
            return new Repeats(
                    away ? List.of() : cards.stream().map(Card::asked).toList());
        }
    }

    /** A card that was answered today. */
    private record Card(UUID factId, UUID articleId, Instant at, boolean missed) {

        /** Reads rows that PostgreSQL has put into a JSON array; null is none. */
        @SuppressWarnings("unchecked")
        static List<Card> list(@Nullable String json) {
            return json == null
                    ? List.of()
                    : ((List<Map<String, Object>>) Json.read(json))
                            .stream()
                                    .map(row -> new Card(
                                            UUID.fromString((String) row.get("fact_id")),
                                            UUID.fromString((String) row.get("article_id")),
                                            OffsetDateTime.parse((String) row.get("reviewed_at"))
                                                    .toInstant(),
                                            (Boolean) row.get("missed")))
                                    .toList();
        }

        Repeats.Card asked() {
            return new Repeats.Card(Candidate.asNew(factId, articleId, at), missed);
        }
    }
}
