package org.lede.review;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.lede.people.Learner;
import org.lede.push.PushKeys;
import org.lede.push.PushServices;
import org.lede.push.PushServices.Message;
import org.lede.push.PushServices.Outcome;
import org.lede.push.Subscription;
import org.lede.review.TodaysReview.Today;
import org.lede.scheduling.DailyHour;
import org.lede.scheduling.LearnerDay;
import org.lede.shared.BatchWork;
import org.lede.shared.DatabaseTrouble;

/**
 * Reminds learners who asked for it, at most once a day of theirs, and only if facts are due, they haven't reviewed yet, and
 * they aren't on holiday. A reminder is noted before it is sent: one that gets lost is better than one that comes twice.
 */
@ApplicationScoped
class SendReminders {

    private static final Logger LOG = Logger.getLogger(SendReminders.class);

    private static final int BATCH = 25;

    /** A reminder that is later than that waits for tomorrow. */
    private static final Duration LATEST = Duration.ofHours(2);

    /** Replicas skip each other's rows, which {@link #NOTE} then moves to the hour of the learner's next day. */
    private static final String CLAIM = """
            with claimed as materialized (
                select learner_id from reminder where next_at <= :now order by next_at limit :most for update skip locked)
            update reminder r set next_at = :later from claimed c where r.learner_id = c.learner_id
            returning r.learner_id""";

    private static final String DEVICES = """
            select r.hour, s.endpoint, s.p256dh, s.auth,
                   exists (select 1 from account a where a.learner_id = r.learner_id and a.disabled_at is not null) as disabled
            from reminder r join push_subscription s on s.learner_id = r.learner_id where r.learner_id = :learner""";

    private static final String NEVER = "update reminder set next_at = null where learner_id = :learner";

    private static final String NEXT = "update reminder set next_at = :next where learner_id = :learner";

    private static final String NOTE =
            "update reminder set reminded_on = :day where learner_id = :learner and coalesce(reminded_on < :day, true)";

    private static final String FORGET =
            "delete from push_subscription where learner_id = :learner and endpoint = :endpoint";

    private final TodaysReview todays;
    private final ReminderText words;
    private final PushServices services;
    private final PushKeys keys;
    private final MeterRegistry metrics;
    private final Session session;
    private final Clock clock;

    SendReminders(
            TodaysReview todays,
            ReminderText words,
            PushServices services,
            PushKeys keys,
            MeterRegistry metrics,
            Session session,
            Clock clock) {
        this.todays = todays;
        this.words = words;
        this.services = services;
        this.keys = keys;
        this.metrics = metrics;
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "${lede.push.every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendReminders() {
        if (keys.publicKey().isPresent()) {
            BatchWork.runJob("The sending of reminders", this::send);
        }
    }

    /** Those whose hour has come. */
    void send() {
        List<UUID> claimed = claim();
        while (!claimed.isEmpty()) {
            List<Due> due = claimed.stream().flatMap(id -> due(id).stream()).toList();
            List<Outcome> outcomes =
                    services.send(due.stream().map(Due::message).toList());
            for (int i = 0; i < due.size(); i++) {
                note(due.get(i), outcomes.get(i));
            }
            claimed = claim();
        }
    }

    private List<UUID> claim() {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(CLAIM, UUID.class)
                        .addScalar("learner_id", UUID.class)
                        .setParameter("now", now)
                        .setParameter("later", now.plus(Duration.ofDays(1)))
                        .setParameter("most", BATCH)
                        .getResultList());
    }

    /** What to send to the learner now, a message for each device. A learner who can't be reminded doesn't keep others waiting. */
    private List<Due> due(UUID learnerId) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> Learner.withId(learnerId).map(this::due).orElse(List.of()));
        } catch (RuntimeException e) {
            if (DatabaseTrouble.of(e).isPresent()) {
                throw e;
            }
            LOG.errorf(e, "Learner %s can't be reminded today", learnerId);
            return List.of();
        }
    }

    private List<Due> due(Learner learner) {
        List<Tuple> devices = session.createNativeQuery(DEVICES, Tuple.class)
                .setParameter("learner", learner.id())
                .getResultList();
        if (devices.isEmpty()) {
            execute(NEVER, Map.of("learner", learner.id()));
            return List.of();
        }
        Instant now = clock.instant();
        DailyHour hour = new DailyHour(devices.get(0).get("hour", Integer.class), learner.timeZone());
        execute(NEXT, Map.of("learner", learner.id(), "next", hour.after(now)));
        LearnerDay day = learner.dayOf(now);
        // A learner who travels may be claimed at another hour of their clocks, and a server that was down comes late.
        boolean unfit = devices.get(0).get("disabled", Boolean.class)
                || hour.upTo(now).plus(LATEST).isBefore(now)
                || learner.holiday().filter(away -> away.covers(day.date())).isPresent();
        return unfit ? List.of() : due(learner, day, devices);
    }

    private List<Due> due(Learner learner, LearnerDay day, List<Tuple> devices) {
        Today today = todays.of(learner);
        if (today.left().isEmpty()
                || today.asked() > 0
                || execute(NOTE, Map.of("learner", learner.id(), "day", day.date())) == 0) {
            return List.of();
        }
        String text = words.of(learner.language(), DueCard.of(today.left()));
        Duration lasts = Duration.between(clock.instant(), day.end());
        return devices.stream()
                .map(row -> new Subscription(
                        row.get("endpoint", String.class),
                        row.get("p256dh", String.class),
                        row.get("auth", String.class)))
                .map(device -> new Due(learner.id(), new Message(device, text, lasts)))
                .toList();
    }

    /** Nothing is tried again before tomorrow. */
    private void note(Due due, Outcome outcome) {
        metrics.counter("lede.reminders", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
        if (outcome == Outcome.GONE) {
            QuarkusTransaction.requiringNew()
                    .run(() -> execute(
                            FORGET,
                            Map.of(
                                    "learner",
                                    due.learnerId(),
                                    "endpoint",
                                    due.message().to().endpoint())));
        }
    }

    private int execute(String statement, Map<String, Object> parameters) {
        var query = session.createNativeMutationQuery(statement);
        parameters.forEach(query::setParameter);
        return query.executeUpdate();
    }

    private record Due(UUID learnerId, Message message) {}
}
