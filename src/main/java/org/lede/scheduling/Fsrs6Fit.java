package org.lede.scheduling;

import java.util.Arrays;

/**
 * FSRS-6 with the derivatives of what it predicts by each weight, carried forward from answer to answer. The formulas are those
 * of {@link Formulas}; ranges and deviations of the weights are those of fsrs-rs 6.6. A derivative through a bound is 0.
 */
final class Fsrs6Fit implements FittedModel {

    static final Fsrs6Fit MODEL = new Fsrs6Fit();

    private static final int SIZE = Weights.COUNT;
    private static final double LEAST_PROBABILITY = 1e-7;

    private static final double[] LEAST = {
        .001, .001, .001, .001, 1, .001, .001, .001, 0, 0, .001, .001, .001, .001, 0, 0, 1, 0, 0, .01, .1
    };
    private static final double[] GREATEST = {
        100, 100, 100, 100, 10, 4, 4, .75, 4.5, .8, 3.5, 5, .25, .9, 4, 1, 6, 2, 2, .8, .8
    };
    private static final double[] DEVIATIONS = {
        6.43, 9.66, 17.58, 27.85, .57, .28, .6, .12, .39, .18, .33, .3, .09, .16, .57, .25, 1.03, .31, .32, .14, .27
    };

    private Fsrs6Fit() {}

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public Weights defaults() {
        return Weights.DEFAULT;
    }

    /** First stabilities and the decay have to be positive; published vectors leave the ranges of a fit. */
    @Override
    public boolean takes(double[] weights) {
        return Arrays.stream(weights).allMatch(Double::isFinite)
                && weights[20] > 0
                && Arrays.stream(weights, 0, 4).allMatch(stability -> stability > 0);
    }

    @Override
    public MemoryModel with(Weights weights) {
        return new Formulas(weights);
    }

    @Override
    public int longestHistory() {
        return 256;
    }

    @Override
    public void clamp(double[] weights) {
        for (int i = 0; i < SIZE; i++) {
            weights[i] = Math.min(Math.max(weights[i], LEAST[i]), GREATEST[i]);
        }
    }

    @Override
    public double[] deviations() {
        return DEVIATIONS.clone();
    }

    @Override
    public double leastProbability() {
        return LEAST_PROBABILITY;
    }

    @Override
    public double importance(int place, int of) {
        double age = of < 2 ? 1 : place / (of - 1.0);
        return 0.25 + 0.75 * age * age * age;
    }

    @Override
    public Walk walk(double[] weights) {
        return new Fsrs6Walk(weights);
    }

    /** S and D of one memory, with their derivatives by each weight. */
    private static final class Fsrs6Walk implements Walk {

        private final double[] w;
        private final double decay;
        private final double factor;
        private final double factorByDecay;
        private final double growth;
        private final double shareLost;
        private final double difficultyOfEasy;
        private final double difficultyOfEasyByW5;

        private double s;
        private double d;
        private final double[] slopeOfS = new double[SIZE];
        private final double[] slopeOfD = new double[SIZE];

        // Of the step being taken: the new S, and its derivatives by S, D and R before it and by its own weights.
        private double newS;
        private double byS;
        private double byD;
        private double byR;
        private final double[] byWeight = new double[SIZE];

        Fsrs6Walk(double[] weights) {
            w = weights;
            decay = -w[20];
            double atStability = Math.pow(0.9, 1 / decay);
            factor = atStability - 1;
            factorByDecay = -atStability * Math.log(0.9) / (decay * decay);
            growth = Math.exp(w[8]);
            shareLost = Math.exp(-w[17] * w[18]);
            difficultyOfEasy = w[4] - Math.exp(3 * w[5]) + 1;
            difficultyOfEasyByW5 = -3 * Math.exp(3 * w[5]);
        }

        @Override
        public void first(int grade) {
            clear(slopeOfS);
            clear(slopeOfD);
            s = w[grade - 1];
            slopeOfS[grade - 1] = 1;
            d = w[4] - Math.exp(w[5] * (grade - 1)) + 1;
            slopeOfD[4] = 1;
            slopeOfD[5] = -(grade - 1) * Math.exp(w[5] * (grade - 1));
            bound();
        }

        @Override
        public double next(int days, double exactDays, int grade, double[] slope) {
            double r = 1;
            double rByS = 0;
            double rByW20 = 0;
            clear(byWeight);
            if (days < 1) {
                sameDay(grade);
            } else {
                double base = 1 + factor * days / s;
                double logOfBase = Math.log(base);
                r = Math.exp(decay * logOfBase);
                rByS = -r * decay / base * factor * days / (s * s);
                rByW20 = -r * (logOfBase + decay / base * days / s * factorByDecay);
                for (int i = 0; i < SIZE; i++) {
                    slope[i] = rByS * slopeOfS[i];
                }
                slope[20] += rByW20;
                if (grade > 1) {
                    recalled(r, grade);
                } else {
                    forgotten(r);
                }
            }
            byWeight[20] += byR * rByW20;
            byS += byR * rByS;
            for (int i = 0; i < SIZE; i++) {
                slopeOfS[i] = byS * slopeOfS[i] + byD * slopeOfD[i] + byWeight[i];
            }
            s = newS;
            difficulty(grade);
            bound();
            return r;
        }

        private void recalled(double r, int grade) {
            double logOfS = Math.log(s);
            double plain = growth * (11 - d) * Math.exp(-w[9] * logOfS) * (grade == 4 ? w[16] : 1);
            double exp = Math.exp(w[10] * (1 - r));
            double rise = plain * (exp - 1);
            double ofGrade = grade == 2 ? w[15] : 1;
            double increase = rise * ofGrade;
            newS = s * (1 + increase);
            byS = 1 + increase * (1 - w[9]);
            byD = -s * increase / (11 - d);
            byR = -s * plain * ofGrade * w[10] * exp;
            byWeight[8] = s * increase;
            byWeight[9] = -s * increase * logOfS;
            byWeight[10] = s * plain * ofGrade * (1 - r) * exp;
            byWeight[15] = grade == 2 ? s * rise : 0;
            byWeight[16] = grade == 4 ? s * increase / w[16] : 0;
        }

        private void forgotten(double r) {
            double logOfD = Math.log(d);
            double logOfS1 = Math.log(s + 1);
            double scale = w[11] * Math.exp(w[14] * (1 - r) - w[12] * logOfD);
            double power = Math.exp(w[13] * logOfS1);
            double forgotten = scale * (power - 1);
            double most = s * shareLost;
            if (most < forgotten) {
                newS = most;
                byS = shareLost;
                byD = 0;
                byR = 0;
                byWeight[17] = -w[18] * most;
                byWeight[18] = -w[17] * most;
                return;
            }
            newS = forgotten;
            byS = scale * w[13] * power / (s + 1);
            byD = -w[12] * forgotten / d;
            byR = -w[14] * forgotten;
            byWeight[11] = forgotten / w[11];
            byWeight[12] = -forgotten * logOfD;
            byWeight[13] = scale * power * logOfS1;
            byWeight[14] = (1 - r) * forgotten;
        }

        private void sameDay(int grade) {
            double rate = grade - 3 + w[18];
            double logOfS = Math.log(s);
            double increase = Math.exp(w[17] * rate - w[19] * logOfS);
            byD = 0;
            byR = 0;
            if (grade > 1 && increase < 1) {
                newS = s;
                byS = 1;
                return;
            }
            newS = s * increase;
            byS = increase * (1 - w[19]);
            byWeight[17] = newS * rate;
            byWeight[18] = newS * w[17];
            byWeight[19] = -newS * logOfS;
        }

        private void difficulty(int grade) {
            int step = grade - 3;
            double moved = d - w[6] * step * (10 - d) / 9;
            double kept = (1 - w[7]) * (1 + w[6] * step / 9);
            for (int i = 0; i < SIZE; i++) {
                slopeOfD[i] *= kept;
            }
            slopeOfD[4] += w[7];
            slopeOfD[5] += w[7] * difficultyOfEasyByW5;
            slopeOfD[6] -= (1 - w[7]) * step * (10 - d) / 9;
            slopeOfD[7] += difficultyOfEasy - moved;
            d = w[7] * difficultyOfEasy + (1 - w[7]) * moved;
        }

        private void bound() {
            double boundS = Math.min(Math.max(s, Formulas.LEAST_STABILITY), Formulas.GREATEST_STABILITY);
            double boundD = Math.min(Math.max(d, Formulas.LEAST_DIFFICULTY), Formulas.GREATEST_DIFFICULTY);
            if (boundS != s) {
                s = boundS;
                clear(slopeOfS);
            }
            if (boundD != d) {
                d = boundD;
                clear(slopeOfD);
            }
        }

        private static void clear(double[] numbers) {
            Arrays.fill(numbers, 0);
        }
    }
}
