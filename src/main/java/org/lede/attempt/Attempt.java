package org.lede.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lede.library.Mode;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.people.Learner;
import org.lede.question.Mark;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/**
 * One learner working through one set revision.
 *
 * <p>It is closed by submission, by its deadline, or in practice by its last answer. A deadline passes without anybody
 * writing, so an attempt is closed when it is next looked at ({@link #closeIfDue}), or else by {@link CloseAttempts}, which
 * also closes what was abandoned.
 */
@Entity
public class Attempt extends PanacheEntityBase {

    /** How long after the deadline an answer that was on its way still counts. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    private static final int SCORE_DECIMALS = 6;
    private static final String LISTED = "learnerId = ?1 and reviewPosition is null ";

    @Id
    private UUID id;

    @PartitionKey
    private UUID learnerId;

    private UUID setId;

    @Column(name = "set_n")
    private int setN;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private boolean isFull;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Map<String, Object>> drawn;

    private BigDecimal points;
    private Instant startedAt;
    private @Nullable Instant deadline;
    private @Nullable Instant submittedAt;
    private @Nullable BigDecimal score;
    private String timeZone;
    private @Nullable Integer reviewPosition;
    private @Nullable Integer reviewOf;
    private int gradedUpTo;

    protected Attempt() {}

    /**
     * A new attempt.
     *
     * @param limit how long this learner may take; null for as long as they like
     * @throws Refused when the set can't be taken in that mode
     */
    Attempt(
            Learner learner,
            UUID id,
            PublishedSet set,
            Mode mode,
            List<Drawn> drawn,
            @Nullable Duration limit,
            Instant now) {
        if (!set.terms().allows(mode)) {
            throw new Refused(Refusal.MODE_NOT_ALLOWED, "This set doesn't allow " + mode.wire() + ".");
        }
        this.learnerId = learner.id();
        this.timeZone = learner.timeZone().getId();
        this.id = id;
        this.setId = set.id();
        this.setN = set.n();
        this.mode = mode;
        this.isFull = drawn.size() == set.toAsk().size();
        this.drawn = drawn.stream().map(Drawn::tree).toList();
        this.points = drawn.stream()
                .map(one -> set.withVersion(one.versionId()).orElseThrow().points())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        this.gradedUpTo = set.lastRuling();
        this.startedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.deadline = limit == null ? null : startedAt.plus(limit);
    }

    /** A card of a review: practice of one question, which doesn't count as a full attempt however small its set is. */
    static Attempt card(Learner learner, UUID id, PublishedSet set, Drawn drawn, CardPlace place, Instant now) {
        Attempt card = new Attempt(learner, id, set, Mode.PRACTICE, List.of(drawn), null, now);
        card.isFull = false;
        card.reviewPosition = place.position();
        card.reviewOf = place.of();
        return card;
    }

    /** The learner's attempt; anybody else's looks as if it weren't there. */
    public static Attempt of(UUID learnerId, UUID id) {
        return found(learnerId, id).firstResultOptional().orElseThrow(() -> Refused.notFound("attempt"));
    }

    /** The same, kept from being closed until the caller's transaction ends; other answers are not held up. */
    static Attempt toAnswer(UUID learnerId, UUID id) {
        return locked(learnerId, id, LockModeType.PESSIMISTIC_READ);
    }

    /** The same, kept from being answered or closed by anybody else until the caller's transaction ends. */
    static Attempt toClose(UUID learnerId, UUID id) {
        return locked(learnerId, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Attempt locked(UUID learnerId, UUID id, LockModeType lock) {
        return found(learnerId, id)
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> Refused.notFound("attempt"));
    }

    private static PanacheQuery<Attempt> found(UUID learnerId, UUID id) {
        return find("learnerId = ?1 and id = ?2", learnerId, id);
    }

    /** The ids of the learner's open attempts that have to be closed although they weren't submitted. */
    static List<UUID> dueOf(UUID learnerId, Instant now) {
        return find("""
                        select a.id from Attempt a where a.learnerId = ?1 and a.submittedAt is null
                        and (a.deadline < ?2 or a.mode = ?3
                          and (select count(*) from StoredAnswer g where g.learnerId = a.learnerId and g.attemptId = a.id)
                              >= cast(jsonb_array_length(a.drawn) as Long))
                        order by a.id""", learnerId, now.minus(GRACE), Mode.PRACTICE)
                .project(UUID.class)
                .list();
    }

    /** The learner's newest open attempt about each of those articles; cards of a review are left out. */
    public static List<Attempt> newestOpen(UUID learnerId, Collection<UUID> articleIds) {
        return list("""
                select a from Attempt a join QuestionSet s on s.id = a.setId
                where a.learnerId = ?1 and a.submittedAt is null and a.reviewPosition is null and s.article.id in ?2
                and not exists (select 1 from Attempt b join QuestionSet t on t.id = b.setId
                  where b.learnerId = ?1 and b.submittedAt is null and b.reviewPosition is null
                  and t.article.id = s.article.id and b.id > a.id)""", learnerId, articleIds);
    }

    /** The learner's cards that aren't closed, the newest first; there is one at most, but for those of a merged guest. */
    public static List<Attempt> openCards(UUID learnerId) {
        return list(
                "learnerId = ?1 and reviewPosition is not null and submittedAt is null order by id desc", learnerId);
    }

    /** The learner's attempts, the newest first, older than the given one (null: from the newest); cards are left out. */
    public static List<Attempt> before(UUID learnerId, @Nullable UUID before, int limit) {
        PanacheQuery<Attempt> query = before == null
                ? find(LISTED + "order by id desc", learnerId)
                : find(LISTED + "and id < ?2 order by id desc", learnerId, before);
        return query.page(0, limit).list();
    }

    /**
     * Refuses unless an answer may be given now.
     *
     * @throws Refused when the attempt is closed, or its deadline and the grace after it are over
     */
    void admitAnswer(Instant now) {
        if (submittedAt != null || isOverdue(now)) {
            throw new Refused(Refusal.ATTEMPT_CLOSED, "This attempt takes no more answers.");
        }
    }

    /** The question of that id, if this attempt asks it. */
    PublishedQuestion question(PublishedSet set, UUID questionId) {
        return set.questions().stream()
                .filter(question -> question.id().equals(questionId) && drew(question))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Refusal.QUESTION_NOT_IN_ATTEMPT, "This attempt has no question " + questionId + "."));
    }

    private boolean drew(PublishedQuestion question) {
        return drawn().stream().anyMatch(one -> one.versionId().equals(question.versionId()));
    }

    /** Whether it has to be closed, although nobody submitted it. */
    boolean isDue(List<StoredAnswer> answers, Instant now) {
        return submittedAt == null && (isOverdue(now) || isComplete(answers));
    }

    /**
     * Closes it with what was answered, if its deadline is over or, in practice, everything is answered.
     *
     * @return whether that closed it
     */
    boolean closeIfDue(PublishedSet set, List<StoredAnswer> answers, Instant now) {
        if (submittedAt != null) {
            return false;
        }
        if (isOverdue(now)) {
            close(set, answers, deadline);
        } else if (isComplete(answers)) {
            close(set, answers, lastAnswer(answers).orElse(now));
        }
        return submittedAt != null;
    }

    /**
     * Closes it if it has no deadline and its learner has done nothing in it since then, as of what they did last. What
     * was left without an answer was perhaps never seen, so the attempt doesn't count as full.
     *
     * @return whether that closed it
     */
    boolean closeIfAbandoned(PublishedSet set, List<StoredAnswer> answers, Instant since) {
        Instant last = lastAnswer(answers).orElse(startedAt);
        if (submittedAt != null || deadline != null || !last.isBefore(since)) {
            return false;
        }
        isFull = isFull && answers.size() == drawn.size();
        close(set, answers, last);
        return true;
    }

    /**
     * Closes it now with what was answered; a second time changes nothing.
     *
     * @return whether that closed it
     */
    boolean submit(PublishedSet set, List<StoredAnswer> answers, Instant now) {
        boolean wasOpen = isOpen();
        closeIfDue(set, answers, now);
        if (isOpen()) {
            close(set, answers, deadline != null && now.isAfter(deadline) ? deadline : now);
        }
        return wasOpen;
    }

    private static Optional<Instant> lastAnswer(List<StoredAnswer> answers) {
        return answers.stream().map(StoredAnswer::answeredAt).max(Comparator.naturalOrder());
    }

    private void close(PublishedSet set, List<StoredAnswer> answers, Instant at) {
        score = score(set, answers);
        submittedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The score by the questions as they are marked now; empty where it stays, as of an open attempt, which has none. */
    public Optional<BigDecimal> regradedScore(PublishedSet corrected, List<StoredAnswer> answers) {
        BigDecimal before = score;
        return before == null
                ? Optional.empty()
                : Optional.of(score(corrected, answers)).filter(after -> after.compareTo(before) != 0);
    }

    private BigDecimal score(PublishedSet set, List<StoredAnswer> answers) {
        Map<UUID, StoredAnswer> byVersion =
                answers.stream().collect(Collectors.toMap(StoredAnswer::questionVersionId, Function.identity()));
        return drawn().stream()
                .map(one -> set.withVersion(one.versionId()).orElseThrow())
                .map(question -> question.points()
                        .multiply(BigDecimal.valueOf(mark(question, byVersion.get(question.versionId()))
                                .fraction())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(SCORE_DECIMALS, RoundingMode.HALF_UP)
                .min(points);
    }

    private static Mark mark(PublishedQuestion question, @Nullable StoredAnswer answer) {
        return answer == null ? question.mark(org.lede.question.Answer.BLANK) : answer.mark(question);
    }

    private boolean isOverdue(Instant now) {
        return deadline != null && now.isAfter(deadline.plus(GRACE));
    }

    private boolean isComplete(List<StoredAnswer> answers) {
        return mode == Mode.PRACTICE && answers.size() == drawn.size();
    }

    public UUID id() {
        return id;
    }

    public UUID learnerId() {
        return learnerId;
    }

    public UUID setId() {
        return setId;
    }

    public int setN() {
        return setN;
    }

    public Mode mode() {
        return mode;
    }

    /** Whether it asks every question of its set revision; only such attempts count as best or latest. */
    public boolean isFull() {
        return isFull;
    }

    /** What was drawn, in the order asked. */
    public List<Drawn> drawn() {
        return drawn.stream().map(Drawn::read).toList();
    }

    /** Everything there is to earn. */
    public BigDecimal points() {
        return points;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** When it was closed; empty while it is open. */
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** The points earned, from 0 to {@link #points}; empty while it is open. */
    public Optional<BigDecimal> score() {
        return Optional.ofNullable(score);
    }

    /** Where the learner lived when it began. */
    public ZoneId timeZone() {
        return Learner.timeZone(timeZone);
    }

    /** Its place among the cards of a day; empty where it is an attempt at a set. */
    public Optional<CardPlace> cardPlace() {
        return reviewPosition == null || reviewOf == null
                ? Optional.empty()
                : Optional.of(new CardPlace(reviewPosition, reviewOf));
    }

    public boolean isOpen() {
        return submittedAt == null;
    }

    /** The sequence of the last ruling that its answers and its score follow for certain; 0 for none. */
    public int gradedUpTo() {
        return gradedUpTo;
    }
}
