package org.lede.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.lede.scheduling.Grade;
import org.lede.scheduling.Optimised;
import org.lede.scheduling.Optimiser;
import org.lede.scheduling.Trial;
import org.lede.scheduling.Trials;
import org.lede.shared.BatchWork;
import org.lede.shared.Command;

/**
 * Fits the weights of the scheduler to the installation's answers, once a month or by command. They are used from the next start
 * on if they predict held-out answers better than those in use; each fit is stored with a report.
 */
@ApplicationScoped
class FitWeights implements Command {

    private static final Logger LOG = Logger.getLogger(FitWeights.class);

    private static final Duration AGE = Duration.ofDays(30);

    /** More would take minutes and change little; those of the newest learners are taken. */
    private static final int MOST_ANSWERS = 100_000;

    /** The worst answer of each day, as it has scheduled. */
    private static final String ANSWERS = """
            select distinct on (learner_id, fact_id, day) learner_id, fact_id, reviewed_at, day, grade, guess_rate
            from review where counts and evidence in ('start', 'recognition', 'recall') and guess_rate < 1
            order by learner_id desc, fact_id, day, grade, reviewed_at limit :most""";

    private final EntityManager entities;
    private final FittedWeights weights;

    FitWeights(EntityManager entities, FittedWeights weights) {
        this.entities = entities;
        this.weights = weights;
    }

    @Override
    public String name() {
        return "fit-weights";
    }

    @Scheduled(every = "24h", delayed = "2h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void regularly() {
        BatchWork.runJob("The fit of the scheduler's weights", () -> {
            if (weights.areOlderThan(AGE)) {
                LOG.info(run());
            }
        });
    }

    @Override
    public String run() {
        List<Trials> trials = trials();
        int answers = trials.stream().mapToInt(one -> one.inOrder().size()).sum();
        if (answers < Optimiser.FEWEST_OF_INSTALLATION) {
            return "Weights not fitted: " + answers + " answers, and at least " + Optimiser.FEWEST_OF_INSTALLATION
                    + " are needed.";
        }
        Optimised optimised = Optimiser.forInstallation(trials, weights.inUse().weights());
        String report = report(optimised);
        weights.add(optimised, answers, report);
        return "Weights fitted to " + answers + " answers and "
                + (optimised.accepted()
                        ? "accepted: they are used from the next start."
                        : "not accepted: they predict later answers no better than those in use.")
                + " Log loss of held-out answers: " + report;
    }

    private List<Trials> trials() {
        List<Object[]> rows = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(ANSWERS, Object[].class)
                        .setParameter("most", MOST_ANSWERS)
                        .getResultList());
        Map<Fact, List<Trial>> facts = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Fact((UUID) row[0], (UUID) row[1]),
                        LinkedHashMap::new,
                        Collectors.mapping(FitWeights::trial, Collectors.toList())));
        return facts.entrySet().stream()
                .map(fact -> new Trials(
                        fact.getKey().learner(),
                        fact.getValue().stream()
                                .sorted(Comparator.comparing(Trial::at))
                                .toList()))
                .toList();
    }

    private static Trial trial(Object[] row) {
        return new Trial((Instant) row[2], (LocalDate) row[3], Grade.of((int) row[4]), (double) row[5]);
    }

    private static String report(Optimised optimised) {
        return Arrays.stream(Optimised.Predictor.values())
                .map(predictor -> String.format(
                        Locale.ROOT,
                        "%s %.4f",
                        predictor.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        optimised.heldOut().get(predictor).logLoss()))
                .collect(Collectors.joining(", "));
    }

    private record Fact(UUID learner, UUID id) {}
}
