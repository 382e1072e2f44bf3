package org.lede.scheduling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Simulated learners who read new facts each day and are asked about earlier ones by one schedule or another. Lede's schedule
 * asks what is due as long as the minutes of the day last; every other is given the minutes that Lede has used up to the same
 * day, and asks what is most urgent by its own lights, whether due or not. Facts, forms and hours are the same whatever the schedule.
 *
 * @param world    how they remember
 * @param learners how many
 * @param seed     of all chance
 */
record Simulation(SimulatedFact.World world, int learners, long seed) {

    static final int[] HORIZONS = {30, 90, 180};
    static final int NEW_A_DAY = 5;
    static final double MOST_MINUTES = 10;
    static final double RETENTION = 0.9;

    private static final double DAYS_SKIPPED = 0.1;
    private static final double SECONDS_A_DAY = 86_400;

    /** In parts of a day after 4:00: about nine in the evening, seldom after midnight. */
    private static final double USUAL_TIME = 17 / 24.0;

    private static final double DEVIATION_OF_TIME = 2.5 / 24;
    private static final double DEVIATION_OF_SECONDS = 0.3;

    /** A missed fact comes back after so many others at least, and up to two more, until it was right once. */
    private static final int BACK_AFTER = 3;

    private static final int MOST_RETURNS = 3;

    /** In which form a fact is asked, how often a guess is right, and how long an answer takes with what is shown after it. */
    enum Form {
        TYPED(0, 14),
        CHOICE(0.25, 9),
        VERDICT(0.4, 7);

        private final double guess;
        private final double seconds;

        Form(double guess, double seconds) {
            this.guess = guess;
            this.seconds = seconds;
        }

        double guess() {
            return guess;
        }

        /** Half are typed, as in Lede every fact can be. */
        static Form drawn(double luck) {
            return luck < 0.5 ? TYPED : luck < 0.8 ? CHOICE : VERDICT;
        }
    }

    /** What one schedule has come to, by horizon: facts known, and the minutes of answering up to it. */
    record Result(double[] known, double[] minutes, int facts) {}

    /** All learners by that schedule. @param minutes of each learner and day: written by Lede's own schedule, read by others */
    Result result(Supplier<Schedule> schedule, double[][] minutes, boolean own) {
        double[] known = new double[HORIZONS.length];
        double[] used = new double[HORIZONS.length];
        int facts = 0;
        for (int learner = 0; learner < learners; learner++) {
            Life life = new Life(schedule, new SplittableRandom(seed * 1_000 + learner), minutes[learner], own);
            life.live(known, used);
            facts += life.facts.size();
        }
        return new Result(known, used, facts);
    }

    static double[][] minutes(int learners) {
        return new double[learners][HORIZONS[HORIZONS.length - 1]];
    }

    /** The answers that learners of this kind give when Lede schedules them by default weights, to fit weights to. */
    List<Trials> trials(int days) {
        List<Trials> all = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            Life life = new Life(
                    () -> new Schedule.Lede(new Formulas(Weights.DEFAULT), true),
                    new SplittableRandom(seed * 1_000 + learner),
                    minutes(1)[0],
                    true);
            for (int day = 0; day < days; day++) {
                life.liveOn(day, MOST_MINUTES);
            }
            all.addAll(life.trials(learner));
        }
        return all;
    }

    /** A fact in a learner's mind and in their schedule. */
    private static final class Card {
        final SimulatedFact fact;
        final Schedule schedule;
        final List<SimulatedAnswer> answers = new ArrayList<>();

        Card(SimulatedFact fact, Schedule schedule) {
            this.fact = fact;
            this.schedule = schedule;
        }
    }

    /** What one learner goes through. */
    private final class Life {
        private final Supplier<Schedule> schedule;
        private final double[] minutes;
        private final boolean own;
        private final double ability;
        private final RandomGenerator ofFacts;
        private final RandomGenerator ofHours;
        private final RandomGenerator ofAnswers;
        private final List<Card> facts = new ArrayList<>();

        Life(Supplier<Schedule> schedule, SplittableRandom random, double[] minutes, boolean own) {
            this.schedule = schedule;
            this.minutes = minutes;
            this.own = own;
            ability = random.nextGaussian();
            ofFacts = random.split();
            ofHours = random.split();
            ofAnswers = random.split();
        }

        void live(double[] known, double[] used) {
            double all = 0;
            double given = 0;
            for (int day = 0, horizon = 0; horizon < HORIZONS.length; day++) {
                if (day == HORIZONS[horizon]) {
                    for (Card card : facts) {
                        known[horizon] += card.fact.recall(day + USUAL_TIME);
                    }
                    used[horizon++] += all;
                }
                if (horizon < HORIZONS.length) {
                    given += own ? 0 : minutes[day];
                    all += liveOn(day, own ? MOST_MINUTES : given - all);
                }
            }
        }

        /** Asks first, then reads; says how many minutes of at most so many were spent on answers. */
        double liveOn(int day, double most) {
            double time = Math.min(Math.max(USUAL_TIME + DEVIATION_OF_TIME * ofHours.nextGaussian(), 0.05), 0.9);
            if (ofHours.nextDouble() < DAYS_SKIPPED) {
                return 0;
            }
            Session session = new Session(day + time, most);
            session.ask(facts.stream()
                    .filter(card -> !own || ((Schedule.Fsrs) card.schedule).isDue(day, RETENTION))
                    .sorted(Comparator.comparingDouble(card -> -card.schedule.urgency(day + time)))
                    .toList());
            if (own) {
                minutes[day] = session.minutes();
            }
            for (int i = 0; i < NEW_A_DAY; i++) {
                read(session.now);
            }
            return session.minutes();
        }

        private void read(double at) {
            Card card = new Card(world.fact(ability, ofFacts), schedule.get());
            card.fact.meet(at, false);
            card.schedule.read(at);
            card.answers.add(new SimulatedAnswer(at, Grade.AGAIN, 0));
            facts.add(card);
        }

        List<Trials> trials(int learner) {
            return facts.stream()
                    .map(card -> SimulatedAnswer.trials(learner, card.answers))
                    .toList();
        }

        /** The answers of one day. */
        private final class Session {
            private final double start;
            private final double most;
            private double now;
            private final Deque<Return> returns = new ArrayDeque<>();
            private int asked;

            Session(double start, double minutes) {
                this.start = start;
                this.now = start;
                this.most = minutes;
            }

            /** Asks them in that order while there is time; those that are missed come back between them. */
            void ask(List<Card> cards) {
                int next = 0;
                while (minutes() < most && (next < cards.size() || !returns.isEmpty())) {
                    if (!returns.isEmpty() && (returns.peek().after() <= asked || next == cards.size())) {
                        askAgain(returns.poll());
                    } else {
                        askFirst(cards.get(next++));
                    }
                }
            }

            private void askFirst(Card card) {
                Form form = Form.drawn(ofAnswers.nextDouble());
                boolean right = answer(card, form);
                double luck = ofAnswers.nextDouble();
                card.schedule.answered(now, form, right, luck);
                Grade grade = !right ? Grade.AGAIN : luck < form.guess ? Grade.HARD : Grade.GOOD;
                card.answers.add(new SimulatedAnswer(now, grade, form.guess));
                if (!right) {
                    returns.add(new Return(card, asked + BACK_AFTER + ofAnswers.nextInt(3), 1));
                }
            }

            private void askAgain(Return back) {
                boolean right = answer(back.card(), Form.drawn(ofAnswers.nextDouble()));
                if (!right && back.times() < MOST_RETURNS) {
                    returns.add(new Return(back.card(), asked + BACK_AFTER + ofAnswers.nextInt(3), back.times() + 1));
                }
            }

            private boolean answer(Card card, Form form) {
                double seconds = form.seconds * Math.exp(DEVIATION_OF_SECONDS * ofAnswers.nextGaussian());
                now += seconds / SECONDS_A_DAY;
                asked++;
                boolean recalled = ofAnswers.nextDouble() < card.fact.recall(now);
                boolean right = recalled || ofAnswers.nextDouble() < form.guess;
                card.fact.meet(now, recalled);
                return right;
            }

            double minutes() {
                return (now - start) * SECONDS_A_DAY / 60;
            }
        }
    }

    private record Return(Card card, int after, int times) {}
}
