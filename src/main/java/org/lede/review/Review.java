package org.lede.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AnswerGiven;
import org.lede.scheduling.Confidence;
import org.lede.scheduling.Evidence;
import org.lede.scheduling.Grade;
import org.lede.scheduling.LearnerDay;
import org.lede.scheduling.Model;
import org.lede.scheduling.Parameters;

/** One answer graded as the review of a fact, with everything the grade was computed from. */
@Entity
@IdClass(Review.Key.class)
@Immutable
public class Review extends PanacheEntityBase {

    /** Of the rules by which answers become reviews; raised when they change. */
    static final int RULES = 2;

    private static final String IN_ORDER = " order by reviewedAt, attemptId, questionVersionId";

    @Id
    private UUID learnerId;

    @Id
    private UUID attemptId;

    @Id
    private UUID questionVersionId;

    private UUID factId;

    @Column(name = "fact_n")
    private int factN;

    private String kind;
    private boolean typed;
    private double fraction;
    private @Nullable Integer confidence;
    private @Nullable Integer elapsedMs;
    private int grade;
    private int parametersVersion;
    private double desiredRetention;
    private Instant reviewedAt;
    private LocalDate day;
    private String timeZone;
    private int dayStartHour;
    private String evidence;
    private double guessRate;
    private boolean probe;
    private int rules;
    private String model;
    private boolean ofCard;
    private boolean counts;

    protected Review() {}

    /**
     * @param parameters by which it schedules
     * @param counts     whether it makes the memory of today
     */
    Review(AnswerGiven answer, Evidence evidence, Grade grade, Parameters parameters, boolean counts) {
        this.learnerId = answer.learnerId();
        this.attemptId = answer.attemptId();
        this.questionVersionId = answer.questionVersionId();
        this.factId = answer.mainFact().id();
        this.factN = answer.mainFact().n();
        this.kind = answer.kind().wire();
        this.typed = answer.typed();
        this.fraction = answer.mark().fraction();
        this.confidence =
                answer.confidence() == null ? null : answer.confidence().level();
        this.elapsedMs = answer.elapsedMs();
        this.grade = grade.value();
        this.parametersVersion = parameters.version();
        this.desiredRetention = parameters.desiredRetention();
        this.reviewedAt = answer.at();
        this.day = answer.day().date();
        this.timeZone = answer.day().zone().getId();
        this.dayStartHour = answer.day().rollover();
        this.evidence = evidence.wire();
        this.guessRate = answer.guessRate();
        this.rules = RULES;
        this.model = parameters.model().wire();
        this.ofCard = answer.ofCard();
        this.counts = counts;
    }

    /** The learner's reviews of those facts that count, in the order of time. */
    static List<Review> ofFacts(UUID learnerId, Collection<UUID> factIds) {
        return list("learnerId = ?1 and factId in ?2 and counts" + IN_ORDER, learnerId, factIds);
    }

    /** When the learner's last review was. */
    static Optional<Instant> newest(UUID learnerId) {
        return find("select max(reviewedAt) from Review where learnerId = ?1", learnerId)
                .project(Instant.class)
                .firstResultOptional();
    }

    /** The learner's last one of a card on that day. */
    static Optional<Review> lastOfCard(UUID learnerId, LocalDate day) {
        return find("learnerId = ?1 and day = ?2 and ofCard order by reviewedAt desc", learnerId, day)
                .page(0, 1)
                .firstResultOptional();
    }

    /** Whether the learner was ever asked the fact, and saw its key. */
    static boolean isOf(UUID learnerId, UUID factId) {
        return count("learnerId = ?1 and factId = ?2", learnerId, factId) > 0;
    }

    /** Whether the learner has reviews by other rules than today's, or by another model of memory. */
    static boolean areOutdated(UUID learnerId, Model model) {
        return count("learnerId = ?1 and (rules <> ?2 or model <> ?3)", learnerId, RULES, model.wire()) > 0;
    }

    /** The desired retention by which each of the learners' answers was scheduled. */
    static Map<Key, Double> retentions(Collection<UUID> learnerIds) {
        return find(
                        "select learnerId, attemptId, questionVersionId, desiredRetention from Review where learnerId in ?1",
                        learnerIds)
                .project(Object[].class)
                .stream()
                .collect(Collectors.toMap(
                        row -> new Key((UUID) row[0], (UUID) row[1], (UUID) row[2]), row -> (Double) row[3]));
    }

    /** On which of the learner's days from the first to the last there was any, found by the index of days. */
    public static List<LocalDate> days(UUID learnerId, LocalDate first, LocalDate last) {
        return find(
                        "select distinct day from Review where learnerId = ?1 and day between ?2 and ?3",
                        learnerId,
                        first,
                        last)
                .project(LocalDate.class)
                .list();
    }

    /** The learner's reviews of that fact no longer count. A native statement, since nothing else of a review changes. */
    static void discount(UUID learnerId, UUID factId) {
        getEntityManager()
                .createNativeQuery("update review set counts = false where learner_id = ?1 and fact_id = ?2 and counts")
                .setParameter(1, learnerId)
                .setParameter(2, factId)
                .executeUpdate();
    }

    static void deleteOf(Collection<UUID> learnerIds) {
        delete("learnerId in ?1", learnerIds);
    }

    UUID attemptId() {
        return attemptId;
    }

    UUID factId() {
        return factId;
    }

    int factN() {
        return factN;
    }

    /** The review as the scheduler takes it. */
    org.lede.scheduling.Review value() {
        return new org.lede.scheduling.Review(
                reviewedAt,
                new LearnerDay(day, ZoneId.of(timeZone), dayStartHour),
                Grade.of(grade),
                kind,
                Evidence.of(evidence));
    }

    Instant at() {
        return reviewedAt;
    }

    double desiredRetention() {
        return desiredRetention;
    }

    /** Whether it is the answer to a wait that was held out; only a typed one measures anything. */
    void answersProbe(boolean answers) {
        probe = answers && typed;
    }

    boolean isSureAndWrong() {
        return fraction == 0 && confidence != null && Confidence.of(confidence) == Confidence.HIGH;
    }

    /** The primary key, for Hibernate. */
    @RegisterForReflection
    record Key(UUID learnerId, UUID attemptId, UUID questionVersionId) {

        static Key of(AnswerGiven answer) {
            return new Key(answer.learnerId(), answer.attemptId(), answer.questionVersionId());
        }
    }
}
