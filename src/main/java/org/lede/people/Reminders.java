package org.lede.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lede.push.Subscription;
import org.lede.scheduling.DailyHour;
import org.lede.shared.Ids;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Stores whether, when and on which devices learners want to be reminded of their reviews. */
@ApplicationScoped
public class Reminders {

    /** Of the learner's clocks, unless they choose another. */
    public static final int USUAL_HOUR = 18;

    /** A further device takes the place of the one that was added first. */
    public static final int MOST_DEVICES = 5;

    private static final String SETTING = """
            select coalesce((select hour from reminder where learner_id = :learner), :usual) as hour,
                   (select count(*) from push_subscription where learner_id = :learner) as devices""";

    /** Keeps the day of the last reminder, so that turning them off and on again doesn't bring a second one. */
    private static final String SET = """
            insert into reminder (learner_id, hour, next_at) values (:learner, :hour, :next)
            on conflict (learner_id) do update set hour = excluded.hour, next_at = excluded.next_at""";

    /** Also another learner's, who used this browser before. */
    private static final String FORGET = "delete from push_subscription where endpoint = :endpoint";

    private static final String ADD = """
            insert into push_subscription (learner_id, id, endpoint, p256dh, auth, created_at)
            values (:learner, :id, :endpoint, :p256dh, :auth, :now)""";

    private static final String KEEP_NEWEST = """
            delete from push_subscription where learner_id = :learner and id not in (
                select id from push_subscription where learner_id = :learner order by id desc limit :most)""";

    private static final List<String> TURN_OFF = List.of(
            "delete from push_subscription where learner_id = :learner",
            "update reminder set next_at = null where learner_id = :learner");

    private static final List<String> COPIES = List.of("""
            insert into push_subscription (learner_id, id, endpoint, p256dh, auth, created_at)
            select :account, id, endpoint, p256dh, auth, created_at from push_subscription where learner_id = :guest""", """
            insert into reminder (learner_id, hour, next_at, reminded_on)
            select :account, hour, next_at, reminded_on from reminder where learner_id = :guest
            on conflict (learner_id) do update set next_at = coalesce(reminder.next_at, excluded.next_at),
                reminded_on = greatest(reminder.reminded_on, excluded.reminded_on)""");

    private final Ids ids;
    private final Session session;
    private final Clock clock;

    Reminders(Ids ids, Session session, Clock clock) {
        this.ids = ids;
        this.session = session;
        this.clock = clock;
    }

    /**
     * @param hour at which the learner is reminded, or would be
     * @param devices on how many; 0 where reminders are off
     */
    public record Setting(int hour, int devices) {

        public boolean isOn() {
            return devices > 0;
        }
    }

    /** One statement. */
    @Transactional
    public Setting of(UUID learnerId) {
        Tuple row = session.createNativeQuery(SETTING, Tuple.class)
                .setParameter("learner", learnerId)
                .setParameter("usual", USUAL_HOUR)
                .getSingleResult();
        return new Setting(
                row.get("hour", Number.class).intValue(),
                row.get("devices", Number.class).intValue());
    }

    /**
     * @param hour   at which the learner is reminded from now on, from 0 to 23; null leaves it as it is
     * @param device on which they are reminded too; null for no other
     * @throws Refused when the hour is out of its range or the learner is gone
     */
    @Transactional
    public void set(UUID learnerId, @Nullable Integer hour, @Nullable Subscription device) {
        if (hour != null && (hour < 0 || hour > 23)) {
            throw new Refused(
                    Refusal.INVALID_PARAMETER,
                    "There is no such hour.",
                    List.of(new Refused.Fault("/hour", "OUT_OF_RANGE", "From 0 to 23.")));
        }
        Learner learner = Learner.locked(learnerId).orElseThrow(() -> Refused.notFound("learner"));
        Instant now = clock.instant();
        int wanted = hour == null ? of(learnerId).hour() : hour;
        execute(
                SET,
                Map.of(
                        "learner",
                        learnerId,
                        "hour",
                        wanted,
                        "next",
                        new DailyHour(wanted, learner.timeZone()).after(now)));
        if (device != null) {
            add(learnerId, device, now);
        }
    }

    private void add(UUID learnerId, Subscription device, Instant now) {
        execute(FORGET, Map.of("endpoint", device.endpoint()));
        execute(
                ADD,
                Map.of(
                        "learner", learnerId,
                        "id", ids.next(),
                        "endpoint", device.endpoint(),
                        "p256dh", device.p256dh(),
                        "auth", device.auth(),
                        "now", now));
        keepNewest(learnerId);
    }

    /** On every device. */
    @Transactional
    public void turnOff(UUID learnerId) {
        TURN_OFF.forEach(statement -> execute(statement, Map.of("learner", learnerId)));
    }

    void copy(@Observes LearnerMerged merged) {
        COPIES.forEach(copy -> execute(copy, Map.of("guest", merged.guest(), "account", merged.account())));
        keepNewest(merged.account());
    }

    private void keepNewest(UUID learnerId) {
        execute(KEEP_NEWEST, Map.of("learner", learnerId, "most", MOST_DEVICES));
    }

    private void execute(String statement, Map<String, Object> parameters) {
        var query = session.createNativeMutationQuery(statement);
        parameters.forEach(query::setParameter);
        query.executeUpdate();
    }
}
