package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt.CardPlace;
import org.lede.attempt.Attempt.Drawn;
import org.lede.library.CorrectedSets;
import org.lede.library.Display;
import org.lede.library.Mode;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionSet;
import org.lede.people.Learner;
import org.lede.scheduling.LearnerDay;
import org.lede.shared.Ids;
import org.lede.shared.Json;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.shared.Refused.Fault;

/**
 * Begins an attempt at the current revision of a set, or at the questions that an earlier attempt missed. The same request
 * under the same key begins no second attempt.
 */
@ApplicationScoped
public class StartAttempt {

    private static final Duration KEY_LIFETIME = Duration.ofDays(2);
    private static final int LONGEST_KEY = 255;
    private static final String OF_LEARNER = "attempt_learner_id_fkey";

    /** The learner, the set of that slug if the learner may see it, and the earlier attempt of the same key. */
    private static final String READ = """
            select {l.*}, s.id as set_id, s.current_n, r.display,
                   (select count(*) from set_item i join question_ruling c on c.question_version_id = i.question_version_id
                    where i.set_id = s.id and i.n = s.current_n) as rulings,
                   e.id as earlier_id, e.request_sha256, e.started_at
            from learner l
            left join (question_set s join article r on r.id = s.article_id and r.taken_down_at is null)
              on s.slug = :slug and not s.withdrawn and (s.visibility <> 'private' or s.owner_id = l.id)
              and (r.visibility <> 'private' or r.owner_id = l.id)
            left join attempt e on e.learner_id = l.id and e.request_key = cast(:key as text)
            where l.id = :learner""";

    /** Names the columns, so that one of a later release gets its default. */
    private static final String INSERT = """
            insert into attempt (%1$s)
            select %1$s from jsonb_populate_record(cast(null as attempt), cast(:row as jsonb))
            on conflict (learner_id, request_key) do nothing""";

    private static final String FREE_KEY = """
            update attempt set request_key = null, request_sha256 = null
            where learner_id = :learner and request_key = :key and started_at <= :expired""";

    private final Session session;
    private final CorrectedSets sets;
    private final Attempts attempts;
    private final Ids ids;
    private final Clock clock;

    StartAttempt(Session session, CorrectedSets sets, Attempts attempts, Ids ids, Clock clock) {
        this.session = session;
        this.sets = sets;
        this.attempts = attempts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Draws the questions and stores the attempt, or returns the attempt that the same request began earlier.
     *
     * @param key the client's Idempotency-Key, valid for two days; null for none
     * @throws Refused when the key is unusable or was used for another request; when there is no such set, it can't be taken
     *     in that mode, or the learner has just gone; when the attempt whose missed questions are ordered isn't the
     *     learner's, is still open, missed nothing, or was at another set
     */
    @Transactional
    public AttemptState start(UUID learnerId, Order order, @Nullable String key) {
        requireUsable(key);
        Instant now = clock.instant();
        Found found = find(learnerId, order.slug(), key);
        if (found.earlier() != null && now.isBefore(found.earlier().startedAt().plus(KEY_LIFETIME))) {
            if (!found.earlier().request().equals(order.sha256())) {
                throw new Refused(
                        Refusal.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key has been used for another request.");
            }
            return attempts.view(learnerId, found.earlier().id());
        }
        AttemptState begun = order.missedOf() == null
                ? wholeSet(found, order)
                : missed(found.learner(), attempts.view(learnerId, order.missedOf()), order);
        if (found.earlier() != null) {
            session.createNativeMutationQuery(FREE_KEY)
                    .setParameter("learner", learnerId)
                    .setParameter("key", key)
                    .setParameter("expired", now.minus(KEY_LIFETIME))
                    .executeUpdate();
        }
        // Another request with the same key may have begun an attempt meanwhile; it is found now.
        return insert(begun.attempt(), key, order.sha256()) ? begun : start(learnerId, order, key);
    }

    /** Begins practice of some of those questions of the set's current revision, chosen at random. */
    @Transactional
    AttemptState round(UUID learnerId, String slug, List<PublishedQuestion> questions, int count) {
        Order order = new Order(slug, Mode.PRACTICE, null, count, null);
        Found found = find(learnerId, slug, null);
        AttemptState begun = draw(found.learner(), found.set(), questions, order, null, viewer(found));
        insert(begun.attempt(), null, null);
        return begun;
    }

    private static void requireUsable(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new Refused(
                    Refusal.INVALID_PARAMETER,
                    "The Idempotency-Key is empty or too long.",
                    List.of(new Fault("Idempotency-Key", "OUT_OF_RANGE", "Send 1 to 255 characters.")));
        }
    }

    private Found find(UUID learnerId, String slug, @Nullable String key) {
        Object[] row = session
                .createNativeQuery(READ, Object[].class)
                .addEntity("l", Learner.class)
                .addScalar("set_id", UUID.class)
                .addScalar("current_n", Integer.class)
                .addScalar("display", String.class)
                .addScalar("rulings", Integer.class)
                .addScalar("earlier_id", UUID.class)
                .addScalar("request_sha256", String.class)
                .addScalar("started_at", Instant.class)
                .setParameter("learner", learnerId)
                .setParameter("slug", slug)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(StartAttempt::gone);
        return new Found(
                (Learner) row[0],
                row[1] == null ? null : sets.get((UUID) row[1], (Integer) row[2], (Integer) row[4]),
                (String) row[3],
                row[5] == null ? null : new Earlier((UUID) row[5], (String) row[6], (Instant) row[7]));
    }

    private AttemptState wholeSet(Found found, Order order) {
        PublishedSet set = found.set();
        if (set == null) {
            throw QuestionSet.missing(order.slug());
        }
        if (set.toAsk().isEmpty()) {
            throw new Refused(Refusal.NOTHING_TO_ASK, "Every question of this set was withdrawn.");
        }
        Learner learner = found.learner();
        Duration limit = order.mode() == Mode.TEST ? set.terms().timeLimit() : null;
        return draw(learner, set, set.toAsk(), order, limit == null ? null : learner.timeFor(limit), viewer(found));
    }

    private static AttemptState.Viewer viewer(Found found) {
        return new AttemptState.Viewer(
                found.learner().timeZone(),
                found.learner().reviewSettings().dayStartHour(),
                found.learner().hasKeyboardShortcuts(),
                Display.valueOf(found.display().toUpperCase(Locale.ROOT)));
    }

    /** The questions that a closed attempt missed, in the revision in which it asked them. */
    private AttemptState missed(Learner learner, AttemptState earlier, Order order) {
        refuseUnlessSame(earlier, order);
        if (earlier.attempt().isOpen()) {
            throw new Refused(Refusal.NOT_SUBMITTED, "Finish the attempt first.");
        }
        Set<UUID> missed = earlier.missed().stream()
                .map(question -> question.published().versionId())
                .collect(Collectors.toSet());
        if (missed.isEmpty()) {
            throw new Refused(Refusal.NOTHING_MISSED, "Everything was right.");
        }
        List<PublishedQuestion> questions = earlier.set().questions().stream()
                .filter(question -> missed.contains(question.versionId()))
                .toList();
        return draw(learner, earlier.set(), questions, order, null, earlier.viewer());
    }

    private static void refuseUnlessSame(AttemptState earlier, Order order) {
        List<Fault> faults = new ArrayList<>();
        if (order.mode() != Mode.PRACTICE) {
            faults.add(new Fault("/mode", "OUT_OF_RANGE", "What was missed can only be practised."));
        }
        if (!order.slug().equals(earlier.set().slug())) {
            faults.add(new Fault("/set", "OUT_OF_RANGE", "The attempt is at another set."));
        }
        if (!faults.isEmpty()) {
            throw new Refused(Refusal.INVALID_PARAMETER, "That isn't what the attempt was at.", faults);
        }
    }

    private AttemptState draw(
            Learner learner,
            PublishedSet set,
            List<PublishedQuestion> questions,
            Order order,
            @Nullable Duration limit,
            AttemptState.Viewer viewer) {
        UUID id = ids.next();
        RandomGenerator random =
                new SplittableRandom(order.seed() == null ? id.getLeastSignificantBits() : order.seed());
        List<Drawn> drawn = some(questions, order.count(), random).stream()
                .map(question -> Drawn.of(question, random))
                .toList();
        Attempt attempt = new Attempt(learner, id, set, order.mode(), drawn, limit, clock.instant());
        return AttemptState.of(attempt, set, List.of(), List.of(), viewer, AttemptState.Around.UNREAD);
    }

    /** A random choice of the questions, in their order. */
    private static List<PublishedQuestion> some(
            List<PublishedQuestion> questions, @Nullable Integer count, RandomGenerator random) {
        List<PublishedQuestion> kept = new ArrayList<>(questions);
        while (count != null && kept.size() > count) {
            kept.remove(random.nextInt(kept.size()));
        }
        return kept;
    }

    /**
     * Draws one question for a review.
     *
     * @param versionId of a question of that set revision
     * @throws Refused when the set doesn't allow practice, or the learner has just gone
     */
    @Transactional
    public Attempt card(Learner learner, PublishedSet set, UUID versionId, CardPlace place) {
        UUID id = ids.next();
        Drawn drawn =
                Drawn.of(set.withVersion(versionId).orElseThrow(), new SplittableRandom(id.getLeastSignificantBits()));
        Attempt card = Attempt.card(learner, id, set, drawn, place, clock.instant());
        insert(card, null, null);
        return card;
    }

    /**
     * The question as a card would ask it now, without beginning one.
     *
     * @param versionId of a question of that set revision
     */
    public AskedQuestion preview(Learner learner, PublishedSet set, UUID versionId, CardPlace place) {
        UUID id = ids.next();
        Drawn drawn =
                Drawn.of(set.withVersion(versionId).orElseThrow(), new SplittableRandom(id.getLeastSignificantBits()));
        return AskedQuestion.of(Attempt.card(learner, id, set, drawn, place, clock.instant()), set, 1, null);
    }

    /**
     * Draws that question for a review, unless one was drawn under the same key before.
     *
     * @param key of the client, which sends the answer along
     * @return empty if there is one of that key
     */
    @Transactional
    public Optional<Attempt> card(Learner learner, PublishedSet set, UUID versionId, CardPlace place, String key) {
        requireUsable(key);
        UUID id = ids.next();
        Drawn drawn =
                Drawn.of(set.withVersion(versionId).orElseThrow(), new SplittableRandom(id.getLeastSignificantBits()));
        Attempt card = Attempt.card(learner, id, set, drawn, place, clock.instant());
        return insert(card, key, Json.sha256(versionId.toString())) ? Optional.of(card) : Optional.empty();
    }

    /**
     * Inserts the attempt. A guest may have been merged or deleted since the request was let in; the foreign key tells.
     *
     * @return whether it was inserted: not if another attempt has the key
     */
    private boolean insert(Attempt attempt, @Nullable String key, @Nullable String request) {
        Map<String, Object> row = row(attempt);
        if (key != null) {
            row.putAll(Map.of("request_key", key, "request_sha256", request));
        }
        try {
            return session.createNativeMutationQuery(INSERT.formatted(String.join(", ", row.keySet())))
                            .setParameter("row", Json.write(row))
                            .executeUpdate()
                    == 1;
        } catch (ConstraintViolationException e) {
            throw OF_LEARNER.equals(e.getConstraintName()) ? gone() : e;
        }
    }

    /** The attempt's row, by column. */
    private static Map<String, Object> row(Attempt attempt) {
        Map<String, Object> row = new TreeMap<>();
        row.put("learner_id", attempt.learnerId().toString());
        row.put("id", attempt.id().toString());
        row.put("set_id", attempt.setId().toString());
        row.put("set_n", attempt.setN());
        row.put("mode", attempt.mode().wire());
        row.put("is_full", attempt.isFull());
        row.put("drawn", attempt.drawn().stream().map(Drawn::tree).toList());
        row.put("points", attempt.points());
        row.put("started_at", attempt.startedAt().toString());
        LearnerDay day = attempt.dayOf(attempt.startedAt());
        row.put("time_zone", day.zone().getId());
        row.put("day_start_hour", day.rollover());
        row.put("graded_up_to", attempt.gradedUpTo());
        attempt.deadline().ifPresent(deadline -> row.put("deadline", deadline.toString()));
        attempt.cardPlace().ifPresent(place -> {
            row.put("review_position", place.position());
            row.put("review_of", place.of());
        });
        return row;
    }

    /** The refusal for a learner who has been deleted or merged, the same that the API gives to their token. */
    public static Refused gone() {
        return new Refused(
                Refusal.UNAUTHENTICATED, "This learner is no longer there: deleted, or part of an account by now.");
    }

    /**
     * What to begin.
     *
     * @param slug the set's
     * @param seed gives the same draw and the same order of options every time; null for a random one
     * @param count how many questions at the most, from 1; null for all
     * @param missedOf the closed attempt whose missed questions to practise; null for the set as it is now
     */
    public record Order(
            String slug,
            Mode mode,
            @Nullable Long seed,
            @Nullable Integer count,
            @Nullable UUID missedOf) {

        private String sha256() {
            return Json.sha256(
                    Arrays.asList(slug, mode.wire(), seed, count, missedOf == null ? null : missedOf.toString()));
        }
    }

    /**
     * What has to be known to begin.
     *
     * @param set null if there is none of that slug
     * @param display how much of its article may be shown, null without a set
     * @param earlier the attempt that the same key began, null if there is none
     */
    private record Found(
            Learner learner,
            @Nullable PublishedSet set,
            @Nullable String display,
            @Nullable Earlier earlier) {}

    private record Earlier(UUID id, String request, Instant startedAt) {}
}
