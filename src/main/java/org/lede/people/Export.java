package org.lede.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.lede.shared.Json;

/**
 * Everything that Lede holds of a learner, read from every table with a {@code learner_id}. Rows are written as they are
 * stored, so that no new column is forgotten; secrets are left out, and so is who else did something to the learner.
 */
@ApplicationScoped
public class Export {

    /** By the name in the exported file, a query that gives one JSON text for the learner whose id is its parameter. */
    static final Map<String, String> PARTS = Map.of(
            "learner",
            """
            select jsonb_build_object('id', l.id, 'language', l.language, 'timeZone', l.time_zone,
                'timeFactor', l.time_factor, 'keyboardShortcuts', l.keyboard_shortcuts, 'oneTap', l.one_tap,
                'createdAt', l.created_at,
                'dayStartHour', l.day_start_hour, 'reviewsPerDay', l.reviews_per_day,
                'desiredRetention', l.desired_retention, 'awayFrom', l.away_from, 'awayUntil', l.away_until,
                'weights', l.weights, 'weightsVersion', l.weights_version,
                'identities', (
                    select coalesce(jsonb_agg(to_jsonb(i) - 'learner_id' order by i.provider, i.subject), '[]')
                    from identity i where i.learner_id = l.id),
                'sessions', (
                    select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'device', s.device, 'createdAt', s.created_at,
                        'expiresAt', s.expires_at, 'lastUsedAt', s.last_used_at) order by s.id), '[]')
                    from session s where s.learner_id = l.id),
                'knownDevices', (
                    select coalesce(jsonb_agg(jsonb_build_object('lastUsedAt', d.last_used_at) order by d.last_used_at), '[]')
                    from known_device d where d.learner_id = l.id),
                'tokens', (
                    select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'scopes', t.scopes, 'createdAt',
                        t.created_at, 'expiresAt', t.expires_at, 'lastUsedAt', t.last_used_at) order by t.id desc), '[]')
                    from token t where t.learner_id = l.id))
            || coalesce((
                select jsonb_build_object('account', jsonb_build_object('userName', a.user_name, 'role', a.role, 'createdAt',
                    a.created_at, 'disabledAt', a.disabled_at)
                    || jsonb_strip_nulls(jsonb_build_object('email', a.email)))
                from account a where a.learner_id = l.id), '{}')
            from learner l where l.id = ?1""",
            "attempts",
            """
            select coalesce(jsonb_agg(to_jsonb(a) - 'learner_id' || jsonb_build_object(
                -- What an answer earned is left out until the learner may know it, since it would tell the key.
                'answers', (
                    select coalesce(jsonb_agg(
                        to_jsonb(g) - 'learner_id' - 'attempt_id'
                        - case when a.mode = 'practice' or a.submitted_at is not null and r.reveal = 'submission'
                               then cast('{}' as text[]) else cast('{fraction,rule_version}' as text[]) end
                        order by g.answered_at, g.question_version_id), '[]')
                    from answer g where g.learner_id = a.learner_id and g.attempt_id = a.id),
                'score_changes', (
                    select coalesce(jsonb_agg(to_jsonb(c) - 'learner_id' order by c.changed_at), '[]')
                    from score_change c where c.learner_id = a.learner_id and c.attempt_id = a.id)) order by a.id), '[]')
            from attempt a join set_revision r on r.set_id = a.set_id and r.n = a.set_n
            where a.learner_id = ?1""",
            "answersToReview",
            """
            select coalesce(jsonb_agg(to_jsonb(q) - 'learner_id' order by q.attempt_id, q.question_version_id), '[]')
            from answer_to_review q where q.learner_id = ?1""",
            "contestedAnswers",
            """
            select coalesce(jsonb_agg(to_jsonb(c) - 'learner_id' order by c.contested_at), '[]')
            from contested_answer c where c.learner_id = ?1""",
            "memories",
            """
            select coalesce(jsonb_agg(
                jsonb_build_object('fact_id', f.fact_id)
                || coalesce((
                    select to_jsonb(m) - 'learner_id' from memory m
                    where m.learner_id = ?1 and m.fact_id = f.fact_id), '{}')
                || jsonb_build_object(
                    'reviews', (
                        select jsonb_agg(to_jsonb(r) - 'learner_id' - 'fact_id' order by r.reviewed_at, r.attempt_id)
                        from review r where r.learner_id = ?1 and r.fact_id = f.fact_id),
                    'confirmations', (
                        select coalesce(jsonb_agg(to_jsonb(c) - 'learner_id' - 'fact_id' order by c.confirmed_at), '[]')
                        from fact_confirmation c where c.learner_id = ?1 and c.fact_id = f.fact_id),
                    'decisions', (
                        select coalesce(jsonb_agg(to_jsonb(d) - 'learner_id' - 'fact_id' order by d.decided_at), '[]')
                        from fact_decision d where d.learner_id = ?1 and d.fact_id = f.fact_id))
                order by f.fact_id), '[]')
            from (select fact_id from review where learner_id = ?1
                  union select fact_id from fact_confirmation where learner_id = ?1
                  union select fact_id from fact_decision where learner_id = ?1) f""",
            "reminders",
            """
            select jsonb_build_object(
                'devices', (
                    select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'endpoint', s.endpoint, 'createdAt', s.created_at)
                        order by s.id), '[]')
                    from push_subscription s where s.learner_id = ?1))
            || coalesce((
                select jsonb_build_object('hour', r.hour, 'nextAt', r.next_at, 'remindedOn', r.reminded_on)
                from reminder r where r.learner_id = ?1), '{}')""",
            "drafts",
            """
            select coalesce(jsonb_agg(to_jsonb(d) - 'learner_id' order by d.id), '[]') from draft d where d.learner_id = ?1""",
            "audit",
            """
            select coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object(
                'actor', case when a.actor = ?1 then 'this learner' when a.actor is not null then 'another' end,
                'subject_id', case when a.subject_type = 'learner' and a.subject_id <> cast(?1 as text) then 'another'
                              else a.subject_id end)
                order by a.id), '[]')
            from audit a where a.actor = ?1 or a.subject_id = cast(?1 as text)""");

    private final Session session;
    private final Event<ExportRequested> requested;

    Export(Session session, Event<ExportRequested> requested) {
        this.session = session;
        this.requested = requested;
    }

    /** As a JSON tree; run inside a transaction. */
    public Map<String, Object> of(UUID learnerId) {
        requested.fire(new ExportRequested(learnerId));
        session.flush();
        Map<String, Object> whole = new TreeMap<>();
        PARTS.forEach((name, query) -> whole.put(
                name,
                Json.read(session.createNativeQuery("select cast((" + query + ") as text) as part", String.class)
                        .addScalar("part", String.class)
                        .setParameter(1, learnerId)
                        .getSingleResult())));
        return whole;
    }
}
