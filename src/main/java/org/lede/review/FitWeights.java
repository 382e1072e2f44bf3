package org.lede.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jboss.logging.Logger;
import org.lede.people.Learner;
import org.lede.scheduling.Evidence;
import org.lede.scheduling.Grade;
import org.lede.scheduling.LearnerDay;
import org.lede.scheduling.Optimised;
import org.lede.scheduling.Optimiser;
import org.lede.scheduling.Parameters;
import org.lede.scheduling.Review;
import org.lede.scheduling.Trials;
import org.lede.scheduling.Weights;
import org.lede.shared.BatchWork;
import org.lede.shared.Command;

/**
 * Fits the weights of the scheduler to the installation's answers, once a month or by command, and pulled towards these to those of
 * each learner who has answered a lot. They are used if they predict held-out answers better than those in use: the
 * installation's from the next start on, a learner's from their next answer on. Each fit to the installation is stored with a report.
 */
@ApplicationScoped
class FitWeights implements Command {

    private static final Logger LOG = Logger.getLogger(FitWeights.class);

    private static final Duration AGE = Duration.ofDays(30);

    /** More would take minutes and change little; those of the newest learners are taken. */
    private static final int MOST_ANSWERS = 100_000;

    private static final String ANSWERS = """
            select learner_id, fact_id, reviewed_at, day, time_zone, day_start_hour, grade, kind, evidence, guess_rate
            from review where counts %s order by learner_id desc, fact_id, reviewed_at limit :most""";

    private static final String OF_ALL = ANSWERS.formatted("");
    private static final String OF_LEARNER = ANSWERS.formatted("and learner_id = :learner");

    /** Those with many answers, and with some since fits were last made. */
    private static final String LEARNERS = """
            select learner_id from review where counts group by learner_id
            having count(*) >= :fewest and max(reviewed_at) > :since order by learner_id""";

    private final Session session;
    private final FittedWeights weights;
    private final Clock clock;

    FitWeights(Session session, FittedWeights weights, Clock clock) {
        this.session = session;
        this.weights = weights;
        this.clock = clock;
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
        List<Trials> trials = trials(OF_ALL, Map.of());
        int answers = answers(trials);
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
                + " Log loss of held-out answers: " + report + "." + fitLearners();
    }

    /** Fits weights to each learner who has answered a lot, and has them scheduled by those that predict better. */
    private String fitLearners() {
        List<UUID> learners = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(LEARNERS, UUID.class)
                        .addScalar("learner_id", UUID.class)
                        .setParameter("fewest", Optimiser.FEWEST_OF_LEARNER)
                        .setParameter("since", clock.instant().minus(AGE))
                        .getResultList());
        Parameters ofInstallation = weights.inUse();
        long fitted = learners.stream()
                .filter(learner -> isFitted(learner, ofInstallation))
                .count();
        return " Learners who got weights of their own: " + fitted + " of " + learners.size() + ".";
    }

    private boolean isFitted(UUID id, Parameters ofInstallation) {
        Optional<Weights> inUse = QuarkusTransaction.requiringNew()
                .call(() -> Learner.withId(id)
                        .map(learner -> learner.weighing(ofInstallation).weights()));
        List<Trials> trials = trials(OF_LEARNER, Map.of("learner", id));
        if (inUse.isEmpty() || answers(trials) < Optimiser.FEWEST_OF_LEARNER) {
            return false;
        }
        Optimised optimised = Optimiser.forLearner(trials, ofInstallation.weights(), inUse.get());
        if (optimised.accepted()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> Learner.locked(id).ifPresent(learner -> learner.weigh(optimised.weights())));
        }
        return optimised.accepted();
    }

    private static int answers(List<Trials> trials) {
        return trials.stream().mapToInt(one -> one.inOrder().size()).sum();
    }

    private List<Trials> trials(String query, Map<String, Object> parameters) {
        List<Object[]> rows = QuarkusTransaction.requiringNew().call(() -> {
            NativeQuery<Object[]> answers =
                    session.createNativeQuery(query, Object[].class).setParameter("most", MOST_ANSWERS);
            parameters.forEach(answers::setParameter);
            return answers.getResultList();
        });
        Map<Fact, Map<Review, Double>> facts = new LinkedHashMap<>();
        rows.forEach(row -> facts.computeIfAbsent(new Fact((UUID) row[0], (UUID) row[1]), fact -> new LinkedHashMap<>())
                .put(review(row), (double) row[9]));
        return facts.entrySet().stream()
                .flatMap(fact -> Trials.of(fact.getKey().learner(), fact.getValue()).stream())
                .toList();
    }

    private static Review review(Object[] row) {
        return new Review(
                (Instant) row[2],
                new LearnerDay((LocalDate) row[3], Learner.timeZone((String) row[4]), (int) row[5]),
                Grade.of((int) row[6]),
                (String) row[7],
                Evidence.of((String) row[8]));
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
