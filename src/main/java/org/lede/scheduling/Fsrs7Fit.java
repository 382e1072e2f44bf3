package org.lede.scheduling;

import java.util.Arrays;

/**
 * FSRS-7 with the derivatives of what it predicts by each weight, carried forward from answer to answer. The formulas are those
 * of {@link Fsrs7}; deviations and the weight of late answers are those of fsrs-rs's development branch.
 */
final class Fsrs7Fit implements FittedModel {

    static final Fsrs7Fit MODEL = new Fsrs7Fit();

    private static final int SIZE = Fsrs7.SIZE;
    private static final double LEAST_PROBABILITY = 0.0001;

    /** The sum of squares counts a third. */
    private static final double SPREAD = Math.sqrt(3);

    private static final double[] DEVIATIONS = {
        9999, 9999, 9999, 9999, .523, .2528, .4329, .2966, .2139, .2889, .1862, .175, .3812, .3013, .9104, .3234, .2448,
        .3273, .1842, .1735, .4608, .311, .864, .0418, .2596, .0798, .0682, .1282, .1397, .1407, .1489, .2, .15, .15
    };

    private Fsrs7Fit() {}

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public Weights defaults() {
        return Weights.of(Fsrs7.defaults());
    }

    @Override
    public boolean takes(double[] weights) {
        double[] clamped = weights.clone();
        Fsrs7.clamp(clamped);
        return Arrays.equals(clamped, weights);
    }

    @Override
    public MemoryModel with(Weights weights) {
        return new Fsrs7(weights.toArray());
    }

    @Override
    public int longestHistory() {
        return 1024;
    }

    @Override
    public void clamp(double[] weights) {
        Fsrs7.clamp(weights);
    }

    @Override
    public double[] deviations() {
        return Arrays.stream(DEVIATIONS).map(deviation -> deviation * SPREAD).toArray();
    }

    @Override
    public double leastProbability() {
        return LEAST_PROBABILITY;
    }

    @Override
    public double importance(int place, int of) {
        return 0.0667 + 0.9333 * Math.pow(place / (double) of, 11.25);
    }

    @Override
    public Walk walk(double[] weights) {
        return new Fsrs7Walk(weights);
    }

    /** S, F and D of one memory, with their derivatives by each weight. */
    private static final class Fsrs7Walk implements Walk {

        private final double[] w;
        private final double slowDecay;
        private final double slowGrowth;

        private double s;
        private double f;
        private double d;
        private final double[] slopeOfS = new double[SIZE];
        private final double[] slopeOfF = new double[SIZE];
        private final double[] slopeOfD = new double[SIZE];

        private double fastRecall;
        private final double[] slopeOfFastRecall = new double[SIZE];

        // Of the trace being moved: its new stability, and the derivatives by it, by its recall, by D and by its own
        // weights.
        private double moved;
        private double byTrace;
        private double byRecall;
        private double byD;
        private final double[] byWeight = new double[8];

        private final double[] spare = new double[SIZE];

        Fsrs7Walk(double[] weights) {
            w = weights;
            slowDecay = Fsrs7.slowDecay(w);
            slowGrowth = Math.pow(w[26], -1 / slowDecay);
        }

        @Override
        public void first(int grade) {
            Arrays.fill(slopeOfS, 0);
            Arrays.fill(slopeOfF, 0);
            Arrays.fill(slopeOfD, 0);
            s = w[grade - 1];
            f = Fsrs7.FAST_OF_SLOW * s;
            slopeOfS[grade - 1] = 1;
            slopeOfF[grade - 1] = Fsrs7.FAST_OF_SLOW;
            d = Fsrs7.rawDifficulty(w, grade);
            slopeOfD[4] = 1;
            slopeOfD[5] = -(grade - 1) * Math.exp(w[5] * (grade - 1));
            bound();
        }

        @Override
        public double next(int days, double exactDays, int grade, double[] slope) {
            recallFast(exactDays);
            double recall = recall(exactDays, slope);
            move(s, recall, Fsrs7.SLOW, grade);
            double newS = moved;
            double[] newSlopeOfS = spare;
            chain(slopeOfS, slope, Fsrs7.SLOW, newSlopeOfS);
            move(f, fastRecall, Fsrs7.FAST, grade);
            chain(slopeOfF, slopeOfFastRecall, Fsrs7.FAST, slopeOfF);
            f = moved;
            difficulty(grade, recall, slope);
            s = newS;
            System.arraycopy(newSlopeOfS, 0, slopeOfS, 0, SIZE);
            if (grade == 1 && f > Fsrs7.FAST_OF_SLOW * s) {
                f = Fsrs7.FAST_OF_SLOW * s;
                for (int i = 0; i < SIZE; i++) {
                    slopeOfF[i] = Fsrs7.FAST_OF_SLOW * slopeOfS[i];
                }
            }
            bound();
            return recall;
        }

        private void recallFast(double days) {
            double logOfF = Math.log(f);
            double power = Math.exp((w[33] - 0.3) * logOfF);
            double free = w[23] * power;
            double decay = Math.min(Math.max(free, Fsrs7.LEAST_DECAY), Fsrs7.GREATEST_DECAY);
            double logOfBase = Math.log(w[25]);
            double exponent = Math.min(-logOfBase / decay, Fsrs7.MOST_GROWTH_OF_FACTOR);
            boolean grows = exponent < Fsrs7.MOST_GROWTH_OF_FACTOR;
            double growth = Math.exp(exponent);
            double waited = days / f;
            double base = 1 + (growth - 1) * waited;
            double logOfAll = Math.log(base);
            fastRecall = Math.exp(-decay * logOfAll);
            double byGrowth = -fastRecall * decay / base * waited * growth;
            double byDecay = -fastRecall * logOfAll + (grows ? byGrowth * logOfBase / (decay * decay) : 0);
            boolean moves = decay == free;
            double byF = fastRecall * decay / base * (growth - 1) * waited / f
                    + (moves ? byDecay * free * (w[33] - 0.3) / f : 0);
            for (int i = 0; i < SIZE; i++) {
                slopeOfFastRecall[i] = byF * slopeOfF[i];
            }
            if (moves) {
                slopeOfFastRecall[23] += byDecay * power;
                slopeOfFastRecall[33] += byDecay * free * logOfF;
            }
            if (grows) {
                slopeOfFastRecall[25] -= byGrowth / (w[25] * decay);
            }
        }

        private double recall(double days, double[] slope) {
            double hardness = d - 5;
            double waited = Math.exp(hardness * (w[32] - 0.3)) * days / s;
            double base = 1 + (slowGrowth - 1) * waited;
            double logOfBase = Math.log(base);
            double slowRecall = Math.exp(-slowDecay * logOfBase);
            double byWaited = -slowRecall * slowDecay / base * (slowGrowth - 1) * waited;
            double byGrowth = -slowRecall * slowDecay / base * waited * slowGrowth;
            double logOfS = Math.log(s);
            double logOfF = Math.log(f);
            double fastWeight = w[27] * Math.exp(-w[29] * logOfF);
            double slowWeight = w[28] * Math.exp(w[30] * logOfS + hardness * (w[31] - 0.5));
            double share = fastWeight / (fastWeight + slowWeight);
            double byShare = (fastRecall - slowRecall) * share * (1 - share);
            double slowShare = 1 - share;
            double byS = -slowShare * byWaited / s - byShare * w[30] / s;
            double byF = -byShare * w[29] / f;
            double byDifficulty = slowShare * byWaited * (w[32] - 0.3) - byShare * (w[31] - 0.5);
            for (int i = 0; i < SIZE; i++) {
                slope[i] = share * slopeOfFastRecall[i]
                        + byS * slopeOfS[i]
                        + byF * slopeOfF[i]
                        + byDifficulty * slopeOfD[i];
            }
            if (slowDecay == w[24]) {
                slope[24] +=
                        slowShare * (-slowRecall * logOfBase + byGrowth * Math.log(w[26]) / (slowDecay * slowDecay));
            }
            slope[26] -= slowShare * byGrowth / (w[26] * slowDecay);
            slope[27] += byShare / w[27];
            slope[28] -= byShare / w[28];
            slope[29] -= byShare * logOfF;
            slope[30] -= byShare * logOfS;
            slope[31] -= byShare * hardness;
            slope[32] += slowShare * byWaited * hardness;
            for (int i = 0; i < SIZE; i++) {
                slope[i] *= 1 - 2 * Fsrs7.MARGIN;
            }
            return Fsrs7.MARGIN + (1 - 2 * Fsrs7.MARGIN) * (share * fastRecall + slowShare * slowRecall);
        }

        private void move(double trace, double recall, int at, int grade) {
            Arrays.fill(byWeight, 0);
            if (grade > 1) {
                recalled(trace, recall, at, grade);
            } else {
                forgotten(trace, recall, at);
            }
        }

        private void recalled(double trace, double recall, int at, int grade) {
            double logOfTrace = Math.log(trace);
            double exp = Math.exp((1 - recall) * w[at + 2]);
            double plain =
                    trace * Math.exp(w[at] - 1.5 - w[at + 1] * logOfTrace) * (11 - d) * (grade == 4 ? w[at + 7] : 1);
            double ofGrade = grade == 2 ? w[at + 6] : 1;
            double increase = plain * (exp - 1) * ofGrade;
            moved = trace + increase;
            byTrace = 1 + increase * (1 - w[at + 1]) / trace;
            byRecall = -plain * ofGrade * w[at + 2] * exp;
            byD = -increase / (11 - d);
            byWeight[0] = increase;
            byWeight[1] = -increase * logOfTrace;
            byWeight[2] = plain * ofGrade * (1 - recall) * exp;
            byWeight[6] = grade == 2 ? plain * (exp - 1) : 0;
            byWeight[7] = grade == 4 ? increase / w[at + 7] : 0;
        }

        private void forgotten(double trace, double recall, int at) {
            double logOfTrace = Math.log(trace + 1);
            double power = Math.exp(w[at + 4] * logOfTrace);
            double scale = w[at + 3] * Math.exp((1 - recall) * w[at + 5]);
            double left = scale * (power - 1);
            byD = 0;
            if (left > trace) {
                moved = trace;
                byTrace = 1;
                byRecall = 0;
                return;
            }
            moved = left;
            byTrace = scale * w[at + 4] * power / (trace + 1);
            byRecall = -w[at + 5] * left;
            byWeight[3] = left / w[at + 3];
            byWeight[4] = scale * power * logOfTrace;
            byWeight[5] = (1 - recall) * left;
        }

        private void chain(double[] slopeOfTrace, double[] slopeOfRecall, int at, double[] into) {
            for (int i = 0; i < SIZE; i++) {
                into[i] = byTrace * slopeOfTrace[i] + byRecall * slopeOfRecall[i] + byD * slopeOfD[i];
            }
            for (int i = 0; i < byWeight.length; i++) {
                into[at + i] += byWeight[i];
            }
        }

        private void difficulty(int grade, double recall, double[] slopeOfRecall) {
            int step = grade - 3;
            double expected = grade == 1 ? recall + 0.1 : 1;
            double room = (10 - d) / 9;
            double byOld = 0.99 * (1 + w[6] * step * expected / 9);
            double ofRecall = grade == 1 ? -0.99 * room * w[6] * step : 0;
            for (int i = 0; i < SIZE; i++) {
                slopeOfD[i] = byOld * slopeOfD[i] + ofRecall * slopeOfRecall[i];
            }
            slopeOfD[4] += 0.01;
            slopeOfD[5] -= 0.03 * Math.exp(3 * w[5]);
            slopeOfD[6] -= 0.99 * room * step * expected;
            d = 0.01 * Fsrs7.rawDifficulty(w, 4) + 0.99 * (d - room * w[6] * step * expected);
        }

        private void bound() {
            double boundS = Fsrs7.boundedStability(s);
            double boundF = Fsrs7.boundedStability(f);
            double boundD = Fsrs7.boundedDifficulty(d);
            if (boundS != s) {
                Arrays.fill(slopeOfS, 0);
            }
            if (boundF != f) {
                Arrays.fill(slopeOfF, 0);
            }
            if (boundD != d) {
                Arrays.fill(slopeOfD, 0);
            }
            s = boundS;
            f = boundF;
            d = boundD;
        }
    }
}
