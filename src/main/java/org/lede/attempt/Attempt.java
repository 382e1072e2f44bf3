package org.lede.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lede.library.Mode;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.library.Reveal;
import org.lede.people.Learner;
import org.lede.question.Answer;
import org.lede.question.Mark;
import org.lede.question.Question;
import org.lede.scheduling.LearnerDay;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/**
 * A learner working through one revision of a set.
 *
 * <p>It closes by submission, by its deadline, by its last answer in practice, or when it is abandoned.
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

    /** As {@link #drawn} says, read once. */
    @Transient
    private @Nullable List<Drawn> questions;

    private BigDecimal points;
    private Instant startedAt;
    private @Nullable Instant deadline;
    private @Nullable Instant submittedAt;
    private @Nullable BigDecimal score;
    private String timeZone;
    private int dayStartHour;
    private @Nullable Integer reviewPosition;
    private @Nullable Integer reviewOf;
    private int gradedUpTo;

    protected Attempt() {}

    /**
     * A new attempt.
     *
     * @param limit how long this learner may take; null for no limit
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
        this.dayStartHour = learner.reviewSettings().dayStartHour();
        this.id = id;
        this.setId = set.id();
        this.setN = set.n();
        this.mode = mode;
        this.isFull = drawn.size() == set.toAsk().size();
        this.drawn = drawn.stream().map(Drawn::tree).toList();
        this.points = drawn.stream().map(one -> one.question(set).points()).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.gradedUpTo = set.lastRuling();
        this.startedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.deadline = limit == null ? null : startedAt.plus(limit);
    }

    /** A card of a review: practice of one question, which never counts as a full attempt. */
    static Attempt card(Learner learner, UUID id, PublishedSet set, Drawn drawn, CardPlace place, Instant now) {
        Attempt card = new Attempt(learner, id, set, Mode.PRACTICE, List.of(drawn), null, now);
        card.isFull = false;
        card.reviewPosition = place.position();
        card.reviewOf = place.of();
        return card;
    }

    /** The learner's newest open attempt about each of those articles, without cards of a review. */
    public static List<Attempt> newestOpen(UUID learnerId, Collection<UUID> articleIds) {
        return list("""
                select a from Attempt a join QuestionSet s on s.id = a.setId
                where a.learnerId = ?1 and a.submittedAt is null and a.reviewPosition is null and s.article.id in ?2
                and not exists (select 1 from Attempt b join QuestionSet t on t.id = b.setId
                  where b.learnerId = ?1 and b.submittedAt is null and b.reviewPosition is null
                  and t.article.id = s.article.id and b.id > a.id)""", learnerId, articleIds);
    }

    /** The learner's open cards, the newest first: one, unless a guest with another was merged. */
    public static List<UUID> openCards(UUID learnerId) {
        return find(
                        "select id from Attempt where learnerId = ?1 and reviewPosition is not null and submittedAt is null"
                                + " order by id desc",
                        learnerId)
                .project(UUID.class)
                .list();
    }

    /** The learner's attempts, the newest first, older than the given one (null: from the newest), without cards. */
    public static List<Attempt> before(UUID learnerId, @Nullable UUID before, int limit) {
        PanacheQuery<Attempt> query = before == null
                ? find(LISTED + "order by id desc", learnerId)
                : find(LISTED + "and id < ?2 order by id desc", learnerId, before);
        return query.page(0, limit).list();
    }

    /**
     * Refuses unless an answer may be given now.
     *
     * @throws Refused when the attempt is closed, or its deadline and the grace period are over
     */
    void admitAnswer(Instant now) {
        if (submittedAt != null || isOverdue(now)) {
            throw new Refused(Refusal.ATTEMPT_CLOSED, "This attempt takes no more answers.");
        }
    }

    /** Whether it has to be closed without a submission: its deadline is over, or practice is complete. */
    boolean isDue(List<StoredAnswer> answers, Instant now) {
        return submittedAt == null && (isOverdue(now) || isComplete(answers));
    }

    /**
     * Closes it with what was answered, if it is due.
     *
     * @return whether that closed it
     */
    boolean closeIfDue(PublishedSet set, List<StoredAnswer> answers, Instant now) {
        if (!isDue(answers, now)) {
            return false;
        }
        close(set, answers, isOverdue(now) ? deadline : lastAnswer(answers).orElse(now));
        return true;
    }

    /**
     * Closes it if it has no deadline and its learner has done nothing in it since then, as of what they did last. The
     * learner may never have seen its unanswered questions, so it doesn't count as full.
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
        if (submittedAt != null) {
            return false;
        }
        if (!closeIfDue(set, answers, now)) {
            close(set, answers, deadline != null && now.isAfter(deadline) ? deadline : now);
        }
        return true;
    }

    private static Optional<Instant> lastAnswer(List<StoredAnswer> answers) {
        return answers.stream().map(StoredAnswer::answeredAt).max(Comparator.naturalOrder());
    }

    private void close(PublishedSet set, List<StoredAnswer> answers, Instant at) {
        score = score(set, answers);
        submittedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The score after the rulings on its questions, if they change it; empty for an open attempt, which has none. */
    public Optional<BigDecimal> regradedScore(PublishedSet corrected, List<StoredAnswer> answers) {
        BigDecimal before = score;
        return before == null
                ? Optional.empty()
                : Optional.of(score(corrected, answers)).filter(after -> after.compareTo(before) != 0);
    }

    private BigDecimal score(PublishedSet set, List<StoredAnswer> answers) {
        Map<UUID, StoredAnswer> byVersion =
                answers.stream().collect(Collectors.toMap(StoredAnswer::questionVersionId, Function.identity()));
        BigDecimal sum = BigDecimal.ZERO;
        for (Drawn one : drawn()) {
            PublishedQuestion question = one.question(set);
            StoredAnswer answer = byVersion.get(one.versionId());
            Mark mark = answer == null ? question.mark(Answer.BLANK) : answer.mark(question);
            sum = sum.add(question.points().multiply(BigDecimal.valueOf(mark.fraction())));
        }
        return sum.setScale(SCORE_DECIMALS, RoundingMode.HALF_UP).min(points);
    }

    private boolean isOverdue(Instant now) {
        return deadline != null && now.isAfter(deadline.plus(GRACE));
    }

    private boolean isComplete(List<StoredAnswer> answers) {
        return mode == Mode.PRACTICE && answers.size() == drawn.size();
    }

    /**
     * Whether mark, key and proof of a question may be shown: in practice once it is answered or the attempt is closed, in a
     * test when the attempt is closed, if the set ever reveals them.
     */
    public boolean reveals(PublishedSet set, boolean answered) {
        return mode == Mode.PRACTICE
                ? answered || !isOpen()
                : !isOpen() && set.terms().reveal() == Reveal.SUBMISSION;
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

    /** The questions it asks, in order. */
    public List<Drawn> drawn() {
        if (questions == null) {
            questions = drawn.stream().map(Drawn::read).toList();
        }
        return questions;
    }

    /** All the points there are to earn. */
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

    /** The learner's day in which that moment lies, by their clocks when it began. */
    public LearnerDay dayOf(Instant moment) {
        return LearnerDay.of(moment, Learner.timeZone(timeZone), dayStartHour);
    }

    /** Its place among the cards of a day; empty for an attempt at a set. */
    public Optional<CardPlace> cardPlace() {
        return reviewPosition == null || reviewOf == null
                ? Optional.empty()
                : Optional.of(new CardPlace(reviewPosition, reviewOf));
    }

    public boolean isOpen() {
        return submittedAt == null;
    }

    /** The sequence of the last ruling that its answers and its score are known to follow; 0 for none. */
    public int gradedUpTo() {
        return gradedUpTo;
    }

    /**
     * A question drawn for an attempt.
     *
     * @param versionId the question version
     * @param options the ids of its options in the order shown; empty if its kind has none
     */
    public record Drawn(UUID versionId, List<String> options) {

        public Drawn {
            options = List.copyOf(options);
        }

        static Drawn of(PublishedQuestion question, RandomGenerator random) {
            return new Drawn(question.versionId(), question.content().arrangement(random));
        }

        PublishedQuestion question(PublishedSet set) {
            return set.withVersion(versionId).orElseThrow();
        }

        /** The question with its options in the order of this attempt. */
        Question arrange(PublishedQuestion question) {
            return question.content().arranged(options);
        }

        private static Drawn read(Map<String, Object> tree) {
            List<?> options = (List<?>) tree.get("options");
            return new Drawn(
                    UUID.fromString((String) tree.get("question")),
                    options.stream().map(String.class::cast).toList());
        }

        Map<String, Object> tree() {
            return Map.of("question", versionId.toString(), "options", options);
        }
    }

    /**
     * The place of a card among those of a day's review, when it was drawn.
     *
     * @param position from 1
     * @param of how many cards the day has, at least the position
     */
    public record CardPlace(int position, int of) {

        public CardPlace {
            if (position < 1 || of < position) {
                throw new IllegalArgumentException("no card " + position + " of " + of);
            }
        }
    }
}
