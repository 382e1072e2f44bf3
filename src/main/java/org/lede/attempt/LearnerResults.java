package org.lede.attempt;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lede.library.QuestionSet;
import org.lede.people.Learner;
import org.lede.scheduling.Calibration;
import org.lede.scheduling.Calibration.Stated;
import org.lede.scheduling.Confidence;
import org.lede.shared.Json;

/** A learner's results over all attempts, each kind read by one statement. */
@ApplicationScoped
public class LearnerResults {

    /** How many of the newest attempts {@link #history} covers. */
    public static final int MOST = 200;

    /** Full attempts alone: partial ones don't compare. The best is looked for in one revision, whose totals compare. */
    private static final String BY_SET = """
            with mine as (select a.*, coalesce(max(set_n) filter (where set_n = s.current_n) over taken,
                                               first_value(set_n) over (taken order by a.id desc)) as compared_n
                          from attempt a join question_set s on s.id = a.set_id
                          where learner_id = :learner and is_full and submitted_at is not null
                          window taken as (partition by set_id)),
            sets as (
              select set_id, cast(count(*) as integer) as attempts, max(submitted_at) as finished,
                     (array_agg(id order by score / points desc, id desc) filter (where set_n = compared_n))[1] as best,
                     (array_agg(id order by submitted_at desc, id desc))[1] as latest
              from mine group by set_id)
            select {b.*}, {l.*}, sets.attempts from sets
            join attempt b on b.learner_id = :learner and b.id = sets.best
            join attempt l on l.learner_id = :learner and l.id = sets.latest
            order by sets.finished desc, sets.set_id""";

    /** In the order of the index, without the wide columns. */
    private static final String HISTORY = """
            select a.id, a.setId, a.setN, a.submittedAt, a.score, a.points from Attempt a
            where a.learnerId = :learner and a.reviewPosition is null and a.isFull and a.submittedAt is not null
            order by a.id desc""";

    /** Answers whose key was revealed; void questions are left out. */
    private static final String BY_FACT = """
            select f.id, f.ref, f.article_id, ar.slug,
                   cast(count(*) filter (where a.fraction = 1) as integer) as right_answers,
                   cast(count(*) filter (where a.fraction < 1) as integer) as missed_answers,
                   (array_agg(a.fraction = 1 order by a.answered_at desc))[1] as last_right
            from revealed_answer a
            join question_version v on v.id = a.question_version_id
            join fact f on f.id = v.main_fact_id
            join article ar on ar.id = f.article_id
            where a.learner_id = :learner
              and a.question_version_id not in (select question_version_id from void_question)
            group by f.id, f.ref, f.article_id, ar.slug
            order by ar.slug, f.ref""";

    /** Void questions are left out. */
    private static final String MISSED = """
            select fact_id as id from (
              select distinct on (v.main_fact_id) v.main_fact_id as fact_id, a.fraction
              from revealed_answer a join question_version v on v.id = a.question_version_id
              where a.learner_id = :learner and v.article_id = :article and v.main_fact_id is not null
                and a.question_version_id not in (select question_version_id from void_question)
              order by v.main_fact_id, a.answered_at desc) latest
            where fraction < 1""";

    private static final String TRIED = """
            select distinct v.id from answer a join question_version v on v.id = a.question_version_id
            where a.learner_id = :learner and v.article_id = :article""";

    /** Answers that the learner rated and knows the mark of. */
    private static final String CONFIDENCES = """
            select a.confidence, a.fraction = 1 as was_right, cast(count(*) as integer) as answers
            from answer a join attempt t on t.learner_id = a.learner_id and t.id = a.attempt_id
            where a.learner_id = :learner and a.question_version_id not in (select question_version_id from void_question)
              and a.confidence is not null and not a.dont_know
              and (t.mode = 'practice' or t.submitted_at is not null)
            group by 1, 2""";

    private static final String CORRECTED =
            "select distinct attempt_id from score_change where learner_id = :learner and attempt_id in (:attempts)";

    /** Each part as one JSON array, so that all of them take one statement. */
    private static final String SUMMARY = "select " + array(BY_FACT) + " as facts, " + array(CONFIDENCES)
            + " as confidences, " + array(Revealed.ALL_FACTS) + " as revealed";

    private static final String IN_ARTICLE = "select " + array(MISSED) + " as missed, " + array(TRIED) + " as tried";

    private final Session session;

    LearnerResults(Session session) {
        this.session = session;
    }

    /** The best and the latest full attempt at each finished set, the set finished last first. */
    public List<OfSet> bySet(UUID learnerId) {
        return session
                .createNativeQuery(BY_SET, Object[].class)
                .addEntity("b", Attempt.class)
                .addEntity("l", Attempt.class)
                .addScalar("attempts", Integer.class)
                .setParameter("learner", learnerId)
                .getResultList()
                .stream()
                .map(row -> new OfSet((Attempt) row[0], (Attempt) row[1], (Integer) row[2]))
                .toList();
    }

    /** The set of that slug with its article, and the learner's attempts at it, the newest first, in one statement. */
    public Optional<AtSet> atSet(UUID learnerId, String slug, int limit) {
        List<Object[]> rows = Attempt.find("""
                        select s, ar, a, l, cast(sql('(select count(distinct w.question_version_id) from answer w
                          join set_item i on i.question_version_id = w.question_version_id
                          where w.learner_id = ? and i.set_id = ? and i.n = ?)', ?1, s.id, s.currentN) as Integer)
                        from QuestionSet s join s.article ar
                        left join Attempt a on a.setId = s.id and a.learnerId = ?1 and a.reviewPosition is null
                        left join Learner l on l.id = ?1
                        where s.slug = ?2 and not s.withdrawn order by a.id desc nulls last""", learnerId, slug)
                .project(Object[].class)
                .page(0, limit)
                .list();
        return rows.stream()
                .findFirst()
                .map(row -> new AtSet(
                        (QuestionSet) row[0],
                        (Learner) row[3],
                        rows.stream()
                                .filter(one -> one[2] != null)
                                .map(one -> (Attempt) one[2])
                                .toList(),
                        (Integer) row[4]));
    }

    /** The scores of full attempts, the one closed last first. */
    public List<Scored> history(UUID learnerId) {
        return session.createQuery(HISTORY, Scored.class)
                .setParameter("learner", learnerId)
                .setMaxResults(MOST)
                .getResultStream()
                .sorted(Comparator.comparing(Scored::submittedAt).reversed())
                .toList();
    }

    /** The facts the learner was asked about, by article and ref. */
    public List<OfFact> byFact(UUID learnerId) {
        return session
                .createNativeQuery(BY_FACT, Object[].class)
                .setParameter("learner", learnerId)
                .getResultList()
                .stream()
                .map(row -> new OfFact(
                        (UUID) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        (Integer) row[4],
                        (Integer) row[5],
                        (Boolean) row[6]))
                .toList();
    }

    /** How the learner stands with an article. */
    public InArticle inArticle(UUID learnerId, UUID articleId) {
        Tuple row = session.createNativeQuery(IN_ARTICLE, Tuple.class)
                .addScalar("missed", String.class)
                .addScalar("tried", String.class)
                .setParameter("learner", learnerId)
                .setParameter("article", articleId)
                .getSingleResult();
        return new InArticle(ids(row, "missed"), ids(row, "tried"));
    }

    private static Set<UUID> ids(Tuple row, String part) {
        return rows(row, part).stream()
                .map(one -> UUID.fromString((String) one.get("id")))
                .collect(Collectors.toSet());
    }

    /** What the learner was asked, what it revealed to them, and how well their confidence fits their marks. */
    public Summary summary(UUID learnerId) {
        Tuple row = session.createNativeQuery(SUMMARY, Tuple.class)
                .setParameter("learner", learnerId)
                .getSingleResult();
        return new Summary(
                rows(row, "facts").stream().map(OfFact::of).toList(),
                ids(row, "revealed"),
                Calibration.of(rows(row, "confidences").stream()
                                .flatMap(one -> Collections.nCopies(
                                        (Integer) one.get("answers"),
                                        new Stated(Confidence.of((Integer) one.get("confidence")), (Boolean)
                                                one.get("was_right")))
                                        .stream())
                                .toList())
                        .orElse(null));
    }

    private static String array(String select) {
        return "(select cast(coalesce(jsonb_agg(to_jsonb(one)), '[]') as text) from (" + select + ") one)";
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Tuple row, String part) {
        return (List<Map<String, Object>>) Json.read(row.get(part, String.class));
    }

    /** Those of the learner's attempts whose score a ruling changed. */
    public Set<UUID> corrected(UUID learnerId, List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(session.createNativeQuery(CORRECTED, UUID.class)
                .addScalar("attempt_id", UUID.class)
                .setParameter("learner", learnerId)
                .setParameterList("attempts", attempts.stream().map(Attempt::id).toList())
                .getResultList());
    }

    /** @param attempts how many full attempts were finished */
    public record OfSet(Attempt best, Attempt latest, int attempts) {

        public UUID setId() {
            return latest.setId();
        }
    }

    /**
     * A set with a learner's attempts at it, the newest first.
     *
     * @param learner null when the learner has just gone
     * @param tried how many of the current revision's questions they have answered
     */
    public record AtSet(QuestionSet set, @Nullable Learner learner, List<Attempt> attempts, int tried) {}

    /**
     * @param missed the facts that the learner got wrong when last asked, as far as they have seen the key
     * @param tried the versions of the questions that they have answered
     */
    public record InArticle(Set<UUID> missed, Set<UUID> tried) {}

    /** The score of an attempt at a set revision. */
    @RegisterForReflection // Hibernate makes it from a row
    public record Scored(
            UUID attemptId, UUID setId, int setN, Instant submittedAt, BigDecimal score, BigDecimal points) {

        /** The score in percent of the points. */
        public int percent() {
            return score.multiply(BigDecimal.valueOf(100))
                    .divide(points, 0, RoundingMode.HALF_UP)
                    .intValue();
        }
    }

    /**
     * A fact in a learner's answers.
     *
     * @param right how many answers earned all points
     * @param missed how many did not
     * @param lastRight whether the latest one did
     */
    public record OfFact(
            UUID factId, String ref, UUID articleId, String article, int right, int missed, boolean lastRight) {

        private static OfFact of(Map<String, Object> row) {
            return new OfFact(
                    UUID.fromString((String) row.get("id")),
                    (String) row.get("ref"),
                    UUID.fromString((String) row.get("article_id")),
                    (String) row.get("slug"),
                    (Integer) row.get("right_answers"),
                    (Integer) row.get("missed_answers"),
                    (Boolean) row.get("last_right"));
        }
    }

    /**
     * What a learner's answers come to.
     *
     * @param facts       that they were asked about, by article and ref
     * @param revealed    the facts whose evidence they may see
     * @param calibration null until they have said often enough how sure they were
     */
    public record Summary(
            List<OfFact> facts,
            Set<UUID> revealed,
            @Nullable Calibration calibration) {}
}
