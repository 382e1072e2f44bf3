package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Json;
import org.lede.shared.Refusal;
import org.lede.shared.Refused.Fault;
import org.lede.shared.Refused;

/** Begins an attempt, and for the same request under the same key begins no second one. */
@ApplicationScoped
public class StartAttemptOnce {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final int LONGEST_KEY = 255;

    private final StartAttempt start;
    private final ViewAttempt view;
    private final EntityManager entities;
    private final Clock clock;

    StartAttemptOnce(StartAttempt start, ViewAttempt view, EntityManager entities, Clock clock) {
        this.start = start;
        this.view = view;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param key the client's Idempotency-Key, null for none; it is remembered for two days
     * @throws Refused when the key has been used for another request, or is empty or longer than 255 characters
     */
    @Transactional
    public AttemptState start(UUID learnerId, StartAttempt.Order order, @Nullable String key) {
        if (key == null) {
            return start.start(learnerId, order);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refused(
                    Refusal.INVALID_PARAMETER,
                    "The Idempotency-Key is empty or too long.",
                    List.of(new Fault("Idempotency-Key", "OUT_OF_RANGE", "Send 1 to 255 characters.")));
        }
        lock(learnerId, key);
        Instant now = clock.instant();
        String request = Json.sha256(tree(order));
        Optional<Idempotency> earlier = Idempotency.of(learnerId, key);
        if (earlier.isPresent() && !earlier.get().isExpired(now)) {
            return view.view(learnerId, earlier.get().attemptFor(request));
        }
        earlier.ifPresent(Idempotency::delete);
        entities.flush();
        AttemptState state = start.start(learnerId, order);
        new Idempotency(learnerId, key, request, state.attempt().id(), now.plus(KEPT)).persist();
        return state;
    }

    /** An earlier attempt only where there is one: keys that are older than this field still fit their requests. */
    private static List<Object> tree(StartAttempt.Order order) {
        List<Object> tree =
                new ArrayList<>(Arrays.asList(order.slug(), order.mode().wire(), order.seed(), order.count()));
        if (order.missedOf() != null) {
            tree.add(order.missedOf().toString());
        }
        return tree;
    }

    /** Two requests with one key wait for each other; nobody else does. */
    private void lock(UUID learnerId, String key) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, learnerId + " " + key)
                .getSingleResult();
    }
}
