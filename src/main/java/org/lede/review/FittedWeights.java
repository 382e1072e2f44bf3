package org.lede.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lede.scheduling.Model;
import org.lede.scheduling.Optimised;
import org.lede.scheduling.Parameters;
import org.lede.scheduling.Weights;

/** Stores the weights fitted to the installation's answers, and knows which are in use by the chosen model. */
@ApplicationScoped
class FittedWeights {

    private static final int FIRST_VERSION = 1000;

    private static final String ADD = """
            insert into scheduler_weights (version, fitted_at, answers, accepted, weights, report)
            select coalesce(max(version) + 1, %d), :now, :answers, :accepted, cast(:weights as double precision[]), :report
            from scheduler_weights on conflict do nothing""".formatted(FIRST_VERSION);

    private static final String IN_USE =
            "select max(version) as version from scheduler_weights where accepted and cardinality(weights) = :size";

    private static final String WEIGHTS = """
            select weight from scheduler_weights, unnest(weights) with ordinality as each (weight, place)
            where version = :version order by place""";

    private final Model model;
    private final Session session;
    private final Clock clock;

    FittedWeights(ReviewConfig config, Session session, Clock clock) {
        this.model = config.model();
        this.session = session;
        this.clock = clock;
    }

    /** Lede's own parameters, with the weights of the chosen model that were accepted last, if any were. */
    Parameters inUse() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Integer version = session.createNativeQuery(IN_USE, Integer.class)
                    .addScalar("version", Integer.class)
                    .setParameter("size", model.size())
                    .getSingleResult();
            return version == null ? model.ofDays() : model.ofDays().weighing(version, weights(version));
        });
    }

    private Weights weights(int version) {
        return new Weights(session.createNativeQuery(WEIGHTS, Double.class)
                .addScalar("weight", Double.class)
                .setParameter("version", version)
                .getResultList());
    }

    /** Stores a fit. A replica that stored one at the same moment wins. */
    void add(Optimised optimised, int answers, String report) {
        String weights =
                optimised.weights().values().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeQuery(ADD)
                        .setParameter("now", clock.instant())
                        .setParameter("answers", answers)
                        .setParameter("accepted", optimised.accepted())
                        .setParameter("weights", weights)
                        .setParameter("report", report)
                        .executeUpdate());
    }

    /** Whether the last fit is older than that, or there was none. */
    boolean areOlderThan(Duration age) {
        List<Integer> newer = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select version from scheduler_weights where fitted_at > :since", Integer.class)
                        .addScalar("version", Integer.class)
                        .setParameter("since", clock.instant().minus(age))
                        .setMaxResults(1)
                        .getResultList());
        return newer.isEmpty();
    }
}
