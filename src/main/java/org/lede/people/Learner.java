package org.lede.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.lede.scheduling.Holiday;
import org.lede.scheduling.LearnerDay;
import org.lede.scheduling.Parameters;
import org.lede.scheduling.Weights;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** A person who answers questions: a guest, stored at the first attempt, until an {@link Account} makes them more. */
@Entity
@DynamicUpdate // else a change of the language would write an old time factor back
public class Learner extends PanacheEntityBase {

    private static final int LONGEST_ZONE = 64;
    /** Of the weights fitted to a learner; those fitted to the installation have lower ones. */
    private static final int FIRST_VERSION = 1_000_000;

    private static final BigDecimal MOST_TIME = BigDecimal.valueOf(3);

    /** By its IANA name: {@code ZoneOffset.UTC} calls itself Z, which isn't one. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Id
    private UUID id;

    private String language;
    private String timeZone;
    private Instant createdAt;
    private BigDecimal timeFactor;
    private boolean keyboardShortcuts;
    private boolean oneTap;
    private int dayStartHour;
    private @Nullable Integer reviewsPerDay;
    private @Nullable Double desiredRetention;
    private @Nullable LocalDate awayFrom;
    private @Nullable LocalDate awayUntil;
    private double @Nullable [] weights;
    private @Nullable Integer weightsVersion;

    protected Learner() {}

    /** A guest with the language and the time zone of their browser or program. */
    public static Learner guest(UUID id, String language, ZoneId timeZone, Instant now) {
        Learner guest = new Learner();
        guest.id = id;
        guest.language = language;
        guest.timeZone = timeZone.getId();
        guest.createdAt = now;
        guest.timeFactor = BigDecimal.ONE;
        guest.keyboardShortcuts = true;
        guest.dayStartHour = LearnerDay.ROLLOVER;
        return guest;
    }

    public static Optional<Learner> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** The next ids of learners, in their order. */
    public static List<UUID> idsAfter(UUID id, int limit) {
        return find("select id from Learner where id > ?1 order by id", id)
                .page(0, limit)
                .project(UUID.class)
                .list();
    }

    /** The learner of that id, kept from changing until the caller's transaction ends. */
    public static Optional<Learner> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of the learners that nothing else keeps from changing now, kept from it as well; the others are left out. */
    @SuppressWarnings("unchecked")
    public static List<Learner> lockedIfFree(Collection<UUID> ids) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from learner where id in (?1) order by id for no key update skip locked",
                        Learner.class)
                .setParameter(1, ids)
                .getResultList();
    }

    /**
     * The same as {@link #locked}, kept from getting more rows too: rows that refer to the learner wait, and fail if the
     * learner is gone by then. The lock that Hibernate asks PostgreSQL for lets such rows in, and deleting the learner would
     * delete them unseen.
     */
    @SuppressWarnings("unchecked")
    static Optional<Learner> lockForUpdate(UUID id) {
        return getEntityManager()
                .createNativeQuery("select * from learner where id = ?1 for update", Learner.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** The time zone of that IANA name, or UTC where it is missing or unknown. */
    public static ZoneId timeZone(@Nullable String name) {
        return name == null ? UTC : knownTimeZone(name).orElse(UTC);
    }

    private static Optional<ZoneId> knownTimeZone(String name) {
        try {
            return name.length() > LONGEST_ZONE ? Optional.empty() : Optional.of(named(name.strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static ZoneId named(String name) {
        ZoneId zone = ZoneId.of(name);
        return zone.equals(ZoneOffset.UTC) ? UTC : zone;
    }

    /**
     * From now on pages begin in that language, times are shown in that zone, and the learner's days begin there.
     *
     * @throws Refused when there is no zone of that name
     */
    void changeSettings(Settings settings) {
        timeZone = knownTimeZone(settings.timeZone())
                .orElseThrow(() -> new Refused(
                        Refusal.UNKNOWN_TIME_ZONE,
                        "There is no such time zone.",
                        List.of(new Refused.Fault("/timeZone", "UNKNOWN_TIME_ZONE", "Not an IANA time zone."))))
                .getId();
        language = settings.language();
        keyboardShortcuts = settings.keyboardShortcuts();
        if (settings.oneTap() != null) {
            oneTap = settings.oneTap();
        }
    }

    /** From now on they are asked like that. What is scheduled already stays as it is until its next review. */
    void changeReviewSettings(ReviewSettings settings) {
        dayStartHour = settings.dayStartHour();
        reviewsPerDay = settings.perDay();
        desiredRetention = settings.desiredRetention();
    }

    /** Nothing is asked during the holiday; null ends the one that was planned. */
    void goAway(@Nullable Holiday holiday) {
        awayFrom = holiday == null ? null : holiday.first();
        awayUntil = holiday == null ? null : holiday.last();
    }

    /** From now on pages begin in the language of that BCP 47 tag. */
    void changeLanguage(String language) {
        this.language = language;
    }

    /**
     * From the next test on, the learner has that many times as long as others.
     *
     * @param factor from 1 to 3
     * @throws Refused when it is out of that range
     */
    void grantTime(BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) < 0 || factor.compareTo(MOST_TIME) > 0 || factor.scale() > 2) {
            throw new Refused(Refusal.UNUSABLE_TIME_FACTOR, "Time in tests is from 1 to 3 times the limit.");
        }
        timeFactor = factor;
    }

    /** How long the learner may take where others may take so long, to the second. */
    public Duration timeFor(Duration limit) {
        return Duration.ofSeconds(timeFactor
                .multiply(BigDecimal.valueOf(limit.toSeconds()))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact());
    }

    public BigDecimal timeFactor() {
        return timeFactor;
    }

    public UUID id() {
        return id;
    }

    public String language() {
        return language;
    }

    public ZoneId timeZone() {
        return timeZone(timeZone);
    }

    /** Their day in which that moment lies. */
    public LearnerDay dayOf(Instant moment) {
        return LearnerDay.of(moment, timeZone(), dayStartHour);
    }

    /** The hour at which their next day begins, where the calendar shows it already; else empty. */
    public Optional<Integer> dayBeginsLater(Instant now) {
        LocalDate onCalendars = now.atZone(timeZone()).toLocalDate();
        return onCalendars.equals(dayOf(now).date()) ? Optional.empty() : Optional.of(dayStartHour);
    }

    public ReviewSettings reviewSettings() {
        return new ReviewSettings(dayStartHour, reviewsPerDay, desiredRetention);
    }

    /** The last one that was planned, also when it is over: what fell due in it is spread over the days after it. */
    public Optional<Holiday> holiday() {
        return Optional.ofNullable(awayFrom).map(first -> new Holiday(first, awayUntil));
    }

    /** The same parameters, with the learner's own weights if they have any of that model. */
    public Parameters weighing(Parameters ofInstallation) {
        if (weights == null || weights.length != ofInstallation.model().size()) {
            return ofInstallation;
        }
        return ofInstallation.weighing(weightsVersion, Weights.of(weights));
    }

    /** From now on the learner is scheduled by weights fitted to their answers. */
    public void weigh(Weights fitted) {
        weights = fitted.values().stream().mapToDouble(Double::doubleValue).toArray();
        weightsVersion = weightsVersion == null ? FIRST_VERSION : weightsVersion + 1;
    }

    /** Whether single keys answer on the pages of a quiz. */
    public boolean hasKeyboardShortcuts() {
        return keyboardShortcuts;
    }

    /** From now on tapping an option answers at once, or no longer does. */
    void answerByTap(boolean wanted) {
        oneTap = wanted;
    }

    /** Whether tapping an option answers at once. */
    public boolean answersByTap() {
        return oneTap;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
