package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.OpenRound;
import org.lede.library.Article;
import org.lede.library.CorrectedSets;
import org.lede.people.Learner;

/** Finds what a learner can do when nothing is due: carry on with a round, or try an article; one statement. */
@ApplicationScoped
public class WhatNext {

    private static final int MOST_OPEN = 1;
    private static final UUID NOT_A_LEARNER = new UUID(0, 0);

    /** The newest article that can be practised and wasn't tried yet; where all were tried, the newest. */
    private static final String READ = """
            with tried as materialized (
              select distinct s.article_id from attempt t join question_set s on s.id = t.set_id
              where t.learner_id = :learner)
            select """ + " " + OpenRound.NEWEST + """
             as open,
              (select min(m.due_at) from memory m
               where m.learner_id = :learner and m.outdated_n is null and not m.retired and m.put_aside is null) as due,
              {a.*}, coalesce(a.tried, false) as tried
            from (select 1) one left join lateral (
              select b.*, b.id in (select article_id from tried) as tried from article b
              where b.visibility = 'public' and b.taken_down_at is null
                and exists (select 1 from question_set s join set_revision r on r.set_id = s.id and r.n = s.current_n
                            where s.article_id = b.id and not s.withdrawn and s.visibility = 'public'
                              and 'practice' = any (r.modes))
              order by tried, b.id desc limit 1) a on true""";

    private final Session session;
    private final CorrectedSets sets;

    WhatNext(Session session, CorrectedSets sets) {
        this.session = session;
        this.sets = sets;
    }

    /** @param learner null for a visitor without a session */
    @Transactional
    public Next of(@Nullable Learner learner) {
        Object[] row = session.createNativeQuery(READ, Object[].class)
                .addScalar("open", String.class)
                .addScalar("due", Instant.class)
                .addEntity("a", Article.class)
                .addScalar("tried", Boolean.class)
                .setParameter("learner", learner == null ? NOT_A_LEARNER : learner.id())
                .setParameter("most", MOST_OPEN)
                .getSingleResult();
        return new Next(
                OpenRound.list((String) row[0], sets),
                learner == null || row[1] == null ? null : asked(learner, (Instant) row[1]),
                (Article) row[2],
                (Boolean) row[3]);
    }

    private static LocalDate asked(Learner learner, Instant due) {
        LocalDate day = learner.dayOf(due).date();
        return learner.holiday().map(away -> away.asked(day)).orElse(day);
    }

    /**
     * @param open    the newest round that was begun and not finished, if there is one
     * @param day     the learner's day on which a fact comes back next; null if none does
     * @param article to try; null if there is none
     * @param tried   whether the learner has tried it before, as all others
     */
    public record Next(
            List<OpenRound> open,
            @Nullable LocalDate day,
            @Nullable Article article,
            boolean tried) {}
}
